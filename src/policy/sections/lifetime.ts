import { DEFAULTS } from "../defaults.ts";
import { wordOr } from "../shape/choices.ts";
import { duration } from "../shape/duration.ts";
import { object, withDefault } from "../shape/object.ts";

/** The shape of a policy's `lifetime`. */
export const lifetimeShape = object({
  idle: withDefault(wordOr("off", duration()), DEFAULTS.idle, "Without data from either side."),
  max: withDefault(wordOr("off", duration()), DEFAULTS.max, "Since the opening handshake."),
  ping: withDefault(
    wordOr("off", duration()),
    DEFAULTS.ping,
    "Silence after which a Ping goes out.",
  ),
  pongTimeout: withDefault(duration(), DEFAULTS.pongTimeout, "Silence allowed after the Ping."),
  closeTimeout: withDefault(duration(), DEFAULTS.closeTimeout, "Wait for the peer's Close."),
  hostileCloseTimeout: withDefault(
    duration(),
    DEFAULTS.hostileCloseTimeout,
    "The same for a peer that broke a rule.",
  ),
});
