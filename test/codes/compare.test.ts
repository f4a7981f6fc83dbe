import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ASPECTS,
  LANGUAGES,
  PAIRS,
  compare,
  explain,
  isSendable,
  lookup,
} from "../../src/codes/index.ts";
import type { Comparison } from "../../src/codes/index.ts";

const anyCode = fc.oneof(
  fc.integer({ min: 990, max: 1020 }),
  fc.integer({ min: 2990, max: 3010 }),
  fc.integer({ min: 3990, max: 5010 }),
  fc.integer({ min: 0, max: 65_535 }),
);
const anyLanguage = fc.constantFrom(...LANGUAGES);

const difference = (comparison: Comparison, aspect: string) =>
  comparison.keyDifferences.find((one) => one.aspect === aspect);

describe("compare", () => {
  test("gives the page of 1000 and 1008 its title", () => {
    expect(compare(1000, 1008, "en").title).toBe(
      "WebSocket 1000 Normal Closure vs 1008 Policy Violation",
    );
    expect(compare(1000, 1008, "fr").title).toBe(
      "WebSocket 1000 Normal Closure vs 1008 Policy Violation",
    );
  });

  test("has the sections of the page that it replaces, and more", () => {
    const { headings } = compare(1000, 1008, "fr");
    expect(headings).toMatchObject({
      description: "Description",
      whenSeen: "Quand vous le voyez",
      howToResolve: "Comment résoudre",
      keyDifferences: "Différences clés",
      whenToUseWhich: "Quand utiliser lequel",
      verdict: "Verdict",
    });
  });

  test("tells 1000 and 1008 apart by what the data says", () => {
    const { keyDifferences, verdict } = compare(1000, 1008, "en");
    expect(keyDifferences.map(({ aspect }) => aspect)).toEqual([
      "meaning",
      "outcome",
      "retry",
      "fault",
      "browser",
    ]);
    expect(verdict.code).toBe(1008);
  });

  test("says who may send what, and what is only concluded", () => {
    expect(difference(compare(1002, 1010, "en"), "sender")).toMatchObject({
      a: "either endpoint",
      b: "the client only",
      sentence: "Either endpoint may send 1002, whereas only a client may send 1010.",
    });
    expect(difference(compare(1005, 1006, "en"), "frame")?.sentence).toBe(
      "1005 is concluded locally from a Close frame without a code, whereas 1006 is concluded locally because no Close frame came.",
    );
  });

  test("names the receivers that mangle a code", () => {
    expect(difference(compare(1011, 1014, "en"), "interop")?.b).toContain("gorilla/websocket");
  });

  test("tells what each is often confused with", () => {
    const { a, b } = compare(1000, 1008, "en");
    expect(a.neighbours).toEqual(explain(1000, "en").neighbours);
    expect(b.neighbours).toEqual(explain(1008, "en").neighbours);
    expect(compare(4401, 1008, "en").a.neighbours).toEqual([]);
  });

  test("works for any two numbers in every language, and its plain data survives JSON", () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyLanguage, (a, b, language) => {
        const comparison = compare(a, b, language);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
      { numRuns: 300 },
    );
  });

  test("never pastes a description into a difference", () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyLanguage, (a, b, language) => {
        const comparison = compare(a, b, language);
        const pasted = [comparison.a, comparison.b].flatMap((side) =>
          [side.description, side.whenSeen].concat(side.howToResolve),
        );
        for (const { sentence } of comparison.keyDifferences) {
          expect(pasted.some((text) => sentence.includes(text))).toBe(false);
        }
      }),
    );
  });

  test("mirrored, tells the same with the sides exchanged", () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyLanguage, (a, b, language) => {
        const one = compare(a, b, language);
        const two = compare(b, a, language);
        expect(two.keyDifferences.map((d) => [d.aspect, d.b, d.a])).toEqual(
          one.keyDifferences.map((d) => [d.aspect, d.a, d.b]),
        );
        expect(two.a).toEqual(one.b);
        expect(two.alike).toEqual(one.alike);
        expect(two.verdict).toEqual(one.verdict);
        expect(two.whenToUseWhich.rule).toBe(one.whenToUseWhich.rule);
      }),
    );
  });

  test("puts every aspect under the differences or the likenesses, never both", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        const { keyDifferences, alike } = compare(a, b, "en");
        const told = [...keyDifferences, ...alike].map(({ aspect }) => aspect);
        expect(new Set(told).size).toBe(told.length);
        for (const aspect of told) expect(ASPECTS).toContain(aspect);
        for (const one of keyDifferences) expect(one.a).not.toBe(one.b);
      }),
    );
  });

  test("gives a verdict that may be sent, and that is one of the two", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        const { code } = compare(a, b, "en").verdict;
        if (code === null) return;
        expect([a, b]).toContain(code);
        expect(isSendable(code)).toBe(true);
      }),
    );
  });

  test("gives no verdict only where none is possible, or more must be known", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        if (compare(a, b, "en").verdict.code !== null) return;
        const [x, y] = [lookup(a), lookup(b)];
        const unsendable = !x.onWire && !y.onWire;
        const clientOnly = x.sender === "client" || y.sender === "client";
        expect(unsendable || clientOnly || x.id === y.id).toBe(true);
      }),
    );
  });

  test.each([1000, 1006, 4001, 70])("compared with itself, %i gets a clear answer", (code) => {
    for (const language of LANGUAGES) {
      const { keyDifferences, alike, verdict } = compare(code, code, language);
      expect(keyDifferences).toEqual([]);
      expect(alike.length).toBeGreaterThan(5);
      expect(verdict.code).toBe(isSendable(code) ? code : null);
    }
  });

  test("two private codes leave the verdict to the protocol that uses them", () => {
    expect(compare(4001, 4002, "en").verdict).toMatchObject({ code: null });
  });
});

describe("the famous pairs", () => {
  const pairs = Object.entries(PAIRS).map(([key, code]) => {
    const [a = 0, b = 0] = key.split("/").map(Number);
    return { key, a, b, code };
  });

  test.each(pairs)("$key are rows, smaller first, with a verdict that may be sent", (pair) => {
    expect(pair.a).toBeLessThan(pair.b);
    for (const code of [pair.a, pair.b]) expect(lookup(code).kind).toBe("code");
    const sendable: readonly (number | null)[] = [pair.a, pair.b].filter(isSendable);
    expect(sendable.length === 0 ? [null] : sendable).toContain(pair.code);
  });

  test.each(pairs)("$key name the verdict in its sentence, in every language", ({ a, b, code }) => {
    if (code === null) return;
    for (const language of LANGUAGES) {
      expect(compare(a, b, language).verdict.sentence).toContain(String(code));
    }
  });

  test.each(pairs)("$key name both codes in the rule that separates them", ({ a, b }) => {
    for (const language of LANGUAGES) {
      const { rule } = compare(a, b, language).whenToUseWhich;
      expect(rule).toContain(String(a));
      expect(rule).toContain(String(b));
    }
  });
});

describe("explain", () => {
  test("is plain data that survives JSON, for every row and range in every language", () => {
    fc.assert(
      fc.property(anyCode, anyLanguage, (code, language) => {
        const explanation = explain(code, language);
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        expect(explanation.title).toBe(`WebSocket ${code} ${lookup(code).name}`);
      }),
    );
  });

  test("says who stands behind the advice on reconnecting", () => {
    expect(explain(1012, "en").retry).toMatchObject({
      kind: "backoff",
      minMs: 5000,
      maxMs: 30_000,
      source: "Source: hybi, message 09670.",
    });
    expect(explain(1006, "en").retry.source).toBe("Source: RFC 6455, section 7.2.3.");
    expect(explain(1008, "en").retry.source).toContain("judgement");
  });

  test("gives the bounds of a range, and none for a row", () => {
    expect(explain(4242, "en").range).toEqual({ from: 4000, to: 4999 });
    expect(explain(1000, "en").range).toBeNull();
  });
});
