import { CAUSE_IDS, FINDING_IDS, LIKELIHOODS } from "../diagnose/index.ts";
import {
  anyText,
  code,
  described,
  either,
  flag,
  httpStatus,
  list,
  object,
  oneOf,
  orNull,
  text,
} from "./json-schema.ts";
import { headings, language } from "./schemas.ts";
import { reference } from "./software-schemas.ts";

const likelihood = { likelihood: oneOf(...LIKELIHOODS), likelihoodText: text };
const cause = oneOf(...CAUSE_IDS);

/** The answer of `diagnose()`. */
export const diagnosis = object({
  language,
  recognised: described(flag, "Is there a code or at least one cause?"),
  summary: described(text, "The answer in one sentence."),
  input: described(
    object({
      text: orNull(anyText),
      code: orNull(code),
      reason: orNull(anyText),
      wasClean: orNull(flag),
      opened: orNull(flag),
      httpStatus: orNull(httpStatus),
      afterMs: orNull({ type: "number", minimum: 0 }),
      idle: orNull(flag),
      bigSend: orNull(either(flag, { type: "number", minimum: 0 })),
      onWake: orNull(flag),
      side: orNull(oneOf("client", "server")),
      observed: orNull(list(oneOf(...FINDING_IDS))),
    }),
    "The input as it was understood.",
  ),
  code: orNull(code),
  name: orNull(text),
  match: orNull(
    object({
      id: text,
      origin: text,
      line: anyText,
      mark: oneOf("verified", "judgement"),
      source: reference,
      seenCode: orNull(code),
      peerCode: orNull(code),
    }),
  ),
  otherSide: orNull(text),
  causes: list(
    object({
      id: cause,
      name: text,
      ...likelihood,
      because: list(text),
      explanation: text,
      howToResolve: text,
      fixes: list(object({ stack: text, setting: text, value: text, source: reference })),
      measureNext: text,
    }),
  ),
  alsoPossible: list(object({ id: cause, name: text, ...likelihood })),
  nextSteps: list(text),
  notes: list(text),
  headings,
});
