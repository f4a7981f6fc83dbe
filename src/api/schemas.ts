/** The shapes that the API answers with, once for OpenAPI and for the dataset's own schema. */
import { ASPECTS, LANGUAGES, SITUATIONS, SNIPPET_RUNTIMES, VENDOR_IDS } from "../codes/index.ts";
import type { Fault, FrameState, Outcome, Sender, Status } from "../codes/index.ts";
import {
  anyText,
  code,
  described,
  either,
  flag,
  httpStatus,
  key,
  list,
  milliseconds,
  object,
  oneOf,
  only,
  orNull,
  record,
  some,
  text,
} from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { bounds, receiverUse, reference, runtimeUse } from "./software-schemas.ts";

const STATUSES: readonly Status[] = ["registered", "reserved", "unassigned", "private", "unused"];
const SENDERS: readonly Sender[] = ["either", "client", "nobody"];
const FRAMES: readonly FrameState[] = ["carries", "empty", "absent", "invalid"];
const OUTCOMES: readonly Outcome[] = ["success", "interruption", "error", "unknown"];
const FAULTS: readonly Fault[] = ["none", "sender", "recipient", "either", "unknown"];

export const language = oneOf(...LANGUAGES);
const aspect = oneOf(...ASPECTS);
export const texts = some(text);

const basis = either(
  object({ kind: only("source"), reference }),
  object({ kind: only("judgement") }),
);

/** The advice as data; `more` stands in every variant. */
export function retry(more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  return either(
    object({
      kind: oneOf("never", "after-change", "after-auth", "elsewhere", "application"),
      basis,
      ...more,
    }),
    object({
      kind: only("backoff"),
      minMs: milliseconds,
      maxMs: milliseconds,
      basis,
      ...more,
    }),
  );
}

export const traits = {
  status: described(oneOf(...STATUSES), "Where it stands in the IANA registry."),
  sender: described(oneOf(...SENDERS), "Who may put it in a Close frame."),
  onWire: described(flag, "May it be the status code inside a Close frame (RFC 6455 7.4)?"),
  frame: described(oneOf(...FRAMES), "What the Close frame looked like when an API reports it."),
  browserClose: described(flag, "Does WebSocket.close() in a browser accept it?"),
  outcome: oneOf(...OUTCOMES),
  fault: described(oneOf(...FAULTS), "Who has to act, seen from the Close frame."),
} as const;

const receivers = list(object({ receiver: text, role: oneOf("any", "server"), reports: code }));
export const references = some(reference);

/** What rows and ranges of the catalogue have in common. */
const common = {
  ...traits,
  retry: retry(),
  httpKin: orNull(object({ status: httpStatus, basis })),
  mangledBy: receivers,
  references,
};
export const row = { code, id: key, name: text, ...common, neighbours: list(code) };
export const range = { from: code, to: code, id: key, name: text, ...common };

export const prose = {
  gist: described(text, "The rest of a sentence that begins with the number."),
  description: text,
  whenSeen: text,
  howToResolve: texts,
  whenToUse: text,
};

/** Titles for a page; there may be more than one page needs. */
export const headings = record(text);

/** One row or range of the list; `text` only where a language was asked for. */
export const listEntry = either(
  object({ kind: only("code"), ...row, text: object(prose) }, ["text"]),
  object({ kind: only("range"), ...range, text: object(prose) }, ["text"]),
);

export const vendor = object({ id: oneOf(...VENDOR_IDS), name: text });

/** What one vendor means by a number, in one line. */
export const vendorUse = object({
  reference: text,
  vendor,
  code,
  kind: oneOf("row", "range"),
  name: text,
  meaning: text,
  retry: text,
  verified: flag,
});

const role = oneOf("client", "server");
const endpoint = object({
  label: text,
  reports: described(orNull(code), "The close code that its API reports, if it has one to report."),
  conclusion: described(orNull(text), "The same in words."),
});

/** Who sends what when a connection ends so. */
export const sequence = object({
  heading: text,
  client: endpoint,
  server: endpoint,
  steps: some(
    object({
      kind: oneOf("request", "response", "message", "close", "lost", "end"),
      from: described(orNull(role), "Who sends it; null for what happens to both."),
      code: described(orNull(code), "In the Close frame, or the HTTP status."),
      text,
    }),
  ),
  note: described(text, "What the steps cannot say."),
});

export const closeExplanation = object({
  language,
  code,
  kind: oneOf("code", "range"),
  id: key,
  name: text,
  range: orNull(bounds),
  title: text,
  category: text,
  headings,
  ...prose,
  ...traits,
  retry: retry({ sentence: text, source: text }),
  httpKin: common.httpKin,
  mangledBy: receivers,
  runtimes: some(runtimeUse),
  receivers: list(receiverUse),
  facts: some(object({ aspect, label: text, value: text, sentence: text })),
  sequence,
  references,
  neighbours: list(code),
  vendors: list(vendorUse),
  seeAlso: list(text),
});

const side = object({
  code,
  name: text,
  kind: oneOf("code", "range"),
  id: key,
  description: text,
  whenSeen: text,
  howToResolve: texts,
  sequence,
  neighbours: list(code),
});

export const closeComparison = object({
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
  verdict: object({ code: orNull(code), sentence: text, reason: text }),
});

const situation = oneOf(...SITUATIONS.map(({ id }) => id));

export const situations = list(object({ id: situation, situation: text, code: orNull(code) }));

const snippetRole = oneOf("client", "server", "either");

const snippet = object({
  runtime: oneOf(...SNIPPET_RUNTIMES),
  name: text,
  library: text,
  role: snippetRole,
  syntax: oneOf("javascript", "python", "go", "java", "csharp", "rust"),
  code: described(
    orNull(code),
    "What it sends: another code where the API refuses the chosen one; then note says so.",
  ),
  status: described(orNull(httpStatus), "What it answers the opening handshake with."),
  note: orNull(text),
  text: described(orNull(text), "null where the runtime has no way to do it; then note says why."),
});

const sighting = object({
  library: text,
  role: snippetRole,
  code: described(orNull(code), "The close code that the application gets."),
  reason: orNull(anyText),
  wasClean: described(orNull(flag), "null for libraries that know no such thing."),
  text: described(text, "The event or exception, in the words of the library."),
});

export const choice = object({
  language,
  id: situation,
  situation: text,
  headings,
  code: orNull(code),
  name: orNull(text),
  reason: text,
  notThese: list(object({ code, name: text, why: text })),
  alternatives: list(object({ code, name: text, when: text })),
  suggestedReason: described(
    anyText,
    "ASCII, at most 123 bytes; empty where silence is the point.",
  ),
  otherSideSees: text,
  fromPage: orNull(text),
  status: described(orNull(httpStatus), "What to answer the opening handshake with."),
  statuses: list(object({ status: httpStatus, name: text, gist: text })),
  sent: described(
    orNull(code),
    "The code that the other side gets: another where no API of the runtime sends the chosen one.",
  ),
  snippets: some(snippet),
  seenBy: some(sighting),
});

export const languages = some(object({ id: language, name: text }));

/** RFC 9457, with what, where and the way out as members of their own. */
export const problem = object(
  {
    type: only("about:blank"),
    title: described(text, "The name of the HTTP status, in the language of the problem."),
    status: httpStatus,
    code: described({ type: "string", pattern: "^ERR_API_" }, "Stable; for programs."),
    detail: described(text, "What is wrong, in the language of the problem."),
    where: described(
      text,
      "The part of the request that is wrong, in the same words whatever the language.",
    ),
    wayOut: described(text, "What to do instead, in the language of the problem."),
    known: described(list(text), "The values that there are."),
  },
  ["known"],
);
