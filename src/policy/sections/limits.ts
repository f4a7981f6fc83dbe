import { DEFAULTS } from "../defaults.ts";
import { wordOr } from "../shape/choices.ts";
import { duration } from "../shape/duration.ts";
import { list } from "../shape/list.ts";
import { notYet } from "../shape/not-yet.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { rate } from "../shape/rate.ts";
import { integer, words } from "../shape/scalar.ts";
import { size } from "../shape/size.ts";
import { rungFields } from "./rung.ts";
import { connectionScope, rateScope } from "./scope.ts";

const sender = words(["client", "upstream"]);
const over = words(["close", "pause", "drop"]);

const messageRate = object({
  per: required(rateScope, "connection, ip, user, route or claim:NAME"),
  rate: required(rate("messages"), "messages per time, such as 20/s"),
  burst: optional(integer(1), "Messages at once. Default: the amount of the rate."),
  from: withDefault(sender, DEFAULTS.from, "Whose messages are counted."),
  over: withDefault(over, DEFAULTS.over, "What happens over the rate."),
  ...rungFields,
});

const byteRate = object({
  per: required(rateScope, "connection, ip, user, route or claim:NAME"),
  rate: required(rate("bytes"), "bytes per time, such as 1MiB/s"),
  burst: optional(size(), "Bytes at once, so the largest frame. Default: the amount of the rate."),
  from: withDefault(sender, DEFAULTS.from, "Whose bytes are counted."),
  over: withDefault(over, DEFAULTS.over, "What happens over the rate."),
  ...rungFields,
});

const connectionLimit = object({
  per: required(connectionScope, "ip, user, route or claim:NAME"),
  max: required(integer(1), "how many may be open at once"),
  ...rungFields,
});

const upgradeRate = object({
  per: required(words(["ip", "route"]), "ip or route"),
  rate: required(rate("messages"), "upgrades per time, such as 5/s"),
  burst: optional(integer(1), "Upgrades at once. Default: the amount of the rate."),
  ...rungFields,
});

/** The shape of a policy's `limits`. */
export const limitsShape = object({
  messages: withDefault(list(messageRate), [], "How many messages may come."),
  bytes: withDefault(list(byteRate), [], "How many payload bytes may come."),
  connections: withDefault(list(connectionLimit), [], "How many connections may be open."),
  upgrades: withDefault(list(upgradeRate), [], "How often an upgrade may be asked for."),
  messageSize: withDefault(size(), DEFAULTS.messageSize, "Payload bytes of one message."),
  fragments: withDefault(integer(1), DEFAULTS.fragments, "Frames of one message."),
  finish: withDefault(
    wordOr("off", duration()),
    DEFAULTS.finish,
    "From the first byte of a message to its last.",
  ),
  buffered: withDefault(size(), DEFAULTS.buffered, "Bytes that may wait for a slow peer."),
  stalled: withDefault(duration(), DEFAULTS.stalled, "How long a peer may take none of them."),
  from: withDefault(
    words(["client", "upstream", "both"]),
    DEFAULTS.from,
    "Whose messages messageSize, fragments and finish are about.",
  ),
  unfinished: optional(
    notYet(
      "a bound on unfinished messages for each policy",
      "Write unfinished at the top of the configuration: it holds for the whole process",
    ),
    "Belongs at the top of the configuration.",
  ),
});
