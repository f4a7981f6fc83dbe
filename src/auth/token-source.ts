/** Where a client may put its token. */
export type TokenSource =
  /** `name` is in lower case. In `authorization` only the scheme `Bearer` is meant. */
  | { readonly kind: "header"; readonly name: string }
  | { readonly kind: "cookie"; readonly name: string }
  | { readonly kind: "query"; readonly name: string }
  /** `marker, <token>` or `marker.<token>` among the subprotocols that the client offers. */
  | { readonly kind: "subprotocol"; readonly marker: string }
  /** The first message, or one that renews: see `readAuthMessage`. */
  | { readonly kind: "message" };

/** A text that is not a source, and the way out. */
export interface NotASource {
  readonly kind: "invalid";
  /** A clause: `"body" is not a place for a token`. */
  readonly message: string;
  /** A sentence without its full stop. */
  readonly hint: string;
}

const KNOWN = "header, header:NAME, cookie:NAME, query:NAME, subprotocol:MARKER or message";
/** RFC 9110 5.6.2; names of headers, cookies and subprotocols all are tokens. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,64}$/;
/** What a query says without percent-encoding. */
const QUERY_NAME = /^[-.~\w]{1,64}$/;
/** Headers that carry something else, and where that is read from. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  cookie: "Write cookie:NAME for a token in a cookie",
  "sec-websocket-protocol": "Write subprotocol:MARKER for a token among the subprotocols",
};
const NEVER =
  /^(?:connection|upgrade|host|te|trailer|transfer-encoding|content-length|sec-websocket-.*)$/;

/** Reads `header`, `header:x-token`, `cookie:session`, `query:token`, `subprotocol:bearer`, `message`. */
export function parseTokenSource(text: string): TokenSource | NotASource {
  const colon = text.indexOf(":");
  const kind = colon === -1 ? text : text.slice(0, colon);
  const name = colon === -1 ? undefined : text.slice(colon + 1);
  switch (kind) {
    case "header":
      return headerSource(text, name ?? "authorization");
    case "cookie":
      if (name !== undefined && TOKEN.test(name)) return { kind, name };
      return invalid(text, "names no cookie", "Write the cookie's name: cookie:session");
    case "query":
      if (name !== undefined && QUERY_NAME.test(name)) return { kind, name };
      return invalid(
        text,
        "names no parameter of the query",
        "Write its name, of letters, digits and - . _ ~ alone: query:token",
      );
    case "subprotocol":
      if (name === undefined) return { kind, marker: "bearer" };
      if (TOKEN.test(name)) return { kind, marker: name };
      return invalid(text, "names no marker", "Write the marker: subprotocol:bearer");
    case "message":
      if (name === undefined) return { kind };
      return invalid(text, "names a message", "Write message: there is only one kind of it");
    default:
      return invalid(text, "is not a place for a token", `Write ${KNOWN}`);
  }
}

/** The notation that `parseTokenSource` reads. */
export function formatTokenSource(source: TokenSource): string {
  if (source.kind === "message") return "message";
  if (source.kind === "subprotocol") return `subprotocol:${source.marker}`;
  const { kind, name } = source;
  return kind === "header" && name === "authorization" ? "header" : `${kind}:${name}`;
}

function headerSource(text: string, written: string): TokenSource | NotASource {
  const name = written.toLowerCase();
  if (Object.hasOwn(ELSEWHERE, name)) {
    return invalid(text, "is read as something else", ELSEWHERE[name]!);
  }
  if (NEVER.test(name)) {
    return invalid(text, "belongs to the connection", "Write another header: header:x-token");
  }
  // CGI-style servers read `_` as `-`, so a name with one may be another header to them.
  if (!TOKEN.test(name) || name.includes("_")) {
    return invalid(
      text,
      "names no header",
      "Write its name, of letters, digits and dashes: header:x-token",
    );
  }
  return { kind: "header", name };
}

function invalid(text: string, problem: string, hint: string): NotASource {
  const shown = text.length > 60 ? `${text.slice(0, 57).toWellFormed()}...` : text;
  return { kind: "invalid", message: `${JSON.stringify(shown)} ${problem}`, hint };
}
