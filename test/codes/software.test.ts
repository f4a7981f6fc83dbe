import { describe, expect, it, test } from "vitest";
import {
  ALTERED_SPANS,
  CHECKED,
  CLOSE_CODES,
  CLOSE_RANGES,
  CodesError,
  INTERMEDIARY_LIMITS,
  LANGUAGES,
  LIBRARY_LIMITS,
  RECEIVERS,
  RUNTIMES,
  RUNTIME_IDS,
  SAFE_CODES,
  SOFTWARE_MESSAGES,
  alterationOf,
  attemptClose,
  canSend,
  describeLimits,
  describeReceivers,
  describeRuntimes,
  explain,
  isBrowserSendable,
  lookup,
  receiversFor,
  runtimesFor,
  safePingMs,
} from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { foreignWord, misprint, prose } from "../native.ts";

const EVERY_KIND = [...CLOSE_CODES.map(({ code }) => code), ...CLOSE_RANGES.map(({ to }) => to)];

describe("canSend", () => {
  test.each([
    ["chromium", 1000, true],
    ["chromium", 1008, false],
    ["firefox", 4401, true],
    ["node", 1011, false],
    ["ws", 1008, true],
    ["ws", 1006, false],
    ["faye", 1008, false],
    ["actioncable", 1008, false],
    ["workers", 1011, true],
    // It sends them, but nobody may.
    ["workers", 2500, false],
    ["aiohttp", 1006, false],
    ["java", 1012, false],
    ["java", 1008, true],
    ["tomcat", 1014, false],
    ["dotnet", 1012, true],
    ["aws", 1008, false],
  ] as const)("%s %i: %s", (runtime, code, expected) => {
    expect(canSend(runtime, code)).toBe(expected);
  });

  it("agrees with the catalogue on what a page may send", () => {
    for (const code of EVERY_KIND) {
      for (const browser of ["chromium", "firefox", "safari"]) {
        expect([code, canSend(browser, code)]).toEqual([code, isBrowserSendable(code)]);
      }
    }
  });

  it("is false for what no Close frame may carry, whoever would send it", () => {
    for (const id of RUNTIME_IDS) {
      for (const code of EVERY_KIND.filter((one) => !lookup(one).onWire)) {
        expect([id, code, canSend(id, code)]).toEqual([id, code, false]);
      }
    }
  });

  it("names the runtime that was meant", () => {
    expect(() => canSend("chrommium", 1000)).toThrow(/Did you mean chromium\?/);
    expect(() => canSend("x", 1000)).toThrow(CodesError);
  });
});

describe("attemptClose", () => {
  it("gives the exception with the code in its text", () => {
    expect(attemptClose("chromium", 1008)).toEqual({
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1008 is neither.",
      },
    });
  });

  it("tells what goes out instead", () => {
    expect(attemptClose("coder", 1006)).toMatchObject({ does: "replaces", code: 1011 });
    expect(attemptClose("gorilla", 1005)).toEqual({ does: "replaces", code: null });
    expect(attemptClose("aws", 4401)).toEqual({ does: "replaces", code: 1000 });
    expect(attemptClose("aiohttp", 1006)).toEqual({ does: "breaks" });
  });
});

describe("every runtime", () => {
  test.each(RUNTIMES)("$id says what becomes of every number", ({ id, accepts, otherwise }) => {
    const whole = accepts.length === 1 && accepts[0]![0] === 0 && accepts[0]![1] === 65_535;
    expect(otherwise.length === 0).toBe(whole);
    expect(otherwise.slice(0, -1).every(({ codes }) => codes !== undefined)).toBe(true);
    expect(otherwise.at(-1)?.codes).toBeUndefined();
    for (const { name, text } of otherwise.flatMap(({ raised }) => raised ?? [])) {
      expect(name).toMatch(/^\w+$/);
      expect(text).not.toMatch(/\{(?!code\})/);
    }
    for (const code of EVERY_KIND) {
      expect(JSON.stringify(attemptClose(id, code))).not.toContain("{code}");
    }
  });
});

const byName = (a: { receiver: string }, b: { receiver: string }): number =>
  a.receiver < b.receiver ? -1 : 1;

describe("receivers", () => {
  it("are those of the registry's rows, and no others", () => {
    for (const code of EVERY_KIND.filter((one) => lookup(one).onWire)) {
      const full = RECEIVERS.flatMap((receiver) => {
        const alteration = alterationOf(receiver, code);
        if (alteration === undefined) return [];
        const reports = alteration.shows ?? alteration.answers;
        return [{ receiver: receiver.name, role: receiver.role, reports }];
      });
      const short = lookup(code).mangledBy;
      expect([code, full.toSorted(byName)]).toEqual([code, short.toSorted(byName)]);
      expect(receiversFor(code, "en")).toHaveLength(short.length);
    }
  });

  it("deliver RFC 6455's codes and 4000-4999 everywhere, and no others", () => {
    expect(SAFE_CODES).toEqual([1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011]);
    expect(ALTERED_SPANS.map(({ from, to }) => `${from}-${to}`)).toEqual([
      "1012-1012",
      "1013-1013",
      "1014-1014",
      "3000-3999",
      "3000-3000",
      "3003-3003",
      "3008-3008",
    ]);
  });
});

describe("limits", () => {
  it("run from 8 KiB (Tomcat) to 100 MiB (ws) in servers", () => {
    const servers = LIBRARY_LIMITS.filter(({ id }) => id !== "firefox");
    const sizes = servers.flatMap(({ message }) => message?.value ?? []);
    expect(Math.min(...sizes)).toBe(8 * 1_024);
    expect(Math.max(...sizes)).toBe(100 * 1_024 * 1_024);
  });

  it("come with a ping that keeps well under the idle timeout", () => {
    for (const row of INTERMEDIARY_LIMITS) {
      const idle = row.idle?.value ?? undefined;
      const ping = safePingMs(row);
      expect([row.id, ping === undefined]).toEqual([row.id, idle === undefined]);
      expect((ping ?? 0) * 2).toBeLessThanOrEqual(idle ?? 0);
    }
    const nginx = INTERMEDIARY_LIMITS.find(({ id }) => id === "nginx")!;
    expect(safePingMs(nginx)).toBe(30_000);
  });

  it.each([
    ["en", "100 MiB", "30 s", "2 h"],
    ["fr", "100\u00A0Mio", "30\u00A0s", "2\u00A0h"],
    ["ja", "100MiB", "30秒", "2時間"],
    ["zh", "100 MiB", "30 秒", "2 小时"],
    ["ru", "100\u00A0МиБ", "30\u00A0с", "2\u00A0ч"],
  ] as const)("are written as %s writes them", (language, size, time, long) => {
    const { libraries, intermediaries } = describeLimits(language);
    const ws = libraries.find(({ id }) => id === "ws")!;
    expect([ws.message?.text, ws.close?.text]).toEqual([size, time]);
    const gateway = intermediaries.find(({ id }) => id === "aws-api-gateway")!;
    expect(gateway.life?.text).toBe(long);
  });
});

describe.each([
  ["runtimes", RUNTIMES],
  ["receivers", RECEIVERS],
  ["libraries", LIBRARY_LIMITS],
  ["intermediaries", INTERMEDIARY_LIMITS],
] as const)("the rows of %s", (_name, rows) => {
  it("have an id of their own, and a source with its mark", () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of rows) {
      const references = "references" in row ? row.references : [row.reference];
      for (const { url, title } of references) {
        expect(url).toMatch(/^https:\/\//);
        expect(title).not.toBe("");
      }
      expect(CHECKED).toContain(row.checked);
    }
  });
});

/** Names of programs, and what they call things, are the same in every language. */
const UNTRANSLATED = new Set(
  "id name call version url title setting text raised role does checked invalid language".split(
    " ",
  ),
);

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    UNTRANSLATED.has(key) ? [] : strings(inner),
  );
}

const said = (language: Language): readonly string[] => {
  const { headings, checked, arrival, pingRule, none, unknown } = SOFTWARE_MESSAGES[language];
  return [
    ...strings([headings, checked, arrival.invalid, pingRule, none, unknown]),
    ...strings([arrival.safe("1000, 1001"), arrival.everythingIntact, arrival.asServer]),
    ...strings(describeRuntimes(language)),
    ...strings(describeReceivers(language)),
    ...strings(EVERY_KIND.flatMap((code) => runtimesFor(code, language))),
    ...strings(EVERY_KIND.flatMap((code) => receiversFor(code, language))),
    ...describeLimits(language).libraries.flatMap(({ message }) => message?.text ?? []),
  ];
};

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const all = [...new Set(said(language))];

  it("are in that language alone, and well set", () => {
    for (const text of all) {
      expect(text).not.toMatch(/^$|^ | {2}|undefined|\[object|NaN/);
      expect([foreignWord(text, language), text]).toEqual([undefined, text]);
      expect([misprint(text, language), text]).toEqual([undefined, text]);
    }
  });

  it("repeat none of English", () => {
    const english = new Set(language === "en" ? [] : said("en").map(prose));
    const long = all.map(prose).filter((text) => /(?:[^ ]+ ){3}/.test(text));
    expect(long.filter((text) => english.has(text))).toEqual([]);
  });
});

test("explain says who can send a code and who alters it on arrival", () => {
  const { runtimes, receivers } = explain(1014, "en");
  expect(runtimes.map(({ id }) => id)).toEqual(RUNTIME_IDS);
  expect(runtimes.find(({ id }) => id === "ws")).toMatchObject({
    canSend: true,
    sentence: "sends it",
    raised: null,
  });
  expect(runtimes.find(({ id }) => id === "node")).toMatchObject({
    canSend: false,
    raised: { name: "InvalidAccessError", text: "invalid code" },
  });
  expect(receivers.find(({ id }) => id === "gorilla")).toMatchObject({
    shows: null,
    answers: 1002,
    sentence:
      "1014: shows the error `websocket: bad close code 1014` without a code, the sender gets 1002",
  });
  expect(explain(1008, "en").receivers).toEqual([]);
  expect(explain(1006, "en").receivers).toEqual([]);
});
