import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "../../src/config/index.ts";
import { GOOD } from "./samples.ts";

const load = (text: string): ReturnType<typeof parseConfig> =>
  parseConfig(text, {
    file: "c.yaml",
    env: { PORT: "9090", HOST: "backend", TRICK: "x: { y: 1 }", EMPTY: "", ON: "true" },
  });

function problemsOf(text: string): string[] {
  try {
    load(text);
  } catch (error) {
    if (ConfigError.is(error)) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("${NAME}", () => {
  test("stands for a variable, alone or within a text", () => {
    const config = load(
      GOOD.replace("8080", '"${PORT}"').replace("127.0.0.1:9000", "${HOST}:${PORT}"),
    );
    expect(config.listen[0]?.port).toBe(9_090);
    expect(config.routes[0]?.upstreams).toEqual([{ url: "ws://backend:9090/chat", weight: 1 }]);
  });

  test("is a number or a truth value where it stands for one, in JSON too", () => {
    const text = JSON.stringify({
      listen: { port: "${PORT}" },
      routes: [{ name: "a", match: { path: "/" }, upstreams: ["ws://h/"], policy: "p" }],
      policies: { p: { hideReasons: "${ON}" } },
    });
    const config = load(text);
    expect(config.listen[0]?.port).toBe(9_090);
    expect(config.policies["p"]?.hideReasons).toBe(true);
  });

  test("can never become structure", () => {
    expect(problemsOf(GOOD.replace("policy: chat", "policy: ${TRICK}"))).toEqual([
      'c.yaml:6:13: routes[0].policy: there is no policy "x: { y: 1 }". Known here: chat.',
    ]);
  });

  test("is itself when written with two dollar signs", () => {
    const config = load(
      GOOD.replace("listen:", () => 'records: { store: "sqlite:$${PORT}.db" }\nlisten:'),
    );
    expect(config.records.store).toBe("sqlite:${PORT}.db");
  });

  test.each([
    [
      "of a variable that is not there",
      "${MISSING}",
      "c.yaml:6:13: the environment has no MISSING. Set it before starting, or write the value here.",
    ],
    [
      "that does not end",
      "${PORT",
      "c.yaml:6:13: a ${ has no }. Write ${NAME}, or $${ for a ${ that stays.",
    ],
    [
      "with a default, as in a shell",
      "${PORT:-80}",
      'c.yaml:6:13: "PORT:-80" is not the name of a variable. Write ${NAME}, or $${ for a ${ that stays.',
    ],
    [
      "of something that every object has",
      "${constructor}",
      "c.yaml:6:13: the environment has no constructor. Set it before starting, or write the value here.",
    ],
  ])(
    "%s is one problem, and what would follow from it is not told",
    (_name, reference, expected) => {
      const problems = problemsOf(GOOD.replace("policy: chat", () => `policy: ${reference}`));
      expect(problems).toEqual([expected]);
    },
  );

  test("within braces has to be quoted, and the problem says so", () => {
    expect(problemsOf("listen: { port: ${PORT} }\n")).toEqual([
      'c.yaml:1:18: a ${NAME} within { } or [ ] needs quotes. Write "${NAME}".',
    ]);
  });
});
