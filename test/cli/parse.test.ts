import { describe, expect, it } from "vitest";
import { languageOfLocale } from "../../src/cli/language.ts";
import { parseRange } from "../../src/cli/parse-range.ts";
import { parseSeconds } from "../../src/cli/parse-seconds.ts";
import { parseSince } from "../../src/cli/parse-since.ts";
import { pageOrigins } from "../../src/cli/up/addresses.ts";
import { parseUpstream } from "../../src/cli/up/upstream.ts";

describe("what users write", () => {
  it("--since: how long ago, or a date", () => {
    const now = Date.parse("2025-11-23T12:00:00Z");
    expect(parseSince("--since", "10m", now)).toBe(now - 600_000);
    expect(parseSince("--since", "2025-11-23T11:00:00Z", now)).toBe(now - 3_600_000);
    expect(parseSince("--since", "2025-11-23", now)).toBe(new Date(2025, 10, 23).getTime());
    for (const wrong of ["", "10", "yesterday", "2025-13-01", "1e3"]) {
      expect(() => parseSince("--since", wrong, now)).toThrow(/is not a time/);
    }
  });

  it("--drain: seconds, or a duration", () => {
    expect(parseSeconds("--drain", "10")).toBe(10_000);
    expect(parseSeconds("--drain", "0.25")).toBe(250);
    expect(parseSeconds("--drain", "500ms")).toBe(500);
    for (const wrong of ["", "-1", "10 s", "2h", "Infinity"]) {
      expect(() => parseSeconds("--drain", wrong)).toThrow(/up to an hour/);
    }
  });

  it("--range: two codes, or one", () => {
    expect(parseRange("3000-3999")).toEqual({ from: 3000, to: 3999 });
    expect(parseRange("1008")).toEqual({ from: 1008, to: 1008 });
    expect(() => parseRange("0-70000")).toThrow(/not a close code/);
  });

  it("--upstream: without a path it takes the client's", () => {
    expect(parseUpstream("ws://127.0.0.1:3000", 8080).href).toBe("ws://127.0.0.1:3000/*");
    expect(parseUpstream("ws://127.0.0.1:3000/app", 8080).href).toBe("ws://127.0.0.1:3000/app");
    expect(parseUpstream("wss://localhost", 8080).href).toBe("wss://localhost/*");
    expect(() => parseUpstream("wss://localhost", 443)).toThrow(/is the gateway itself/);
    expect(parseUpstream("ws+unix:/a.sock", 8080).href).toBe("ws+unix:/a.sock:/*");
    expect(parseUpstream("ws+unix:/a.sock:/app", 8080).href).toBe("ws+unix:/a.sock:/app");
  });

  it("the locale: LC_ALL before LC_MESSAGES before LANG", () => {
    expect(languageOfLocale({ LANG: "fr_FR.UTF-8" })).toBe("fr");
    expect(languageOfLocale({ LANG: "fr_FR.UTF-8", LC_MESSAGES: "en_US" })).toBe("en");
    expect(languageOfLocale({ LANG: "fr_FR.UTF-8", LC_ALL: "" })).toBe("fr");
    expect(languageOfLocale({})).toBe("en");
  });

  it("the origins of the page: every name that this machine may be opened by", () => {
    expect(pageOrigins("127.0.0.1", 9000)).toEqual([
      "http://127.0.0.1:9000",
      "http://localhost:9000",
      "http://[::1]:9000",
    ]);
    expect(pageOrigins("192.0.2.7", 9000)).toContain("http://192.0.2.7:9000");
  });
});
