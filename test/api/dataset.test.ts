import { describe, expect, it } from "vitest";
import { dataset, datasetSchema } from "../../src/api/index.ts";
import {
  CLOSE_CODES,
  CLOSE_RANGES,
  HTTP_STATUSES,
  INTERMEDIARY_LIMITS,
  LANGUAGES,
  LIBRARY_LIMITS,
  RECEIVERS,
  RUNTIMES,
  VENDOR_IDS,
  explain,
  explainHttp,
  lookupVendor,
} from "../../src/codes/index.ts";
import { violations } from "./json-schema.ts";

const all = dataset("1.2.3");

const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id);

describe("the dataset", () => {
  it("fits its published schema", () => {
    expect(violations(datasetSchema(), all)).toEqual([]);
  });

  it("still fits it after a way through JSON, and so loses nothing", () => {
    const copy: unknown = JSON.parse(JSON.stringify(all));
    expect(copy).toEqual(all);
    expect(violations(datasetSchema(), copy)).toEqual([]);
  });

  it("has every row and every range, in the catalogue's order", () => {
    expect(all.codes.map(({ code }) => code)).toEqual(CLOSE_CODES.map(({ code }) => code));
    expect(all.ranges.map(({ id }) => id)).toEqual(CLOSE_RANGES.map(({ id }) => id));
  });

  it("has the texts that explain gives, in every language", () => {
    for (const { code, texts } of all.codes) {
      for (const language of LANGUAGES) {
        const { gist, description, whenSeen, howToResolve, whenToUse, retry } = explain(
          code,
          language,
        );
        expect(texts[language]).toEqual({
          gist,
          description,
          whenSeen,
          howToResolve,
          whenToUse,
          retry: retry.sentence,
          retrySource: retry.source,
        });
      }
    }
  });

  it("gives a range its own texts, not those of a row inside it", () => {
    const range = all.ranges.find(({ from }) => from === 3000);
    expect(range?.texts.en.description).toBe(explain(3001, "en").description);
  });

  it("has the version of the data beside that of the shape", () => {
    expect(all).toMatchObject({ version: "1.2.3", shapeVersion: 2 });
  });

  it("has the codes of every vendor, with the advice of the vendor itself", () => {
    expect(all.vendors.map(({ id }) => id)).toEqual(VENDOR_IDS);
    for (const { id, codes, ranges } of all.vendors) {
      for (const { code, kind, retry, verified } of codes) {
        expect(lookupVendor(id, code)).toMatchObject({ meaning: kind, retry, verified });
        expect(all.vendorKinds[kind]?.texts.fr.short).not.toBe("");
      }
      expect(ranges.every(({ from, to }) => from <= to)).toBe(true);
    }
    const pusher = all.vendors.find(({ id }) => id === "pusher")!;
    expect(pusher.ranges.find(({ from }) => from === 4100)).toMatchObject({
      to: 4199,
      retry: { kind: "backoff", minMs: 1_000 },
      waitStated: true,
    });
    const notes = all.vendors.flatMap(({ codes }) => codes.flatMap(({ note }) => note ?? []));
    expect(notes.filter((note) => all.vendorNotes[note] === undefined)).toEqual([]);
  });

  it("has the statuses of the opening handshake, in every language", () => {
    expect(all.http.map(({ status }) => status)).toEqual(HTTP_STATUSES.map(({ status }) => status));
    for (const { status, texts } of all.http) {
      expect(texts.ru.howToResolve).toEqual(explainHttp(status, "ru").howToResolve);
    }
  });

  it("has every runtime, receiver and limit", () => {
    expect(ids(all.runtimes)).toEqual(ids(RUNTIMES));
    expect(ids(all.receivers)).toEqual(ids(RECEIVERS));
    expect(ids(all.limits.libraries)).toEqual(ids(LIBRARY_LIMITS));
    expect(ids(all.limits.intermediaries)).toEqual(ids(INTERMEDIARY_LIMITS));
    expect(all.runtimes.find(({ id }) => id === "chromium")).toMatchObject({
      accepts: [
        { from: 1000, to: 1000 },
        { from: 3000, to: 4999 },
      ],
      withoutCode: "empty",
      longReason: { does: "throws", code: null, raised: { name: "SyntaxError" } },
    });
    expect(all.limits.intermediaries.find(({ id }) => id === "nginx")).toMatchObject({
      idle: { value: 60_000, setting: "proxy_read_timeout" },
      safePingMs: 30_000,
    });
  });

  it("is refused by the schema when a text or a fact is missing", () => {
    const [first, ...rest] = all.codes;
    const { sender: _, ...without } = first!;
    expect(violations(datasetSchema(), { ...all, codes: [without, ...rest] })).not.toEqual([]);
    const empty = { ...first!, texts: {} };
    expect(violations(datasetSchema(), { ...all, codes: [empty, ...rest] })).not.toEqual([]);
  });
});
