import { CLOSE_CODES, CLOSE_RANGES, LANGUAGES, MESSAGES, explain, lookup } from "../codes/index.ts";
import type {
  CloseCode,
  CloseRange,
  CloseText,
  Headings,
  HttpKin,
  Language,
} from "../codes/index.ts";
import type { JsonSchema } from "./json-schema.ts";
import { dataset as schema } from "./schemas.ts";

/** The prose of one row or range, with its advice on reconnecting. */
export interface DatasetText extends CloseText {
  readonly retry: string;
  /** Who stands behind the advice. */
  readonly retrySource: string;
}

interface Texts {
  readonly httpKin: HttpKin | null;
  readonly texts: Readonly<Record<Language, DatasetText>>;
}

/** The catalogue in one piece: `closewise/codes.json`. */
export interface Dataset {
  readonly $schema: string;
  /** Changes when a member goes away or changes its meaning; not with the data. */
  readonly shapeVersion: 1;
  /** Of the data. */
  readonly version: string;
  readonly languages: readonly Language[];
  readonly headings: Readonly<Record<Language, Headings>>;
  readonly codes: readonly (Omit<CloseCode, "httpKin"> & Texts)[];
  /** A row inside a range comes before it: 3000 is a row, and 3001 is not. */
  readonly ranges: readonly (Omit<CloseRange, "httpKin"> & Texts)[];
}

/** Every row and every range with all facts, and all texts in all languages. */
export function dataset(version: string): Dataset {
  const rows: readonly CloseCode[] = CLOSE_CODES;
  const ranges: readonly CloseRange[] = CLOSE_RANGES;
  return {
    $schema: "./codes.schema.json",
    shapeVersion: 1,
    version,
    languages: LANGUAGES,
    headings: inAll((language) => MESSAGES[language].headings),
    codes: rows.map((row) => withTexts(row, row.code)),
    ranges: ranges.map((range) => withTexts(range, memberOf(range))),
  };
}

/** The JSON Schema that every dataset of this shape fits: `closewise/codes.schema.json`. */
export function datasetSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "WebSocket close codes, by Closewise",
    ...schema,
  };
}

/** A number of the range that has no row of its own. */
export function memberOf({ from }: CloseRange): number {
  let code = from;
  while (lookup(code).kind === "code") code++;
  return code;
}

function withTexts<T extends CloseCode | CloseRange>(
  entry: T,
  member: number,
): Omit<T, "httpKin"> & Texts {
  return { ...entry, httpKin: entry.httpKin ?? null, texts: textsOf(member) };
}

function textsOf(code: number): Texts["texts"] {
  return inAll((language) => {
    const { gist, description, whenSeen, howToResolve, whenToUse, retry } = explain(code, language);
    return {
      gist,
      description,
      whenSeen,
      howToResolve,
      whenToUse,
      retry: retry.sentence,
      retrySource: retry.source,
    };
  });
}

function inAll<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every language is a key
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<
    Language,
    T
  >;
}
