import { DEFAULTS } from "../defaults.ts";
import { originPattern } from "../rules/origin.ts";
import { subprotocolName } from "../rules/subprotocol.ts";
import { duration } from "../shape/duration.ts";
import { list } from "../shape/list.ts";
import { object, optional, withDefault } from "../shape/object.ts";
import { words } from "../shape/scalar.ts";

export const handshakeShape = object({
  origins: optional(
    list(originPattern, {
      min: 1,
      emptyHint: "Write the origins of your pages, or remove the key to accept any",
    }),
    "Origins of pages that may connect. Default: any.",
  ),
  subprotocols: optional(
    list(subprotocolName, {
      min: 1,
      emptyHint: "Write the subprotocols that are spoken, or remove the key to accept any",
    }),
    "Subprotocols of which the client must offer one. Default: any.",
  ),
  timeout: withDefault(duration(), DEFAULTS.handshakeTimeout, "From the request to the answer."),
  refuse: withDefault(
    words(["http", "close"]),
    DEFAULTS.refuse,
    "How a refusal is told: by an HTTP status, or by a Close frame behind a 101.",
  ),
  hold: withDefault(
    duration({ max: "1m" }),
    DEFAULTS.hold,
    "With refuse: close, how long a refused client waits for its Close.",
  ),
});
