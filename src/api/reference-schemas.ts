/** The shapes of what is not a close code alone: codes of vendors, HTTP statuses, and any two of all. */
import { REFERENCE_ASPECTS, VENDOR_IDS, VENDOR_KINDS } from "../codes/index.ts";
import {
  anyText,
  code,
  either,
  flag,
  httpStatus,
  key,
  list,
  object,
  oneOf,
  only,
  orNull,
  some,
  text,
} from "./json-schema.ts";
import {
  closeComparison,
  closeExplanation,
  headings,
  language,
  prose,
  references,
  retry,
  sequence,
  texts,
  traits,
  vendor,
  vendorUse,
} from "./schemas.ts";
import { bounds, reference } from "./software-schemas.ts";

const aspect = oneOf(...REFERENCE_ASPECTS);
const facts = some(object({ aspect, label: text, value: text }));

const vendorExplanation = object({
  language,
  reference: text,
  kind: oneOf("vendor-code", "vendor-range"),
  vendor,
  code,
  id: oneOf(...Object.keys(VENDOR_KINDS)),
  name: text,
  range: orNull(bounds),
  title: text,
  category: text,
  headings,
  ...prose,
  registry: object({
    kind: oneOf("code", "range"),
    id: key,
    name: text,
    status: traits.status,
    sentence: text,
  }),
  rule: text,
  sentBy: oneOf("server", "client", "either", "local", "message"),
  onWire: flag,
  outcome: traits.outcome,
  fault: traits.fault,
  retry: retry({
    sentence: text,
    source: text,
    wait: orNull(oneOf("vendor", "judgement")),
  }),
  verified: flag,
  verification: text,
  facts,
  sequence,
  references,
  vendors: list(vendorUse),
});

const httpExplanation = object({
  language,
  reference: text,
  kind: only("http"),
  code: httpStatus,
  id: key,
  name: text,
  title: text,
  category: text,
  headings,
  ...prose,
  outcome: traits.outcome,
  fault: oneOf("none", "client", "server", "either"),
  retry: retry({ sentence: text, source: text }),
  seenBy: object({
    page: text,
    library: text,
    libraries: list(object({ library: text, message: orNull(anyText), verified: flag })),
    log: text,
  }),
  kin: list(object({ code, name: text })),
  facts,
  sequence,
  references,
});

export const explanation = either(closeExplanation, vendorExplanation, httpExplanation);

const side = object({
  reference: text,
  kind: oneOf("close", "vendor", "http"),
  code,
  title: text,
  name: text,
  id: key,
  description: text,
  whenSeen: text,
  howToResolve: texts,
  sequence,
  neighbours: list(text),
});

const referenceComparison = object({
  language,
  title: text,
  category: text,
  intro: text,
  headings,
  a: side,
  b: side,
  keyDifferences: list(object({ aspect, label: text, a: text, b: text, sentence: text })),
  alike: list(object({ aspect, label: text, sentence: text })),
  whenToUseWhich: object({ a: text, b: text, rule: text }),
  verdict: object({ reference: orNull(text), sentence: text, reason: text }),
});

export const comparison = either(closeComparison, referenceComparison);

export const vendorList = list(
  object({
    id: oneOf(...VENDOR_IDS),
    name: text,
    aliases: list(text),
    codes: list(code),
    ranges: list(bounds),
    reasons: list(text),
    rule: text,
    source: reference,
  }),
);

export const vendorOverview = object({
  language,
  id: oneOf(...VENDOR_IDS),
  name: text,
  headings,
  rule: text,
  codes: list(vendorUse),
  ranges: list(vendorUse),
  reasons: list(
    object({ reason: text, code: orNull(code), meaning: text, retry: text, verified: flag }),
  ),
  references,
});
