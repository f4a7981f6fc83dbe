import { JUDGEMENT, rfc6455 } from "../references.ts";
import type { Reference, RetryAdvice } from "../types.ts";
import type { HttpStatus } from "./types.ts";

/** A section of RFC 9110, HTTP Semantics. */
function rfc9110(section: string): Reference {
  return {
    title: "RFC 9110",
    section,
    url: `https://www.rfc-editor.org/rfc/rfc9110#section-${section}`,
  };
}

const RFC_6585: Reference = {
  title: "RFC 6585",
  section: "4",
  url: "https://www.rfc-editor.org/rfc/rfc6585#section-4",
};

const NEVER: RetryAdvice = { kind: "never", basis: JUDGEMENT };
const CHANGE: RetryAdvice = { kind: "after-change", basis: JUDGEMENT };
const AUTH: RetryAdvice = { kind: "after-auth", basis: JUDGEMENT };
const LATER: RetryAdvice = { kind: "backoff", minMs: 1_000, maxMs: 10_000, basis: JUDGEMENT };
const MUCH_LATER: RetryAdvice = { kind: "backoff", minMs: 5_000, maxMs: 60_000, basis: JUDGEMENT };

/**
 * The statuses that a client of a WebSocket meets in practice. None is a close code: they answer the
 * opening handshake, before there is a connection to close (RFC 6455 4.2.2).
 */
export const HTTP_STATUSES = [
  {
    status: 101,
    id: "switching-protocols",
    name: "Switching Protocols",
    outcome: "success",
    fault: "none",
    retry: NEVER,
    kin: [],
    references: [rfc6455("4.2.2"), rfc9110("15.2.2")],
  },
  {
    status: 301,
    id: "moved-permanently",
    name: "Moved Permanently",
    outcome: "interruption",
    fault: "client",
    retry: CHANGE,
    kin: [],
    references: [rfc9110("15.4.2"), rfc6455("4.1")],
  },
  {
    status: 400,
    id: "bad-request",
    name: "Bad Request",
    outcome: "error",
    fault: "client",
    retry: CHANGE,
    kin: [1002, 1007, 4400],
    references: [rfc9110("15.5.1"), rfc6455("4.2.1")],
  },
  {
    status: 401,
    id: "unauthorized",
    name: "Unauthorized",
    outcome: "error",
    fault: "client",
    retry: AUTH,
    kin: [3000, 1008, 4401],
    references: [rfc9110("15.5.2"), rfc6455("4.1")],
  },
  {
    status: 403,
    id: "forbidden",
    name: "Forbidden",
    outcome: "error",
    fault: "client",
    retry: CHANGE,
    kin: [3003, 1008, 4403],
    references: [rfc9110("15.5.4"), rfc6455("4.2.2")],
  },
  {
    status: 404,
    id: "not-found",
    name: "Not Found",
    outcome: "error",
    fault: "client",
    retry: CHANGE,
    kin: [1008, 4404],
    references: [rfc9110("15.5.5")],
  },
  {
    status: 407,
    id: "proxy-authentication-required",
    name: "Proxy Authentication Required",
    outcome: "error",
    fault: "client",
    retry: AUTH,
    kin: [],
    references: [rfc9110("15.5.8"), rfc6455("4.1")],
  },
  {
    status: 426,
    id: "upgrade-required",
    name: "Upgrade Required",
    outcome: "error",
    fault: "client",
    retry: CHANGE,
    kin: [1002],
    references: [rfc9110("15.5.22"), rfc6455("4.4")],
  },
  {
    status: 429,
    id: "too-many-requests",
    name: "Too Many Requests",
    outcome: "error",
    fault: "client",
    retry: MUCH_LATER,
    kin: [1008, 1013, 4429],
    references: [RFC_6585],
  },
  {
    status: 500,
    id: "internal-server-error",
    name: "Internal Server Error",
    outcome: "error",
    fault: "server",
    retry: LATER,
    kin: [1011],
    references: [rfc9110("15.6.1")],
  },
  {
    status: 502,
    id: "bad-gateway",
    name: "Bad Gateway",
    outcome: "error",
    fault: "server",
    retry: LATER,
    kin: [1014, 1011],
    references: [rfc9110("15.6.3")],
  },
  {
    status: 503,
    id: "service-unavailable",
    name: "Service Unavailable",
    outcome: "interruption",
    fault: "server",
    retry: LATER,
    kin: [1013, 1012],
    references: [rfc9110("15.6.4")],
  },
  {
    status: 504,
    id: "gateway-timeout",
    name: "Gateway Timeout",
    outcome: "error",
    fault: "server",
    retry: LATER,
    kin: [1014, 1011],
    references: [rfc9110("15.6.5")],
  },
] as const satisfies readonly HttpStatus[];

export type HttpStatusId = (typeof HTTP_STATUSES)[number]["id"];
