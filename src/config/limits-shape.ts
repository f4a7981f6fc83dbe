import { duration } from "../policy/shape/duration.ts";
import { object, optional, withDefault } from "../policy/shape/object.ts";
import { integer } from "../policy/shape/scalar.ts";
import { size } from "../policy/shape/size.ts";

/** `limits:` of the gateway, which hold before any policy does. */
export const limitsShape = object({
  maxConnections: withDefault(
    integer(1),
    100_000,
    "Open connections of the whole process; over it, upgrades get 503.",
  ),
  maxConnectionsPerIp: optional(
    integer(1),
    "Sockets of one address (an IPv6 network of 64 bits is one); one more is closed at once. trustedProxies are exempt. Default: as many as in all.",
  ),
  maxHandshakes: withDefault(
    integer(1),
    1_000,
    "Upgrade requests under way at once, and beside them as many sockets without a whole request.",
  ),
  maxHandshakesPerIp: optional(
    integer(1),
    "Both together for one address; one more is closed at once. trustedProxies are exempt. Default: as many as in all.",
  ),
  headersTimeout: withDefault(
    duration(),
    "10s",
    "From accept until a request's headers are whole, with TLS and the PROXY header.",
  ),
  maxHeaderSize: withDefault(size(), "16KiB", "Of a request's headers together; over it, 431."),
  maxHeaders: withDefault(integer(16, 2_000), 128, "Headers of one request; over it, 431."),
  maxStreams: withDefault(integer(1, 10_000), 100, "Streams of one HTTP/2 connection at once."),
});
