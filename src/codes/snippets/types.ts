/** Runtimes that snippets are written for, as `--runtime` and the API take them. */
export const SNIPPET_RUNTIMES = [
  "ws",
  "browser",
  "python",
  "go",
  "java",
  "dotnet",
  "rust",
] as const;
export type SnippetRuntime = (typeof SNIPPET_RUNTIMES)[number];

/** Which endpoint the library's object stands for; many are the same on both sides. */
export type SnippetRole = "client" | "server" | "either";

export type Syntax = "javascript" | "python" | "go" | "java" | "csharp" | "rust";

/** What to put into the Close frame. */
export interface Ending {
  readonly code: number;
  /** At most 123 bytes of UTF-8; empty for none. */
  readonly reason: string;
}

/** What to answer an opening handshake with, instead of 101. */
export interface Refusal {
  readonly status: number;
  readonly name: string;
  /** What the status asks for, if anything: 401 has to name a scheme (RFC 9110 15.5.2). */
  readonly header: readonly [name: string, value: string] | null;
}

/** What a reader has to know besides the code. */
export type SnippetNote =
  | { readonly kind: "accept-first" | "go-on-reading" }
  /** `versions`: `websockets 13`. */
  | { readonly kind: "since"; readonly versions: string };

/** How one library closes. */
export interface Closer {
  /** Never translated: `gorilla/websocket`. */
  readonly library: string;
  readonly role: SnippetRole;
  readonly note: SnippetNote | null;
  /** Codes that may be sent, but not through this API: what it does instead, or `null` where it sends them all. */
  readonly limit: {
    readonly allows: (code: number) => boolean;
    readonly call: string;
    readonly error: string;
  } | null;
  readonly close: (ending: Ending) => string;
}

/** How one library answers an opening handshake with a status. */
export interface Refuser {
  readonly library: string;
  readonly note: SnippetNote | null;
  readonly refuse: (refusal: Refusal) => string;
}

export interface RuntimeSnippets {
  readonly id: SnippetRuntime;
  /** Never translated: `Python`. */
  readonly name: string;
  readonly syntax: Syntax;
  readonly closers: readonly Closer[];
  /** Empty for a runtime that is never the server. */
  readonly refusers: readonly Refuser[];
}

/** One snippet, ready to be shown: plain data, ready for JSON. */
export interface Snippet {
  readonly runtime: SnippetRuntime;
  /** `Python` */
  readonly name: string;
  readonly library: string;
  readonly role: SnippetRole;
  readonly syntax: Syntax;
  /** What it sends: not always the code that was chosen, since some APIs refuse it; then `note` says so. */
  readonly code: number | null;
  /** What it answers the opening handshake with; `null` where it closes an open connection. */
  readonly status: number | null;
  readonly note: string | null;
  /** `null` where the runtime has no way to do it; then `note` says why. */
  readonly text: string | null;
}

/** What snippets need to say, in one language. */
export interface SnippetWords {
  readonly heading: string;
  /** `call` as in `close()`; `instead` is 1000, or a private code. */
  readonly cannotSend: (call: string, code: number, error: string, instead: number) => string;
  readonly acceptFirst: string;
  readonly goOnReading: string;
  readonly neverServer: string;
  readonly since: (versions: string) => string;
}
