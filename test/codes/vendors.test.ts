import { describe, expect, it, test } from "vitest";
import {
  CodesError,
  LANGUAGES,
  VENDOR_IDS,
  VENDOR_KINDS,
  VENDOR_NOTES,
  describeVendor,
  explain,
  explainVendor,
  listVendors,
  lookupVendor,
  vendorsOf,
} from "../../src/codes/index.ts";
import type { VendorId } from "../../src/codes/index.ts";

/** Every confirmed code, copied from the notes on the vendors' sources, not from the rows. */
const CONFIRMED: Readonly<Partial<Record<VendorId, string>>> = {
  discord: "4000 4001 4002 4003 4004 4005 4007 4008 4009 4010 4011 4012 4013 4014",
  "discord-voice":
    "4001 4002 4003 4004 4005 4006 4009 4011 4012 4014 4015 4016 4017 4020 4021 4022",
  pusher: "4000 4001 4003 4004 4005 4006 4007 4008 4009 4100 4200 4201 4202 4301 4302",
  twitch: "4000 4001 4002 4003 4004 4005 4006 4007",
  graphql: "4400 4401 4403 4406 4408 4409 4429 4499 4500 4504 4004 4005",
  "graphql-legacy": "1002 1011 1005",
  centrifugo:
    "3000 3001 3004 3005 3006 3008 3009 3010 3011 3012 3013 3014 3500 3501 3502 3503 3504 3505 3506 3507 3508 3509",
  phoenix: "1000 1001 1011 1012",
  sockjs: "3000 2010 1002",
  wamp: "3000 3002",
  obs: "4000 4002 4003 4004 4005 4006 4007 4008 4009 4010 4011 4012",
  saltyrtc: "3000 3001 3002 3003 3004 3005 3006 3007 3008",
  hocuspocus: "1009 4205 4401 4403 4408",
  colyseus: "4000 4001 4002 4003 4010",
  azure: "1008",
  aws: "1000 1009",
  appsync: "3001",
  cloudflare: "1006",
  deepgram: "1000 1003 1008 1009 1011",
  speechmatics: "1003 1008 1011 4001 4003 4004 4005 4006 4013",
  openai: "1001",
  pandascore: "1000 4001 4003 4029",
  spring: "4500 1012 1013",
  janus: "3504",
  "socket-io": "1009",
};

/** Those that signal in words. */
const WORDS: Readonly<Partial<Record<VendorId, readonly string[]>>> = {
  actioncable: ["unauthorized", "invalid_request", "server_restart", "remote"],
  "socket-io": [
    "transport close",
    "transport error",
    "ping timeout",
    "parse error",
    "forced close",
    "io server disconnect",
    "io client disconnect",
  ],
  slack: ["warning", "refresh_requested", "too_many_websockets"],
  appsync: ["connection_error"],
};

const retryOf = (vendor: string, code: number): string => lookupVendor(vendor, code).retry.kind;

describe("every vendor", () => {
  test.each(listVendors())("$id has a source, and codes or words", (vendor) => {
    expect(vendor.source.url).toMatch(/^https:\/\//);
    expect(vendor.source.title).not.toBe("");
    expect(vendor.rows.length + vendor.reasons.length).toBeGreaterThan(0);
  });

  test("is known to the catalogue's notes, and the other way round", () => {
    expect(Object.keys({ ...CONFIRMED, ...WORDS }).sort()).toEqual([...VENDOR_IDS].sort());
  });

  test.each(Object.entries(CONFIRMED))("%s has each of its confirmed codes", (id, codes) => {
    for (const code of codes.split(" ").map(Number)) {
      expect(lookupVendor(id, code)).toMatchObject({ kind: "row", code, verified: true });
    }
  });

  test.each(Object.entries(WORDS))("%s says why in words", (id, reasons) => {
    const said = describeVendor(id, "en").reasons.map(({ reason }) => reason);
    expect(said).toEqual(expect.arrayContaining([...reasons]));
  });

  test.each(listVendors())(
    "$id: codes are unique, within 16 bits, ranges do not overlap",
    (vendor) => {
      const codes = vendor.rows.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const bounds = vendor.ranges
        .map(({ from, to }) => [from, to] as const)
        .sort((a, b) => a[0] - b[0]);
      for (const [i, [from, to]] of bounds.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThan(bounds[i - 1]?.[1] ?? -1);
        expect(to).toBeLessThanOrEqual(65_535);
      }
    },
  );

  test("ids and aliases are unique", () => {
    const names = listVendors().flatMap(({ id, aliases }) => aliases.concat(id));
    expect(new Set(names).size).toBe(names.length);
  });

  test("every kind and every note is used", () => {
    const stated = listVendors().flatMap(({ rows, ranges, reasons }) =>
      [rows, ranges, reasons].flat(),
    );
    const kinds = new Set(stated.map(({ kind }) => kind));
    expect(Object.keys(VENDOR_KINDS).filter((kind) => !kinds.has(kind as never))).toEqual([]);
    const notes = new Set(stated.map(({ note }) => note));
    expect(VENDOR_NOTES.filter((note) => !notes.has(note))).toEqual([]);
  });

  test("hearsay is marked as such", () => {
    expect(lookupVendor("aws", 1001).verified).toBe(false);
    expect(explainVendor("aws", 1001, "en").verification).toMatch(/^Not verified/);
  });
});

describe("a vendor's own rule on reconnecting", () => {
  test.each([
    ["discord", 4000, "backoff"],
    ["discord", 4004, "after-auth"],
    ["discord", 4014, "after-change"],
    ["discord-voice", 4014, "never"],
    ["discord-voice", 4015, "backoff"],
    ["discord-voice", 4022, "never"],
    ["pusher", 4001, "after-change"],
    ["pusher", 4100, "backoff"],
    ["graphql", 4403, "backoff"],
    ["graphql", 4500, "after-change"],
    ["centrifugo", 3008, "backoff"],
    ["centrifugo", 3503, "after-change"],
    ["obs", 4011, "never"],
    ["phoenix", 1000, "backoff"],
    ["phoenix", 1001, "backoff"],
    ["colyseus", 4010, "backoff"],
    ["azure", 1008, "backoff"],
  ] as const)("%s %i: %s, in the vendor's name", (vendor, code, kind) => {
    expect(lookupVendor(vendor, code).retry).toMatchObject({ kind, basis: { kind: "source" } });
  });

  test.each([
    ["pusher", 4050, "after-change", "4000-4099"],
    ["pusher", 4150, "backoff", "4100-4199"],
    ["pusher", 4299, "backoff", "4200-4299"],
    ["pusher", 4399, "after-change", "4300-4399"],
    ["centrifugo", 3100, "backoff", "3000-3499"],
    ["centrifugo", 3600, "after-change", "3500-3999"],
    ["centrifugo", 4400, "backoff", "4000-4499"],
    ["centrifugo", 4700, "after-change", "4500-4999"],
    ["centrifugo", 5000, "backoff", "5000-65535"],
    ["graphql", 1008, "after-change", "1007-1011"],
    ["graphql", 1013, "backoff", "1012-1014"],
    ["colyseus", 1006, "backoff", "1005-1006"],
    ["pandascore", 1011, "backoff", "1001-1999"],
  ] as const)("%s %i by its range: %s", (vendor, code, kind, name) => {
    expect(lookupVendor(vendor, code)).toMatchObject({ kind: "range", code, name });
    expect(retryOf(vendor, code)).toBe(kind);
  });

  it("goes with a waiting time of the vendor, or says that the time is ours", () => {
    expect(lookupVendor("pusher", 4150)).toMatchObject({
      wait: "vendor",
      retry: { minMs: 1_000 },
    });
    expect(lookupVendor("discord", 4000).wait).toBe("judgement");
    expect(explainVendor("discord", 4000, "en").retry.source).toMatch(
      /^Source: Discord.*our judgement\.$/,
    );
    expect(explainVendor("pusher", 4150, "en").retry.source).not.toMatch(/judgement/);
    expect(lookupVendor("obs", 4011).wait).toBeNull();
  });
});

const meanings = (code: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    vendorsOf(code)
      .filter(({ kind }) => kind === "row")
      .map(({ vendor, meaning }) => [vendor.id, meaning]),
  );

describe("the same number, other meanings", () => {
  test("4003", () => {
    expect(meanings(4003)).toEqual({
      discord: "not-authenticated",
      "discord-voice": "not-authenticated",
      pusher: "disabled",
      twitch: "unused",
      obs: "bad-message",
      colyseus: "connect-failed",
      speechmatics: "forbidden",
      pandascore: "forbidden",
    });
  });

  test("4004", () => {
    expect(meanings(4004)).toEqual({
      discord: "auth-failed",
      "discord-voice": "auth-failed",
      pusher: "over-quota",
      twitch: "session-expired",
      graphql: "bad-message",
      obs: "bad-message",
      speechmatics: "not-found",
    });
  });

  test("4009", () => {
    expect(meanings(4009)).toEqual({
      discord: "session-expired",
      "discord-voice": "session-expired",
      pusher: "auth-failed",
      obs: "auth-failed",
    });
  });

  it("lists rows before rules for ranges, and is told beside the registry's meaning", () => {
    expect(vendorsOf(4014).map(({ vendor, kind }) => `${vendor.id} ${kind}`)).toEqual([
      "discord row",
      "discord-voice row",
      "pusher range",
      "centrifugo range",
    ]);
    expect(explain(4014, "en").vendors.map(({ reference }) => reference)).toEqual([
      "discord:4014",
      "discord-voice:4014",
      "pusher:4014",
      "centrifugo:4014",
    ]);
    expect(explain(1001, "en").vendors.every(({ kind }) => kind === "row")).toBe(true);
    expect(explain(4950, "en").vendors).toHaveLength(1);
  });
});

describe("explainVendor", () => {
  it("tells the vendor's meaning, the registry's, and the advice", () => {
    expect(explainVendor("Discord", 4014, "en")).toMatchObject({
      language: "en",
      reference: "discord:4014",
      kind: "vendor-code",
      code: 4014,
      id: "intents",
      title: "Discord gateway 4014 Disallowed intent(s)",
      registry: { id: "private-use", status: "private" },
      onWire: true,
      fault: "recipient",
      retry: { kind: "after-change" },
      verified: true,
    });
  });

  it("says so when a range answers", () => {
    const { title, description, range } = explainVendor("centrifugo", 4700, "en");
    expect(title).toBe("Centrifugo 4700 (4500-4999)");
    expect(description).toMatch(/does not list this number; its rule for 4500 to 4999 answers/);
    expect(range).toEqual({ from: 4500, to: 4999 });
  });

  it("numbers that no Close frame carries are marked", () => {
    for (const [vendor, code] of [
      ["sockjs", 2010],
      ["graphql", 4499],
      ["pusher", 4301],
    ] as const) {
      expect(explainVendor(vendor, code, "en").onWire).toBe(false);
    }
  });

  test.each(LANGUAGES)("has a text for every row, range and reason in %s", (language) => {
    for (const { id, rows, ranges } of listVendors()) {
      for (const code of [...rows.map((row) => row.code), ...ranges.map(({ from }) => from)]) {
        const said = explainVendor(id, code, language);
        expect(said.howToResolve.length).toBeGreaterThan(1);
        expect(JSON.stringify(said)).not.toMatch(/undefined|NaN/);
      }
      expect(describeVendor(id, language).rule).not.toBe("");
    }
  });

  test.each([
    [() => lookupVendor("discrod", 4000), "ERR_CODES_UNKNOWN_VENDOR", /Did you mean discord\?/],
    [() => lookupVendor("zzzzzzzz", 4000), "ERR_CODES_UNKNOWN_VENDOR", /Known here: discord, /],
    [() => lookupVendor("discord", 4099), "ERR_CODES_UNKNOWN_VENDOR_CODE", /no code 4099.*4014/],
    [() => lookupVendor("slack", 1000), "ERR_CODES_UNKNOWN_VENDOR_CODE", /in words \(warning/],
  ] as const)("%s throws %s", (act, code, message) => {
    expect(act).toThrow(message);
    expect(act).toThrow(CodesError);
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});
