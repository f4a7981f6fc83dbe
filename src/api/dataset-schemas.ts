/** The shape of `codes.json`. */
import { LANGUAGES, VENDOR_IDS, VENDOR_KINDS, VENDOR_NOTES } from "../codes/index.ts";
import {
  anyText,
  code,
  described,
  either,
  flag,
  httpStatus,
  key,
  list,
  object,
  oneOf,
  only,
  orNull,
  record,
  some,
  text,
} from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import {
  headings,
  language,
  prose,
  range,
  references,
  retry,
  row,
  texts,
  traits,
} from "./schemas.ts";
import { bounds, checked, invalid, raised, reference, role } from "./software-schemas.ts";

const byLanguage = (schema: JsonSchema): JsonSchema =>
  object(Object.fromEntries(LANGUAGES.map((name) => [name, schema])));
const allTexts = byLanguage(object({ ...prose, retry: text, retrySource: text }));

const sentBy = oneOf("server", "client", "either", "local", "message");
const meaning = {
  kind: described(oneOf(...Object.keys(VENDOR_KINDS)), "A key of vendorKinds."),
  retry: retry(),
  waitStated: described(flag, "Does the vendor itself give the waiting time?"),
  note: described(orNull(oneOf(...VENDOR_NOTES)), "A key of vendorNotes."),
  verified: described(flag, "Read in the vendor's own source."),
};
const vendor = object({
  id: oneOf(...VENDOR_IDS),
  name: text,
  aliases: list(text),
  source: reference,
  rule: byLanguage(text),
  codes: list(object({ code, name: text, sentBy, ...meaning })),
  ranges: list(object({ from: code, to: code, sentBy, ...meaning })),
  reasons: list(object({ reason: text, code: orNull(code), ...meaning })),
});

const kind = object({
  outcome: traits.outcome,
  fault: traits.fault,
  texts: byLanguage(object({ short: text, description: text, howToResolve: texts })),
});

const http = object({
  status: httpStatus,
  id: key,
  name: text,
  outcome: traits.outcome,
  fault: oneOf("none", "client", "server", "either"),
  retry: retry(),
  kin: described(list(code), "Close codes that say the same once the connection is open."),
  references,
  texts: allTexts,
});

const named = { id: key, name: text };
const origin = { checked, references };
const refusal = {
  does: oneOf("throws", "sticks", "replaces", "cuts", "sends"),
  code: described(orNull(code), "What goes out instead."),
  raised: orNull(raised),
};

const runtime = object({
  ...named,
  call: text,
  version: text,
  accepts: some(bounds),
  otherwise: list(object({ codes: described(list(bounds), "Empty: all others."), ...refusal })),
  withoutCode: either(code, oneOf("empty", "required")),
  longReason: object(refusal),
  ...origin,
});

const receiver = object({
  ...named,
  role,
  version: text,
  alters: list(
    object({
      codes: some(bounds),
      shows: orNull(code),
      text: orNull(anyText),
      answers: orNull(code),
    }),
  ),
  invalid,
  ...origin,
});

const amount: JsonSchema = { type: "integer", minimum: 0 };
const limit = described(
  orNull(object({ value: orNull(amount), setting: orNull(text) })),
  "Bytes or milliseconds. A value of null: no bound. null alone: our source does not say.",
);

export const dataset = object({
  $schema: text,
  shapeVersion: described(only(2), "Changes when a member goes away or changes its meaning."),
  version: described(
    { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
    "Of the data: that of the closewise package it came with.",
  ),
  languages: some(language),
  headings: byLanguage(headings),
  codes: some(object({ ...row, texts: allTexts })),
  ranges: some(object({ ...range, texts: allTexts })),
  vendors: some(vendor),
  vendorKinds: record(kind),
  vendorNotes: record(byLanguage(text)),
  http: some(http),
  runtimes: some(runtime),
  receivers: some(receiver),
  limits: object({
    libraries: some(
      object({
        ...named,
        message: limit,
        over: orNull(code),
        ping: limit,
        pong: limit,
        idle: limit,
        close: limit,
        ...origin,
      }),
    ),
    intermediaries: some(
      object({
        ...named,
        message: limit,
        idle: limit,
        life: limit,
        sees: list(code),
        safePingMs: orNull(amount),
        ...origin,
      }),
    ),
  }),
});
