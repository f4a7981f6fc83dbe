import { aspectsOf, textOf } from "./aspects.ts";
import { findHttp } from "./http/lookup.ts";
import type { Language } from "./languages.ts";
import { lookup } from "./lookup.ts";
import { MESSAGES } from "./messages/index.ts";
import type { Aspect, Headings, Messages } from "./messages/types.ts";
import { receiversFor } from "./receivers/describe.ts";
import type { ReceiverUse } from "./receivers/describe.ts";
import { retryWords } from "./retry-words.ts";
import { runtimesFor } from "./runtimes/describe.ts";
import type { RuntimeUse } from "./runtimes/describe.ts";
import { sequenceOf } from "./sequence/sequence.ts";
import type { Sequence } from "./sequence/types.ts";
import type {
  CatalogueEntry,
  CloseText,
  Fault,
  FrameState,
  HttpKin,
  Mangling,
  Outcome,
  Reference,
  RetryAdvice,
  Sender,
  Status,
} from "./types.ts";
import { VENDOR_MESSAGES } from "./vendors/messages/index.ts";
import type { ReferenceHeadings } from "./vendors/messages/types.ts";
import { usesOf } from "./vendors/uses.ts";
import type { VendorUse } from "./vendors/uses.ts";

export interface ExplainedFact {
  readonly aspect: Aspect;
  readonly label: string;
  /** A phrase for a table. */
  readonly value: string;
  readonly sentence: string;
}

/** One code in one language: plain data, ready for JSON. */
export interface Explanation extends CloseText {
  readonly language: Language;
  readonly code: number;
  readonly kind: "code" | "range";
  readonly id: string;
  readonly name: string;
  /** The bounds of the range that the number lies in; `null` for a row of the registry. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly title: string;
  readonly category: string;
  readonly headings: Headings & ReferenceHeadings;
  readonly status: Status;
  readonly sender: Sender;
  readonly onWire: boolean;
  readonly frame: FrameState;
  readonly browserClose: boolean;
  readonly outcome: Outcome;
  readonly fault: Fault;
  /** The advice as data, the instruction to a client, and who stands behind it. */
  readonly retry: RetryAdvice & { readonly sentence: string; readonly source: string };
  readonly httpKin: HttpKin | null;
  readonly mangledBy: readonly Mangling[];
  /** What each runtime makes of a call to close with it. */
  readonly runtimes: readonly RuntimeUse[];
  /** Receivers whose application is not shown it as it was sent; empty where it may not be sent at all. */
  readonly receivers: readonly ReceiverUse[];
  /** The same facts in words. */
  readonly facts: readonly ExplainedFact[];
  /** Who sends what when a connection ends so. */
  readonly sequence: Sequence;
  readonly references: readonly Reference[];
  /** Codes that people confuse with this one, most confused first. */
  readonly neighbours: readonly number[];
  /** Vendors that use the number, each with what it means there; above 2999, by rules for ranges too. */
  readonly vendors: readonly VendorUse[];
  /** What else the number may stand for, as `parseReference` takes it: `http:401` for 401 and 4401. */
  readonly seeAlso: readonly string[];
}

/**
 * Everything the catalogue knows of one code, in one language.
 *
 * @throws {CodesError} `ERR_CODES_OUT_OF_RANGE` for anything but an integer from 0 to 65535.
 *
 * @example
 * explain(1006, "fr").howToResolve[0];
 */
export function explain(code: number, language: Language): Explanation {
  const entry = lookup(code);
  const messages = MESSAGES[language];
  const { gist, description, whenSeen, howToResolve, whenToUse } = textOf(entry, messages);
  return {
    language,
    code,
    kind: entry.kind,
    id: entry.id,
    name: entry.name,
    range: entry.kind === "range" ? { from: entry.from, to: entry.to } : null,
    title: `WebSocket ${code} ${entry.name}`,
    category: messages.headings.category,
    headings: { ...messages.headings, ...VENDOR_MESSAGES[language].headings },
    gist,
    description,
    whenSeen,
    howToResolve,
    whenToUse,
    status: entry.status,
    sender: entry.sender,
    onWire: entry.onWire,
    frame: entry.frame,
    browserClose: entry.browserClose,
    outcome: entry.outcome,
    fault: entry.fault,
    retry: { ...entry.retry, ...retryWords(entry.retry, messages) },
    httpKin: entry.httpKin ?? null,
    mangledBy: entry.mangledBy,
    runtimes: runtimesFor(code, language),
    receivers: entry.onWire ? receiversFor(code, language) : [],
    facts: facts(entry, messages),
    sequence: sequenceOf({ kind: "close", code }, language),
    references: entry.references,
    neighbours: entry.kind === "code" ? entry.neighbours : [],
    vendors: usesOf(code, language),
    seeAlso: seeAlso(code),
  };
}

/** By the 44xx convention a private code is 4000 plus an HTTP status. */
const CONVENTION = 4000;

function seeAlso(code: number): readonly string[] {
  const status = code > CONVENTION ? code - CONVENTION : code;
  return findHttp(status) === undefined ? [] : [`http:${status}`];
}

function facts(entry: CatalogueEntry, messages: Messages): readonly ExplainedFact[] {
  return aspectsOf(entry, messages).map(({ aspect, short, clause }) => ({
    aspect,
    label: messages.words.aspects[aspect],
    value: short,
    sentence: messages.words.sentence(clause(entry.code)),
  }));
}
