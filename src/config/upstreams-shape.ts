import { isHashSource } from "../gateway/upstreams/balance-key.ts";
import {
  DEFAULT_ACTIVE,
  DEFAULT_CONNECT_TIMEOUT_MS,
  DEFAULT_PASSIVE,
  DEFAULT_RETRIES,
} from "../gateway/upstreams/options.ts";
import type { ExpectedStatus, HashSource } from "../gateway/upstreams/options.ts";
import { quoted } from "../policy/problem.ts";
import { wordOr } from "../policy/shape/choices.ts";
import { duration, formatDuration } from "../policy/shape/duration.ts";
import { list } from "../policy/shape/list.ts";
import { object, optional, required, withDefault } from "../policy/shape/object.ts";
import { boolean, integer, string, words } from "../policy/shape/scalar.ts";
import type { Parsed, Shape } from "../policy/shape/shape.ts";
import { upstreamUrl } from "./upstream-url.ts";

const pemFile = string({ what: "a file" });

/** Only `true` is a plain word here: what takes the protection away has to say so. */
const verified: Shape<true> = {
  parse(value, path, problems) {
    if (value === true) return true;
    const hint = "Write true, or insecure to take any certificate of anybody";
    problems.push({ path, message: `${quoted(value)} is not one of true, insecure`, hint });
    return undefined;
  },
  schema: () => ({ const: true }),
};

const tls = object({
  ca: optional(pemFile, "PEM file of the authorities to trust instead of Node's own list."),
  cert: optional(pemFile, "PEM file of the gateway's certificate, for upstreams that ask for one."),
  key: optional(pemFile, "PEM file of its private key, without a passphrase."),
  serverName: optional(
    string({
      what: "a host name",
      pattern: /^(?=.*[A-Za-z])[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/,
      hint: "Write a name as it stands in the certificate: chat.internal",
    }),
    "Name to ask for (SNI) and to expect in the certificate. Default: the host of the url.",
  ),
  verify: withDefault(
    wordOr("insecure", verified),
    true,
    "Is the certificate checked? insecure takes any certificate of anybody.",
  ),
});

const detailed = object({
  url: required(upstreamUrl, 'its address, such as "wss://chat.internal/chat"'),
  weight: withDefault(
    integer(1, 1_000),
    1,
    "Its share, relative to the other upstreams of the route.",
  ),
  tls: optional(tls, "How a wss: upstream is known, and how the gateway is known to it."),
});

/** An address alone, or with what else is to be said of it. */
export const upstream: Shape<Parsed<typeof detailed>> = {
  parse(value, path, problems) {
    const given = typeof value === "string" ? { url: value } : value;
    const before = problems.length;
    const parsed = detailed.parse(given, path, problems);
    // Of an address that stands alone, the problem is the address itself.
    if (typeof value === "string") {
      for (const [i, problem] of problems.entries()) {
        if (i >= before) problems[i] = { ...problem, path };
      }
    }
    return parsed;
  },
  schema: () => ({ anyOf: [upstreamUrl.schema(), detailed.schema()] }),
};

const hashSource: Shape<HashSource> = {
  parse(value, path, problems) {
    if (typeof value === "string" && isHashSource(value)) return value;
    problems.push({
      path,
      message: `${quoted(value)} is nothing that could be hashed`,
      hint: "Write ip, user, cookie:NAME, header:NAME or query:NAME",
    });
    return undefined;
  },
  schema: () => ({ type: "string", pattern: "^(?:ip|user|(?:cookie|header|query):[^\\s]+)$" }),
};

const expectedStatus: Shape<ExpectedStatus> = {
  parse(value, path, problems) {
    if (value === "2xx" || value === "3xx" || value === "4xx") return value;
    if (typeof value === "number" && Number.isInteger(value) && value >= 200 && value < 600) {
      return value;
    }
    problems.push({
      path,
      message: `${quoted(value)} is not a status`,
      hint: "Write 2xx, 3xx, 4xx, or a status such as 426",
    });
    return undefined;
  },
  schema: () => ({
    anyOf: [{ enum: ["2xx", "3xx", "4xx"] }, { type: "integer", minimum: 200, maximum: 599 }],
  }),
};

const active = object({
  path: optional(
    string({
      what: "a path",
      pattern: /^\/[^\s#]*$/,
      hint: "Write a path, with a query if there is one: /healthz",
    }),
    "Path to ask for. Default: the upstream's own.",
  ),
  expect: withDefault(
    list(expectedStatus, { min: 1, max: 20 }),
    [...DEFAULT_ACTIVE.expect],
    "Statuses that a healthy upstream answers to a GET.",
  ),
  interval: withDefault(
    duration({ min: "100ms", max: "1d" }),
    formatDuration(DEFAULT_ACTIVE.intervalMs),
    "From the end of one check to the next, a tenth more or less.",
  ),
  timeout: withDefault(
    duration({ max: "1m" }),
    formatDuration(DEFAULT_ACTIVE.timeoutMs),
    "For one whole check.",
  ),
  healthy: withDefault(
    integer(1, 100),
    DEFAULT_ACTIVE.healthy,
    "Checks in a row that make an unhealthy upstream healthy.",
  ),
  unhealthy: withDefault(
    integer(1, 100),
    DEFAULT_ACTIVE.unhealthy,
    "Checks in a row that make a healthy upstream unhealthy.",
  ),
  upgrade: withDefault(
    boolean(),
    DEFAULT_ACTIVE.upgrade,
    "Check with a whole opening handshake, closed with 1000, instead of a GET.",
  ),
});

const passive = object({
  failures: withDefault(
    integer(1, 1_000),
    DEFAULT_PASSIVE.failures,
    "Opening handshakes in a row that failed, after which an upstream is left out.",
  ),
  eject: withDefault(
    duration({ max: "1d" }),
    formatDuration(DEFAULT_PASSIVE.ejectMs),
    "For how long at first; each time twice as long, up to 5m.",
  ),
});

const health = object({
  active: optional(active, "Ask each upstream again and again. Default: it is not asked."),
  passive: withDefault(
    wordOr("off", passive),
    {},
    "Leave out upstreams whose opening handshakes fail; off to leave out none.",
  ),
});

/** The keys of a route that are about its upstreams. */
export const upstreamKeys = {
  upstreams: required(
    list(upstream, { min: 1, max: 64 }),
    'where they go, such as ["ws://127.0.0.1:9000/chat"]',
  ),
  balance: withDefault(
    words(["round-robin", "least-connections", "hash"]),
    "round-robin",
    "How one of several upstreams is chosen.",
  ),
  hash: optional(
    hashSource,
    "For balance: hash. The same ip, cookie:NAME, header:NAME or query:NAME goes to the same upstream. Default: ip.",
  ),
  health: withDefault(health, {}, "When an upstream is left out."),
  connectTimeout: withDefault(
    duration({ max: "10m" }),
    formatDuration(DEFAULT_CONNECT_TIMEOUT_MS),
    "For the name, the connection and the TLS handshake of one attempt.",
  ),
  retries: withDefault(
    integer(0, 63),
    DEFAULT_RETRIES,
    "Other upstreams to try after one that fails before its 101, or answers 502, 503 or 504.",
  ),
};

export type ParsedUpstream = Parsed<typeof upstream>;
export type ParsedHealth = Parsed<typeof health>;
