import { settingsShape } from "../policy/index.ts";
import { duration } from "../policy/shape/duration.ts";
import { list } from "../policy/shape/list.ts";
import { notYet } from "../policy/shape/not-yet.ts";
import { mapOf, object, optional, required, withDefault } from "../policy/shape/object.ts";
import { integer, string } from "../policy/shape/scalar.ts";
import type { Parsed } from "../policy/shape/shape.ts";
import { addressRange } from "./address-range.ts";
import { recordStore } from "./record-store.ts";
import { upstreamKeys } from "./upstreams-shape.ts";

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const NAMED = "Write letters, digits, dots, dashes and underscores, at most 64";

const tls = optional(
  notYet(
    "TLS",
    "Put a proxy that ends TLS in front, list it in trustedProxies, and remove the key",
  ),
  "Not enforced yet.",
);
const workers = optional(
  notYet(
    "several worker processes",
    "Run one gateway per port behind a load balancer, and remove the key",
  ),
  "Not enforced yet.",
);

const listen = object({
  host: withDefault(
    string({
      what: "a host",
      pattern: /^[A-Za-z0-9.:_-]+$/,
      hint: "Write an address or a name without scheme and port: 127.0.0.1, 0.0.0.0, ::1",
    }),
    "127.0.0.1",
    "Address to listen on.",
  ),
  port: withDefault(integer(0, 65_535), 8080, "Port to listen on; 0 takes any free one."),
  trustedProxies: withDefault(
    list(addressRange),
    [],
    "Addresses or CIDR ranges whose X-Forwarded-For is believed.",
  ),
  tls,
  workers,
});

const records = object({
  store: withDefault(recordStore, "sqlite:./closewise.db", "Where endings are recorded."),
  keep: withDefault(duration({ min: "1m" }), "30d", "For how long."),
});

const match = object({
  path: required(
    string({
      what: "a path",
      pattern: /^\/(?:[^\s?#*]*|[^\s?#*]*\/\*|\*)$/,
      hint: "Write an exact path (/chat), or one with everything below it (/chat/*)",
    }),
    "/chat, or /chat/* with everything below it",
  ),
  host: optional(
    string({
      what: "a host",
      pattern: /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/,
      hint: "Write it in lower case, without scheme and port: chat.example",
    }),
    "Host of the request, in lower case and without its port. Default: any.",
  ),
});

const route = object({
  name: required(string({ what: "a name", pattern: NAME, hint: NAMED }), "a name of your choice"),
  match: required(match, "which requests the route takes, such as { path: /chat }"),
  ...upstreamKeys,
  policy: required(string({ what: "a name" }), "the name of one of the policies"),
});

const policies = mapOf(settingsShape, { pattern: NAME, named: NAMED });

/** The shape of a gateway's configuration file. */
export const gatewayShape = object({
  listen: withDefault(listen, {}, "Where clients connect."),
  admin: optional(
    notYet("the admin endpoints", "Remove the key, and read records with `closewise records`"),
    "Not enforced yet.",
  ),
  records: withDefault(records, {}, "Where endings are recorded."),
  cluster: optional(
    notYet(
      "shared counters",
      "Run one gateway, or divide the limits by their number; remove the key",
    ),
    "Not enforced yet.",
  ),
  tls,
  workers,
  routes: required(list(route, { min: 1 }), "a list of routes, the first that matches counts"),
  policies: required(policies, "a map of policies by name; {} is a policy of all defaults"),
  drain: withDefault(duration({ min: "0s", max: "1d" }), "10s", "How long a drain is spread."),
  maxConnections: withDefault(integer(1), 100_000, "Open connections of the whole process."),
  maxHandshakes: withDefault(integer(1), 1_000, "Upgrade requests under way at once."),
});

/** The shape of a file that holds policies only. */
export const policiesShape = object({
  policies: required(policies, "a map of policies by name"),
});

export type ParsedConfig = Parsed<typeof gatewayShape>;
export type ParsedRoute = ParsedConfig["routes"][number];
