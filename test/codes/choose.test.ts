import { describe, expect, test } from "vitest";
import {
  CodesError,
  LANGUAGES,
  QUESTIONS,
  SITUATIONS,
  choose,
  interview,
  isSendable,
  lookup,
} from "../../src/codes/index.ts";

const situations = SITUATIONS.map(({ id }) => id);

describe("choose", () => {
  test.each(situations)("%s ends in a code that may be sent, and says why", (id) => {
    for (const language of LANGUAGES) {
      const choice = choose(id, language);
      expect(choice.code === null ? id === "before-handshake" : isSendable(choice.code)).toBe(true);
      expect(choice.reason).not.toBe("");
      expect(choice.notThese.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(choice))).toEqual(choice);
    }
  });

  test.each(SITUATIONS)("$id does not warn against the code that it recommends", (situation) => {
    const not: readonly number[] = situation.notThese;
    expect(not).not.toContain(situation.code);
    for (const code of situation.alternatives) {
      expect(isSendable(code)).toBe(true);
      expect(code).not.toBe(situation.code);
    }
  });

  test.each(SITUATIONS)("$id suggests a reason in ASCII of at most 123 bytes", (situation) => {
    expect(situation.suggestedReason).toMatch(/^[\x20-\x7e]*$/);
    expect(Buffer.byteLength(situation.suggestedReason)).toBeLessThanOrEqual(123);
  });

  test("offers 1001 for 1012 where the peers run on Tomcat, and says what they would see", () => {
    const choice = choose("server-restart", "en");
    expect(choice.code).toBe(1012);
    expect(choice.alternatives).toMatchObject([{ code: 1001 }]);
    expect(choice.otherSideSees).toContain("Apache Tomcat and Spring Cloud Gateway report 1002");
  });

  test("tells a page that close() refuses the code, and only then", () => {
    expect(choose("rate-limit", "en").fromPage).toContain("InvalidAccessError");
    expect(choose("work-done", "en").fromPage).toBeNull();
    expect(choose("missing-credential", "en").fromPage).toBeNull();
  });

  test("keeps the reason empty where the policy must stay hidden", () => {
    expect(choose("hidden-policy", "en")).toMatchObject({ code: 1008, suggestedReason: "" });
  });

  test("has no code before the handshake is over", () => {
    expect(choose("before-handshake", "en")).toMatchObject({ code: null, name: null });
  });

  test("refuses an unknown situation with the list of those that there are", () => {
    const unknown = "no-such-thing";
    expect(() => choose(unknown, "en")).toThrow(CodesError);
    expect(() => choose(unknown, "en")).toThrow(/"no-such-thing".*work-done/);
  });

  test("names every code that it mentions as the registry does", () => {
    for (const { notThese, alternatives } of situations.map((id) => choose(id, "en"))) {
      for (const { code, name } of [...notThese, ...alternatives]) {
        expect(name).toBe(lookup(code).name);
      }
    }
  });
});

/** Every path from a question, as the questions on the way and the situation at the end. */
function paths(id: string, way: readonly string[] = []): readonly (readonly string[])[] {
  const question = QUESTIONS.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  if (way.includes(id)) throw new Error(`${id} is asked twice`);
  return question.answers.flatMap(({ to }) =>
    "question" in to ? paths(to.question, [...way, id]) : [[...way, id, to.situation]],
  );
}

describe("the interview", () => {
  const [first] = QUESTIONS;

  test("reaches every situation", () => {
    const reached = new Set(paths(first.id).map((path) => path.at(-1)));
    expect(reached).toEqual(new Set(situations));
  });

  test("asks every question, and at most three on one path", () => {
    const all = paths(first.id);
    const asked = new Set(all.flatMap((path) => path.slice(0, -1)));
    expect(asked).toEqual(new Set(QUESTIONS.map(({ id }) => id)));
    expect(Math.max(...all.map((path) => path.length - 1))).toBe(3);
  });

  test.each(LANGUAGES)("is worded in %s, with answers that differ", (language) => {
    for (const { question, answers } of interview(language)) {
      expect(question).toMatch(/[?？]$/);
      const texts = answers.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
