/** The shapes of what is said of other people's software: who sends what, who alters it, and limits. */
import { CHECKED, RUNTIME_IDS } from "../codes/index.ts";
import type { Attempt, OfInvalid } from "../codes/index.ts";
import {
  anyText,
  code,
  described,
  flag,
  key,
  list,
  object,
  oneOf,
  orNull,
  some,
  text,
  url,
} from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";

const ATTEMPTS: readonly Attempt["does"][] = ["sends", "breaks", "throws", "sticks", "replaces"];
const INVALID: readonly OfInvalid[] = ["refuses", "delivers", "some", "unknown"];

export const reference = object({ title: text, section: text, url }, ["section"]);

export const bounds = object({ from: code, to: code });
export const checked = described(
  oneOf(...CHECKED),
  "run: by us; source: read in its own source or documentation; secondhand: in another project's; unconfirmed: reported, not confirmed.",
);
const origin = { checked, checkedText: text, references: some(reference) };
const runtime = oneOf(...RUNTIME_IDS);
export const raised = object({ name: text, text: anyText });
export const role = oneOf("any", "server");
export const invalid = described(oneOf(...INVALID), "Codes that no Close frame may carry.");

/** What a runtime makes of one code. */
export const runtimeUse = object({
  id: runtime,
  name: text,
  call: text,
  canSend: described(flag, "May the code be sent, and does the call send it?"),
  does: described(
    oneOf(...ATTEMPTS),
    "breaks: sends what nobody may; sticks: throws, and the connection is of no use any more.",
  ),
  instead: described(orNull(code), "The code that goes out instead."),
  raised: described(orNull(raised), "What the caller is told."),
  sentence: text,
  checked,
});

/** What a receiver makes of one code that does not arrive as it was sent. */
export const receiverUse = object({
  id: key,
  name: text,
  role,
  shows: described(orNull(code), "null: an error without a code."),
  answers: described(orNull(code), "What the sender gets back; null: no Close frame."),
  sentence: text,
  checked,
});

export const runtimes = some(
  object({
    id: runtime,
    name: text,
    call: text,
    version: text,
    accepts: described(some(bounds), "Numbers that go out as they are, lawful or not."),
    otherwise: list(
      object({ codes: described(list(bounds), "Empty: all others."), sentence: text }),
    ),
    withoutCode: text,
    longReason: described(text, "What becomes of a reason of more than 123 bytes."),
    ...origin,
  }),
);

export const receivers = some(
  object({
    id: key,
    name: text,
    role,
    version: text,
    alters: described(
      list(
        object({
          codes: some(bounds),
          shows: orNull(code),
          text: orNull(anyText),
          answers: orNull(code),
          sentence: text,
        }),
      ),
      "Empty where every code that may be sent arrives.",
    ),
    sentence: text,
    invalid,
    invalidText: text,
    ...origin,
  }),
);

const amount: JsonSchema = { type: "integer", minimum: 0 };
const bound = described(
  orNull(
    object({
      value: described(orNull(amount), "Bytes or milliseconds; null: no bound."),
      text,
      setting: orNull(text),
    }),
  ),
  "null: our source does not say.",
);
const limited = { id: key, name: text, message: bound, idle: bound, ...origin };

export const limits = object({
  language: text,
  rule: text,
  libraries: some(
    object({
      ...limited,
      over: described(orNull(code), "What the sender of a longer message is told."),
      ping: bound,
      pong: bound,
      close: bound,
    }),
  ),
  intermediaries: some(
    object({
      ...limited,
      life: bound,
      sees: described(list(code), "What a client is told when a limit ends the connection."),
      safePing: described(bound, "How often to ping through it."),
    }),
  ),
});
