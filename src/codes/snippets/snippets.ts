import { findHttp } from "../http/lookup.ts";
import type { Language } from "../languages.ts";
import { browser } from "./browser.ts";
import { dotnet } from "./dotnet.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { SNIPPET_WORDS } from "./messages/index.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import type {
  Closer,
  Ending,
  Refusal,
  RuntimeSnippets,
  Snippet,
  SnippetNote,
  SnippetRuntime,
  SnippetWords,
} from "./types.ts";
import { ws } from "./ws.ts";

/** Every runtime, in the order in which they are offered. */
export const RUNTIME_SNIPPETS: Readonly<Record<SnippetRuntime, RuntimeSnippets>> = {
  ws,
  browser,
  python,
  go,
  java,
  dotnet,
  rust,
};

/**
 * How to close with a code and a reason in a runtime, one snippet for each of its usual libraries.
 *
 * @param instead What to send where an API refuses the code.
 */
export function closeSnippets(
  runtime: SnippetRuntime,
  ending: Ending,
  instead: number,
  language: Language,
): readonly Snippet[] {
  const words = SNIPPET_WORDS[language];
  const { id, name, syntax, closers } = RUNTIME_SNIPPETS[runtime];
  return closers.map((closer) => {
    const { code, note } = sent(closer, ending.code, instead, words);
    return {
      runtime: id,
      name,
      library: closer.library,
      role: closer.role,
      syntax,
      code,
      status: null,
      note: note ?? noteIn(closer.note, words),
      text: closer.close({ code, reason: ending.reason }),
    };
  });
}

function sent(
  { limit }: Closer,
  code: number,
  instead: number,
  words: SnippetWords,
): { readonly code: number; readonly note: string | null } {
  if (limit === null || limit.allows(code)) return { code, note: null };
  return { code: instead, note: words.cannotSend(limit.call, code, limit.error, instead) };
}

/** How to answer an opening handshake with a status instead of 101. */
export function refusalSnippets(
  runtime: SnippetRuntime,
  status: number,
  language: Language,
): readonly Snippet[] {
  const words = SNIPPET_WORDS[language];
  const { id, name, syntax, closers, refusers } = RUNTIME_SNIPPETS[runtime];
  const common = { runtime: id, name, syntax, code: null };
  if (refusers.length === 0) {
    return closers.map(({ library, role }) => {
      const nothing = { status: null, note: words.neverServer, text: null };
      return Object.assign(nothing, common, { library, role });
    });
  }
  const refusal = refusalOf(status);
  return refusers.map(({ library, note, refuse }) => {
    const told = { role: "server" as const, note: noteIn(note, words), text: refuse(refusal) };
    return Object.assign(told, common, { library, status });
  });
}

const RETRY_AFTER = ["Retry-After", "10"] as const;

/** A header without which the status says too little. */
const HEADERS: Readonly<Record<number, Refusal["header"]>> = {
  401: ["WWW-Authenticate", "Bearer"],
  426: ["Sec-WebSocket-Version", "13"],
  429: RETRY_AFTER,
  503: RETRY_AFTER,
};

function refusalOf(status: number): Refusal {
  return { status, name: findHttp(status)?.name ?? "", header: HEADERS[status] ?? null };
}

function noteIn(note: SnippetNote | null, words: SnippetWords): string | null {
  if (note === null) return null;
  if (note.kind === "since") return words.since(note.versions);
  return note.kind === "accept-first" ? words.acceptFirst : words.goOnReading;
}
