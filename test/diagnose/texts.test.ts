import { describe, expect, it } from "vitest";
import { CAUSE_IDS, ERROR_TEXTS, diagnose, listCauses } from "../../src/diagnose/index.ts";

describe("the table of error texts", () => {
  it("has at least 90 rows, each with an id of its own", () => {
    expect(ERROR_TEXTS.length).toBeGreaterThanOrEqual(90);
    expect(new Set(ERROR_TEXTS.map(({ id }) => id)).size).toBe(ERROR_TEXTS.length);
    for (const { id } of ERROR_TEXTS) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it.each(ERROR_TEXTS.map((row) => [row.id, row] as const))(
    "%s finds its own example",
    (_, row) => {
      const { match, causes, code } = diagnose({ text: row.example }, "en");
      expect(match?.id).toBe(row.id);
      expect(match?.source.url).toMatch(/^https:\/\//);
      expect(causes[0]?.id).toBe(row.causes[0]);
      expect(code).toBe(typeof row.seen === "number" ? row.seen : code);
      expect(causes[0]?.likelihood).toMatch(
        row.sure === true ? /^almost-certain$/ : /likely|possible/,
      );
    },
  );

  it("is found inside a longer line, in any case, and between other lines", () => {
    for (const row of ERROR_TEXTS.filter(({ exactCase }) => exactCase !== true)) {
      const text = `Traceback (most recent call last):\n  at x (y.js:1:2)\n[error] ${row.example.toUpperCase()} [pid 7]\nend`;
      expect(diagnose({ text }, "en").match?.id).toBe(row.id);
    }
  });

  it("begins each pattern with a literal of some length, so that search is linear and rarely wrong", () => {
    for (const { pattern } of ERROR_TEXTS) {
      expect(pattern).not.toMatch(/^\{/);
      expect(pattern.replaceAll(/\{[^}]*\}/g, "").trim().length).toBeGreaterThanOrEqual(4);
    }
  });

  it("names every cause somewhere, or gets to it by code or timing", () => {
    const byText = new Set<string>(ERROR_TEXTS.flatMap(({ causes }) => causes));
    const others = CAUSE_IDS.filter((id) => !byText.has(id));
    expect(others).toEqual([
      "redirected",
      "tls-refused",
      "dropped-before-answer",
      "not-websocket",
      "alb-idle-timeout",
      "gcp-backend-timeout",
      "pings-not-counted",
      "server-overloaded",
    ]);
  });
});

describe("the causes", () => {
  it("have texts and settings with sources, in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const causes = listCauses(language);
      expect(causes.length).toBeGreaterThanOrEqual(40);
      for (const cause of causes) {
        for (const text of [cause.explanation, cause.howToResolve, cause.measureNext]) {
          expect(text).toMatch(/^(?:[\p{Lu}\d`]|uWebSockets).*[.!?]$/su);
        }
        expect(cause.name).not.toMatch(/[.!?]$/);
        for (const fix of cause.fixes) {
          expect(fix.source.url).toMatch(/^https:\/\//);
          expect(fix.setting).not.toBe("");
          expect(fix.value).not.toBe("");
        }
      }
    }
  });
});
