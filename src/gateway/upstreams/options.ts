/** What is offered, trusted and demanded in the TLS handshake with one upstream. */
export interface UpstreamTls {
  /** Certificates in PEM that are trusted instead of Node's own list. */
  readonly ca?: string | undefined;
  /** The gateway's own certificate chain in PEM, for upstreams that ask for one; with its `key`. */
  readonly cert?: string | undefined;
  /** In PEM, without a passphrase. */
  readonly key?: string | undefined;
  /** Name asked for (SNI) and expected in the certificate. @default the host of the URL */
  readonly serverName?: string | undefined;
  /**
   * `insecure` takes any certificate of anybody: whoever can answer in the upstream's place can read
   * and write everything. @default true
   */
  readonly verify?: true | "insecure" | undefined;
}

/** One server behind a route. */
export interface UpstreamOptions {
  /**
   * `ws://host:port/path`, `wss://host:port/path` or `ws+unix:/path/to.sock:/path`. A path that ends
   * in `/*` is replaced by what the route's `*` matched.
   */
  readonly url: URL;
  /** Share of the connections, relative to the other upstreams of the route. @default 1 */
  readonly weight?: number | undefined;
  /** For `wss:` only. */
  readonly tls?: UpstreamTls | undefined;
}

/**
 * - `round-robin`: each in turn, as often as its weight says. - `least-connections`: the one with
 * the fewest open connections for its weight. - `hash`: the same key goes to the same upstream.
 */
export type Balance = "round-robin" | "least-connections" | "hash";

/** What is hashed. A request without it goes to each upstream in turn. */
export type HashSource =
  | "ip"
  | "user"
  | `cookie:${string}`
  | `header:${string}`
  | `query:${string}`;

/** An expected answer to a check: a status, or all of a hundred. */
export type ExpectedStatus = "2xx" | "3xx" | "4xx" | number;

/** Each upstream is asked again and again, whether it has connections or not. */
export interface ActiveHealth {
  /** Path and query to ask for. @default the upstream's own */
  readonly path?: string | undefined;
  /** Statuses that a healthy upstream answers to a GET. @default ["2xx", "3xx", 426] */
  readonly expect?: readonly ExpectedStatus[] | undefined;
  /** A whole opening handshake instead of a GET; then closed with 1000. @default false */
  readonly upgrade?: boolean | undefined;
  /** From the end of one check to the next, a tenth more or less. @default 10_000 */
  readonly intervalMs?: number | undefined;
  /** For one whole check. @default 3_000 */
  readonly timeoutMs?: number | undefined;
  /** Checks in a row that make an unhealthy upstream healthy. @default 2 */
  readonly healthy?: number | undefined;
  /** Checks in a row that make a healthy upstream unhealthy. @default 3 */
  readonly unhealthy?: number | undefined;
}

/** What opening handshakes of clients say of an upstream. */
export interface PassiveHealth {
  /** Failures in a row after which an upstream is left out. @default 3 */
  readonly failures?: number | undefined;
  /** For how long at first; each time twice as long, up to `MAX_EJECT_MS`. @default 10_000 */
  readonly ejectMs?: number | undefined;
}

/** The upstreams of one route, and how one of them is chosen. */
export interface UpstreamsOptions {
  readonly upstreams: readonly [URL | UpstreamOptions, ...(URL | UpstreamOptions)[]];
  /** @default "round-robin" */
  readonly balance?: Balance | undefined;
  /** For `balance: "hash"`. @default "ip" */
  readonly hash?: HashSource | undefined;
  readonly health?:
    | {
        /** @default no checks */
        readonly active?: ActiveHealth | undefined;
        readonly passive?: PassiveHealth | "off" | undefined;
      }
    | undefined;
  /** For the name, the connection and the TLS handshake of one attempt. @default 5_000 */
  readonly connectTimeoutMs?: number | undefined;
  /** How many other upstreams are tried after one that failed. @default 2 */
  readonly retries?: number | undefined;
}

export const DEFAULT_CONNECT_TIMEOUT_MS = 5_000;
export const DEFAULT_RETRIES = 2;
export const DEFAULT_ACTIVE = {
  expect: ["2xx", "3xx", 426],
  upgrade: false,
  intervalMs: 10_000,
  timeoutMs: 3_000,
  healthy: 2,
  unhealthy: 3,
} as const satisfies ActiveHealth;
export const DEFAULT_PASSIVE = { failures: 3, ejectMs: 10_000 } as const satisfies PassiveHealth;

/** An upstream that fails again and again is still tried this often. */
export const MAX_EJECT_MS = 5 * 60_000;
