import { CLOSE_CODES, CLOSE_RANGES, LANGUAGES, MESSAGES, explain, lookup } from "../codes/index.ts";
import type {
  CloseCode,
  CloseRange,
  CloseText,
  Headings,
  HttpKin,
  Language,
} from "../codes/index.ts";
import { dataset as schema } from "./dataset-schemas.ts";
import { datasetLimits, datasetReceivers, datasetRuntimes } from "./dataset-software.ts";
import type { DatasetReceiver, DatasetRuntime } from "./dataset-software.ts";
import { datasetHttp, datasetKinds, datasetNotes, datasetVendors } from "./dataset-vendors.ts";
import type { DatasetHttp, DatasetKinds, DatasetVendor } from "./dataset-vendors.ts";
import { inAll } from "./in-all.ts";
import type { InAll } from "./in-all.ts";
import type { JsonSchema } from "./json-schema.ts";

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
  readonly shapeVersion: 2;
  /** Of the data. */
  readonly version: string;
  readonly languages: readonly Language[];
  readonly headings: Readonly<Record<Language, Headings>>;
  readonly codes: readonly (Omit<CloseCode, "httpKin"> & Texts)[];
  /** A row inside a range comes before it: 3000 is a row, and 3001 is not. */
  readonly ranges: readonly (Omit<CloseRange, "httpKin"> & Texts)[];
  /** Services and protocols that give numbers a meaning of their own. */
  readonly vendors: readonly DatasetVendor[];
  /** What a vendor's code can mean, by the kind that its rows name. */
  readonly vendorKinds: DatasetKinds;
  readonly vendorNotes: Readonly<Record<string, InAll<string>>>;
  /** Statuses that answer the opening handshake, before there is a connection to close. */
  readonly http: readonly DatasetHttp[];
  /** What each runtime makes of a call to close with a code. */
  readonly runtimes: readonly DatasetRuntime[];
  /** Which codes reach the application of each receiver. */
  readonly receivers: readonly DatasetReceiver[];
  readonly limits: ReturnType<typeof datasetLimits>;
}

/** Every row and every range with all facts, and all texts in all languages. */
export function dataset(version: string): Dataset {
  const rows: readonly CloseCode[] = CLOSE_CODES;
  const ranges: readonly CloseRange[] = CLOSE_RANGES;
  return {
    $schema: "./codes.schema.json",
    shapeVersion: 2,
    version,
    languages: LANGUAGES,
    headings: inAll((language) => MESSAGES[language].headings),
    codes: rows.map((row) => withTexts(row, row.code)),
    ranges: ranges.map((range) => withTexts(range, memberOf(range))),
    vendors: datasetVendors(),
    vendorKinds: datasetKinds(),
    vendorNotes: datasetNotes(),
    http: datasetHttp(),
    runtimes: datasetRuntimes(),
    receivers: datasetReceivers(),
    limits: datasetLimits(),
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
