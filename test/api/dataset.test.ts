import { describe, expect, it } from "vitest";
import { dataset, datasetSchema } from "../../src/api/index.ts";
import { CLOSE_CODES, CLOSE_RANGES, LANGUAGES, explain } from "../../src/codes/index.ts";
import { violations } from "./json-schema.ts";

const all = dataset("1.2.3");

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
    expect(all).toMatchObject({ version: "1.2.3", shapeVersion: 1 });
  });

  it("is refused by the schema when a text or a fact is missing", () => {
    const [first, ...rest] = all.codes;
    const { sender: _, ...without } = first!;
    expect(violations(datasetSchema(), { ...all, codes: [without, ...rest] })).not.toEqual([]);
    const empty = { ...first!, texts: {} };
    expect(violations(datasetSchema(), { ...all, codes: [empty, ...rest] })).not.toEqual([]);
  });
});
