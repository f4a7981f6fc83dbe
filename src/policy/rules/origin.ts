import type { HandshakeBreach } from "../breach.ts";
import { refined } from "../shape/choices.ts";
import type { PolicySettings } from "../settings.ts";
import { string } from "../shape/scalar.ts";

const ORIGIN = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:.]+\]|[^\s/?#@:[\]*,]+)(?::(\d{1,5}))?$/;
const WILDCARD = /^([a-z][a-z0-9+.-]*):\/\/\*\.([^\s/?#@:[\]*,]+)(?::(\d{1,5}))?$/;

const HOST = /^(.+?)(?::(\d+))?$/;

/** One is as good as the other: a page of https://app.example may open wss://app.example. */
const SAME_SCHEME: Readonly<Record<string, string>> = { wss: "https", ws: "http" };
const DEFAULT_PORT: Readonly<Record<string, string>> = { https: "443", http: "80" };

/** Judges an `Origin` header; `host` is the request's `Host`, with its port. */
export type OriginJudge = (
  origin: string | undefined,
  host: string | undefined,
) => HandshakeBreach | undefined;

/** What a policy may list: an origin, `https://*.example.com` for all its subdomains, or `null`. */
export const originPattern = refined(string({ what: "an origin" }), (text) => {
  if (text === "null" || compileOrigin(text) !== undefined) return undefined;
  const bare = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)[/?#]/i.exec(text)?.[1];
  return {
    message: `${JSON.stringify(text)} is not an origin`,
    hint:
      text === "*"
        ? "Remove origins to accept any"
        : bare === undefined
          ? 'Write scheme and host: https://app.example, https://*.app.example, or "null"'
          : `Write it without a path: ${bare}`,
  };
});

/** An origin or a pattern in the form that is compared; `undefined` when it is neither. */
function compileOrigin(
  text: string,
): { readonly key: string; readonly suffix?: string } | undefined {
  const lower = text.toLowerCase();
  const key = normalizeOrigin(lower);
  if (key !== undefined) return { key };
  const match = WILDCARD.exec(lower);
  if (match === null) return undefined;
  const [, scheme, host, port] = match;
  const apex = normalizeOrigin(`${scheme}://${host}${port === undefined ? "" : `:${port}`}`);
  if (apex === undefined) return undefined;
  const split = apex.indexOf("//") + 2;
  return { key: apex.slice(0, split), suffix: `.${apex.slice(split)}` };
}

/** Lower case, ws as http, default ports dropped; `undefined` when it is not an origin. */
function normalizeOrigin(lower: string): string | undefined {
  const match = ORIGIN.exec(lower);
  if (match === null) return undefined;
  const [, given = "", host, port] = match;
  const scheme = SAME_SCHEME[given] ?? given;
  return `${scheme}://${host}${port === undefined || port === DEFAULT_PORT[scheme] ? "" : `:${port}`}`;
}

/**
 * Compiles the allowed origins into a judge of `Origin` headers: exact scheme, host and port.
 *
 * A request without an Origin passes: only browsers send it, and the check protects the users of
 * browsers from foreign pages (RFC 6455 10.2). `null` (sandboxed frames, files) must be listed.
 */
export function compileOrigins(allowed: readonly string[]): OriginJudge {
  const exact = new Set<string>();
  const suffixes: { scheme: string; suffix: string }[] = [];
  for (const text of allowed) {
    if (text === "null") exact.add(text);
    const compiled = compileOrigin(text);
    if (compiled?.suffix !== undefined)
      suffixes.push({ scheme: compiled.key, suffix: compiled.suffix });
    else if (compiled !== undefined) exact.add(compiled.key);
  }
  return (origin) => {
    if (origin === undefined) return undefined;
    const lower = origin.toLowerCase();
    const key = lower === "null" ? lower : normalizeOrigin(lower);
    const passes =
      key !== undefined &&
      (exact.has(key) ||
        suffixes.some(
          ({ scheme, suffix }) =>
            key.startsWith(scheme) &&
            key.endsWith(suffix) &&
            key.length > scheme.length + suffix.length,
        ));
    return passes ? undefined : foreign(origin);
  };
}

/**
 * The pages of the same host alone. Which scheme they have is not asked, since TLS may end before us.
 * Neither is the port of a `Host` without one: proxies drop it, and pages of one host share their
 * cookies whatever their ports (RFC 6265 8.5).
 */
const sameOrigin: OriginJudge = (origin, host) => {
  if (origin === undefined) return undefined;
  const [, scheme = "", name, port = DEFAULT_PORT[scheme]] =
    ORIGIN.exec(origin.toLowerCase()) ?? [];
  const [, ownName, ownPort = port] = HOST.exec(host?.toLowerCase() ?? "") ?? [];
  const isPage = Object.hasOwn(DEFAULT_PORT, scheme);
  return isPage && name === ownName && port === ownPort ? undefined : foreign(origin);
};

/** Who judges the origins of a policy; `undefined` where pages from anywhere may connect. */
export function originJudge({
  origins,
  auth,
}: Pick<PolicySettings, "origins" | "auth">): OriginJudge | undefined {
  if (origins !== undefined) return compileOrigins(origins);
  // A browser sends cookies with whatever page opens a connection (RFC 6455 10.2).
  const byCookie = auth?.from.some((source) => source.startsWith("cookie:")) ?? false;
  return byCookie ? sameOrigin : undefined;
}

function foreign(origin: string): HandshakeBreach {
  return {
    rule: "origin",
    sentence: "pages of this origin may not connect",
    retryAfterMs: undefined,
    evidence: {
      measured: 1,
      allowed: 0,
      unit: "",
      detail: origin.slice(0, 256).toWellFormed(),
    },
  };
}
