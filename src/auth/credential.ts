import { cookieValues, withoutCookies } from "./cookies.ts";
import { queryValues, withoutParameters } from "./query.ts";
import { readSubprotocols } from "./subprotocol-token.ts";
import { formatTokenSource } from "./token-source.ts";
import type { TokenSource } from "./token-source.ts";

/** What a client's opening handshake says, as far as it matters here. */
export interface HandshakeRequest {
  /** By name in lower case, each line by itself: `headersDistinct` of Node. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  /** With its `?`; empty when there is none. */
  readonly query: string;
  /** As offered, in the client's order. */
  readonly subprotocols: readonly string[];
}

export interface CredentialOptions {
  /**
   * Does the upstream get headers and cookies with the token in them? Queries and subprotocols never
   * carry it on: they end up in logs and in answers. @default false
   */
  readonly forwardCredential?: boolean;
}

/** The request for the upstream, without what the policy reads tokens from. */
export interface WithoutCredential {
  readonly query: string;
  /** The one `Cookie` header; `undefined` for none. */
  readonly cookie: string | undefined;
  readonly subprotocols: readonly string[];
  /** Names of headers to leave out, in lower case. */
  readonly omittedHeaders: readonly string[];
  /** What may be selected where the upstream selects nothing: the client offered it beside its token. */
  readonly marker: string | undefined;
}

export type CredentialReading =
  | {
      readonly kind: "found";
      readonly token: string;
      readonly source: TokenSource;
      readonly without: WithoutCredential;
    }
  | { readonly kind: "none"; readonly without: WithoutCredential }
  /** One place holds two different tokens: whichever was taken, somebody else could take the other. */
  | {
      readonly kind: "ambiguous";
      readonly source: TokenSource;
      /** A clause that may be told to the client. */
      readonly message: string;
      readonly without: WithoutCredential;
    };

/**
 * Finds the token in an opening handshake: the first source in order that holds one. What the
 * upstream must not see is taken out of every source, the ones that were not needed included. Sources
 * of kind `message` are not looked at.
 */
export function readCredential(
  sources: readonly TokenSource[],
  request: HandshakeRequest,
  options: CredentialOptions = {},
): CredentialReading {
  const without = withoutCredential(sources, request, options);
  for (const source of sources) {
    const tokens = new Set(tokensIn(source, request));
    if (tokens.size > 1) {
      const message = `${formatTokenSource(source)} holds two different tokens`;
      return { kind: "ambiguous", source, message, without };
    }
    for (const token of tokens) return { kind: "found", token, source, without };
  }
  return { kind: "none", without };
}

function tokensIn(source: TokenSource, request: HandshakeRequest): readonly string[] {
  const { kind } = source;
  if (kind === "header") return headerTokens(headerLines(request, source.name), source.name);
  if (kind === "cookie") return cookieValues(headerLines(request, "cookie"), source.name);
  if (kind === "query") return queryValues(request.query, source.name);
  if (kind === "subprotocol") return readSubprotocols(request.subprotocols, source.marker).tokens;
  return [];
}

function withoutCredential(
  sources: readonly TokenSource[],
  request: HandshakeRequest,
  { forwardCredential = false }: CredentialOptions,
): WithoutCredential {
  const omittedHeaders = new Set<string>();
  const cookies = new Set<string>();
  const parameters = new Set<string>();
  let subprotocols = request.subprotocols;
  let marker: string | undefined;
  for (const source of sources) {
    if (source.kind === "query") {
      parameters.add(source.name);
    } else if (source.kind === "subprotocol") {
      const reading = readSubprotocols(subprotocols, source.marker);
      subprotocols = reading.rest;
      marker ??= reading.marker;
    } else if (source.kind === "cookie") {
      if (!forwardCredential) cookies.add(source.name);
    } else if (source.kind === "header" && !forwardCredential) {
      const lines = headerLines(request, source.name);
      // Another scheme than Bearer is between the client and the upstream.
      const ours = source.name !== "authorization" || lines.some((line) => isBearer(line));
      if (lines.length > 0 && ours) omittedHeaders.add(source.name);
    }
  }
  return {
    query: withoutParameters(request.query, parameters),
    cookie: withoutCookies(headerLines(request, "cookie"), cookies),
    subprotocols,
    omittedHeaders: [...omittedHeaders],
    marker,
  };
}

function headerLines({ headers }: HandshakeRequest, name: string): readonly string[] {
  return Object.hasOwn(headers, name) ? (headers[name] ?? []) : [];
}

function headerTokens(lines: readonly string[], name: string): string[] {
  const tokens = lines.map((line) => {
    if (isBearer(line)) return line.trim().slice("Bearer".length).trim();
    return name === "authorization" ? "" : line.trim();
  });
  return tokens.filter((token) => token !== "");
}

/** The scheme compares without case (RFC 9110 11.1). */
function isBearer(line: string): boolean {
  return /^bearer(?:[ \t]|$)/i.test(line.trim());
}
