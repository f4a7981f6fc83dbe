import { settingsShape } from "../policy/index.ts";
import { wordOr } from "../policy/shape/choices.ts";
import { duration } from "../policy/shape/duration.ts";
import { list } from "../policy/shape/list.ts";
import { notYet } from "../policy/shape/not-yet.ts";
import { mapOf, object, optional, required, withDefault } from "../policy/shape/object.ts";
import { string } from "../policy/shape/scalar.ts";
import type { Parsed } from "../policy/shape/shape.ts";
import { size } from "../policy/shape/size.ts";
import { adminShape } from "./admin-shape.ts";
import { limitsShape } from "./limits-shape.ts";
import { listenShape, workers } from "./listen-shape.ts";
import { recordStore } from "./record-store.ts";
import { upstreamKeys } from "./upstreams-shape.ts";

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const NAMED = "Write letters, digits, dots, dashes and underscores, at most 64";

const records = object({
  store: withDefault(recordStore, "sqlite:./closewise.db", "Where endings are recorded."),
  keep: withDefault(duration({ min: "1m" }), "30d", "For how long."),
  events: optional(
    string({ what: "a file" }),
    "A file for the event log, which `closewise policy replay` reads, relative to this one. Default: none is written.",
  ),
  eventsKeep: withDefault(
    size({ min: "1MiB" }),
    "256MiB",
    "Bytes of event logs on disk; the oldest eighth goes when they are full.",
  ),
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

const httpProxying = object({
  body: withDefault(size(), "10MiB", "Bytes that a request's body may have."),
  timeout: withDefault(
    duration(),
    "30s",
    "For a request and the head of its answer, and then for each standstill.",
  ),
});

const route = object({
  name: required(string({ what: "a name", pattern: NAME, hint: NAMED }), "a name of your choice"),
  match: required(match, "which requests the route takes, such as { path: /chat }"),
  ...upstreamKeys,
  policy: required(string({ what: "a name" }), "the name of one of the policies"),
  http: withDefault(
    wordOr("refuse", wordOr("proxy", httpProxying)),
    "refuse",
    "Requests that open no WebSocket: refused, or proxied to the first upstream without any rule of the policy.",
  ),
});

const policies = mapOf(settingsShape, { pattern: NAME, named: NAMED });

/** The shape of a gateway's configuration file. */
export const gatewayShape = object({
  listen: withDefault(listenShape, {}, "Where clients connect: one address, or a list."),
  admin: optional(adminShape, "Where operators ask the running gateway. Default: nowhere."),
  records: withDefault(records, {}, "Where endings are recorded."),
  cluster: optional(
    notYet(
      "shared counters",
      "Run one gateway, or divide the limits by their number; remove the key",
    ),
    "Not enforced yet.",
  ),
  workers,
  routes: required(list(route, { min: 1 }), "a list of routes, the first that matches counts"),
  policies: required(policies, "a map of policies by name; {} is a policy of all defaults"),
  drain: withDefault(duration({ min: "0s", max: "1d" }), "10s", "How long a drain is spread."),
  limits: withDefault(limitsShape, {}, "What clients may cost the whole process."),
  unfinished: withDefault(
    size(),
    "256MiB",
    "Bytes of messages that are held until they are whole, over all connections.",
  ),
  memory: optional(
    size(),
    "Memory of the process (resident set): over nine tenths of it upgrades get 503, over all of it the youngest connections are closed with 1013. Default: no bound.",
  ),
});

/** The shape of a file that holds policies only. */
export const policiesShape = object({
  policies: required(policies, "a map of policies by name"),
});

export type ParsedConfig = Parsed<typeof gatewayShape>;
/** What `http: proxy` stands for. */
export const DEFAULT_PROXYING = httpProxying.parse({}, [], [])!;

export type ParsedRoute = ParsedConfig["routes"][number];
