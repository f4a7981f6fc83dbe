import { textOf } from "../aspects.ts";
import type { Language } from "../languages.ts";
import { lookup } from "../lookup.ts";
import { MESSAGES } from "../messages/index.ts";
import type { Headings } from "../messages/types.ts";
import { retryWords } from "../retry-words.ts";
import { sequenceOf } from "../sequence/sequence.ts";
import type { Sequence } from "../sequence/types.ts";
import type { Fault, Outcome, Reference, RetryAdvice, Status } from "../types.ts";
import type { VendorId } from "./ids.ts";
import type { VendorKind } from "./kinds.ts";
import { lookupVendor } from "./lookup.ts";
import { VENDOR_MESSAGES } from "./messages/index.ts";
import type { ReferenceAspect, ReferenceHeadings } from "./messages/types.ts";
import type { SentBy, VendorEntry } from "./types.ts";
import { retryPhrase, usesOf } from "./uses.ts";
import type { VendorUse } from "./uses.ts";

export interface ReferenceFact {
  readonly aspect: ReferenceAspect;
  readonly label: string;
  /** A phrase for a table. */
  readonly value: string;
}

/** One code of one vendor in one language: plain data, ready for JSON. */
export interface VendorExplanation {
  readonly language: Language;
  /** As `parseReference` takes it: `discord:4014`. */
  readonly reference: string;
  readonly kind: "vendor-code" | "vendor-range";
  readonly vendor: { readonly id: VendorId; readonly name: string };
  readonly code: number;
  /** What it means, from the small vocabulary that all vendors share. */
  readonly id: VendorKind;
  /** The vendor's own word, never translated. */
  readonly name: string;
  /** The bounds of the rule that answers; `null` where the vendor lists the number. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly title: string;
  readonly category: string;
  readonly headings: Headings & ReferenceHeadings;
  readonly gist: string;
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: readonly string[];
  readonly whenToUse: string;
  /** What the registry says of the number, whoever sends it. */
  readonly registry: {
    readonly kind: "code" | "range";
    readonly id: string;
    readonly name: string;
    readonly status: Status;
    readonly sentence: string;
  };
  /** The vendor's own rule on reconnecting, for all its codes. */
  readonly rule: string;
  readonly sentBy: SentBy;
  /** Does a Close frame of this vendor carry the number? */
  readonly onWire: boolean;
  readonly outcome: Outcome;
  readonly fault: Fault;
  readonly retry: RetryAdvice & {
    readonly sentence: string;
    readonly source: string;
    /** Who gives the waiting time; `null` where there is none. */
    readonly wait: "vendor" | "judgement" | null;
  };
  readonly verified: boolean;
  readonly verification: string;
  readonly facts: readonly ReferenceFact[];
  /** Who sends what when a connection ends so. */
  readonly sequence: Sequence;
  readonly references: readonly Reference[];
  /** Other vendors that use the same number, mostly for something else. */
  readonly vendors: readonly VendorUse[];
}

/**
 * What one vendor means by a code, in one language.
 *
 * @throws {CodesError} where there is no such vendor, or the vendor has neither the code nor a rule for it.
 *
 * @example
 * explainVendor("discord", 4014, "en").retry.kind; // "after-change"
 */
export function explainVendor(name: string, code: number, language: Language): VendorExplanation {
  const entry = lookupVendor(name, code);
  const { vendor, range, meaning, sentBy, outcome, fault, retry, wait, verified } = entry;
  const messages = MESSAGES[language];
  const texts = VENDOR_MESSAGES[language];
  const kind = texts.kinds[meaning];
  const said = retryWords(retry, messages);
  // That the vendor says to reconnect does not make the number of seconds the vendor's.
  const oursInTime = wait === "judgement" && retry.basis.kind === "source";
  return {
    language,
    reference: `${vendor.id}:${code}`,
    kind: entry.kind === "row" ? "vendor-code" : "vendor-range",
    vendor: { id: vendor.id, name: vendor.name },
    code,
    id: meaning,
    name: entry.name,
    range,
    title: labelOf(entry),
    category: texts.headings.vendorCategory,
    headings: { ...messages.headings, ...texts.headings },
    gist: kind.short,
    description: descriptionOf(entry, language),
    whenSeen: texts.whenSeen[sentBy](vendor.name),
    howToResolve: kind.howToResolve,
    whenToUse: texts.whenToUse(vendor.name),
    registry: registryOf(code, language),
    rule: texts.rules[vendor.id],
    sentBy,
    onWire: isOnWire(sentBy),
    outcome,
    fault,
    retry: {
      ...retry,
      sentence: said.sentence,
      source: oursInTime ? said.source + messages.joiners.sentence + texts.waitIsOurs : said.source,
      wait,
    },
    verified,
    verification: verified ? texts.verified : texts.unverified,
    facts: factsOf(entry, language),
    sequence: sequenceOf({ kind: "vendor", vendor: vendor.id, code }, language),
    references: [vendor.source],
    vendors: usesOf(code, language).filter((use) => use.vendor.id !== vendor.id),
  };
}

/** `Discord gateway 4014 Disallowed intent(s)`. */
export function labelOf({ vendor, code, kind, name }: VendorEntry): string {
  return kind === "row" ? `${vendor.name} ${code} ${name}` : `${vendor.name} ${code} (${name})`;
}

/** What the kind says, and what is special about this row or range. */
export function descriptionOf(
  { vendor, meaning, note, range }: VendorEntry,
  language: Language,
): string {
  const { kinds, notes, byRange } = VENDOR_MESSAGES[language];
  return [
    ...(range === null ? [] : [byRange(vendor.name, range.from, range.to)]),
    kinds[meaning].description,
    ...(note === null ? [] : [notes[note]]),
  ].join(MESSAGES[language].joiners.sentence);
}

export function isOnWire(sentBy: SentBy): boolean {
  return sentBy !== "local" && sentBy !== "message";
}

function registryOf(code: number, language: Language): VendorExplanation["registry"] {
  const entry = lookup(code);
  const messages = MESSAGES[language];
  const { kind, id, name, status } = entry;
  const named = `${code}${messages.joiners.aside(name)}`;
  const clause = messages.words.meaning(named, textOf(entry, messages).gist);
  return { kind, id, name, status, sentence: messages.words.sentence(clause) };
}

function factsOf(entry: VendorEntry, language: Language): readonly ReferenceFact[] {
  const { aspects, sentBy } = VENDOR_MESSAGES[language].words;
  const { words } = MESSAGES[language];
  const values = [
    ["sender", sentBy[entry.sentBy]],
    ["outcome", words.outcome[entry.outcome].short],
    ["retry", retryPhrase(entry, language)],
    ["fault", words.fault[entry.fault].short],
  ] as const;
  return values.map(([aspect, value]) => ({ aspect, label: aspects[aspect], value }));
}
