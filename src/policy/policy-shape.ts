import { DEFAULTS } from "./defaults.ts";
import { codeOverrides } from "./rules/code-overrides.ts";
import { authShape } from "./sections/auth.ts";
import { contentShape } from "./sections/content.ts";
import { handshakeShape } from "./sections/handshake.ts";
import { lifetimeShape } from "./sections/lifetime.ts";
import { limitsShape } from "./sections/limits.ts";
import { penaltyShape, warningShape } from "./sections/consequences.ts";
import { rulesShape } from "./sections/rules.ts";
import { notYetFor } from "./shape/not-yet.ts";
import { object, optional, withDefault } from "./shape/object.ts";
import { boolean, words } from "./shape/scalar.ts";
import type { Parsed } from "./shape/shape.ts";

/** The shape of one policy: see `AuthoredPolicy`. */
export const policyShape = object({
  mode: withDefault(
    notYetFor(words(["enforce", "report"]), {
      warn: ["mode: warn for a whole policy", "Write it at single rules, or write report here"],
    }),
    DEFAULTS.mode,
    "enforce closes; report judges and records everything and closes nothing.",
  ),
  handshake: withDefault(handshakeShape, {}, "The opening handshake."),
  auth: optional(authShape, "Who may connect, and for how long. Default: anybody."),
  limits: withDefault(limitsShape, {}, "How much and how many."),
  content: withDefault(contentShape, {}, "What messages may be."),
  lifetime: withDefault(lifetimeShape, {}, "How long connections live."),
  rules: withDefault(rulesShape, {}, "How far single rules go, by rule."),
  warning: optional(warningShape, "What a client is told when a rule warns. Default: nothing."),
  penalty: optional(
    penaltyShape,
    "How long a client that broke a rule waits. Default: not at all.",
  ),
  codes: withDefault(codeOverrides, {}, "Other close codes than the defaults, by rule."),
  hideReasons: withDefault(boolean(), DEFAULTS.hideReasons, "Send codes without reasons."),
});

export type ParsedPolicy = Parsed<typeof policyShape>;
