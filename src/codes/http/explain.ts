import type { Language } from "../languages.ts";
import { lookup } from "../lookup.ts";
import { MESSAGES } from "../messages/index.ts";
import type { Headings } from "../messages/types.ts";
import { retryWords } from "../retry-words.ts";
import { sequenceOf } from "../sequence/sequence.ts";
import type { Sequence } from "../sequence/types.ts";
import type { Outcome, Reference, RetryAdvice } from "../types.ts";
import { VENDOR_MESSAGES } from "../vendors/messages/index.ts";
import type { ReferenceHeadings } from "../vendors/messages/types.ts";
import type { ReferenceFact } from "../vendors/explain.ts";
import { lookupHttp } from "./lookup.ts";
import { HTTP_MESSAGES } from "./messages/index.ts";
import type { HttpHeadings } from "./messages/types.ts";
import { OPENED, sightingsOf } from "./sightings.ts";
import type { LibrarySighting } from "./sightings.ts";
import type { HttpStatusId } from "./statuses.ts";
import type { HttpEntry, HttpFault, HttpText } from "./types.ts";

/** One HTTP status of the opening handshake in one language: plain data, ready for JSON. */
export interface HttpExplanation extends HttpText {
  readonly language: Language;
  /** As `parseReference` takes it: `http:401`. */
  readonly reference: string;
  readonly kind: "http";
  readonly code: number;
  readonly id: HttpStatusId;
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly headings: Headings & ReferenceHeadings & HttpHeadings;
  readonly outcome: Outcome;
  readonly fault: HttpFault;
  readonly retry: RetryAdvice & { readonly sentence: string; readonly source: string };
  /** What each observer is told. */
  readonly seenBy: {
    readonly page: string;
    readonly library: string;
    readonly libraries: readonly LibrarySighting[];
    readonly log: string;
  };
  /** Close codes that say the same once the connection is open, nearest first. */
  readonly kin: readonly { readonly code: number; readonly name: string }[];
  readonly facts: readonly ReferenceFact[];
  /** Who sends what when a connection ends so. */
  readonly sequence: Sequence;
  readonly references: readonly Reference[];
}

/**
 * What an HTTP status means as the answer to an opening handshake, in one language.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_HTTP_STATUS`, with the statuses that there are.
 */
export function explainHttp(status: number, language: Language): HttpExplanation {
  const entry = lookupHttp(status);
  const { id, name, outcome, fault, retry, kin, references } = entry;
  const messages = MESSAGES[language];
  const texts = HTTP_MESSAGES[language];
  const said = retryWords(retry, messages);
  return {
    language,
    reference: `http:${status}`,
    kind: "http",
    code: status,
    id,
    name,
    title: httpLabel(entry),
    category: texts.headings.category,
    headings: { ...messages.headings, ...VENDOR_MESSAGES[language].headings, ...texts.headings },
    ...texts.statuses[id],
    outcome,
    fault,
    retry: {
      ...retry,
      ...said,
      sentence: status === OPENED ? texts.nothingToRetry : said.sentence,
    },
    seenBy: {
      page: status === OPENED ? texts.seenByPageOpened : texts.seenByPage,
      library: status === OPENED ? texts.seenByLibraryOpened : texts.seenByLibrary,
      libraries: sightingsOf(entry),
      log: texts.seenByLog(status),
    },
    kin: kin.map((code) => ({ code, name: lookup(code).name })),
    facts: factsOf(entry, language),
    sequence: sequenceOf({ kind: "http", status }, language),
    references,
  };
}

/** `HTTP 401 Unauthorized`. */
export function httpLabel({ status, name }: HttpEntry): string {
  return `HTTP ${status} ${name}`;
}

/** Should a client try again? As a phrase. */
export function httpRetryPhrase({ status, retry }: HttpEntry, language: Language): string {
  if (status === OPENED) return HTTP_MESSAGES[language].nothingToRetryShort;
  const { words } = MESSAGES[language];
  return retry.kind === "backoff"
    ? words.backoff(retry.minMs, retry.maxMs).short
    : words.retry[retry.kind].short;
}

function factsOf(entry: HttpEntry, language: Language): readonly ReferenceFact[] {
  const { aspects, phase } = VENDOR_MESSAGES[language].words;
  const { fault, sender } = HTTP_MESSAGES[language];
  const values = [
    ["phase", phase.opening],
    ["sender", sender],
    ["outcome", MESSAGES[language].words.outcome[entry.outcome].short],
    ["fault", fault[entry.fault]],
  ] as const;
  return values.map(([aspect, value]) => ({ aspect, label: aspects[aspect], value }));
}
