import { RUNTIME_SNIPPETS } from "../../../../src/codes/index.ts";
import type { Ending, SnippetRuntime } from "../../../../src/codes/index.ts";

/** One snippet in one role. */
export interface Case extends Ending {
  /** The path of the URL, too. */
  readonly id: string;
  readonly library: string;
  readonly role: "client" | "server";
  readonly text: string;
}

/** Everything that a language might take for its own: quotes, escapes, interpolations, and scripts. */
const HOSTILE =
  "a \"b\" \\n \\u0041 ${c} {d} %s #{e}\n\t`f` 'g' é 日本 \u{1F600} \u202E\u200D\u{E0001}\u0001 //";

const ENDINGS: readonly Ending[] = [
  { code: 1000, reason: "" },
  { code: 1001, reason: "drain: shutting down" },
  { code: 1008, reason: "message-rate: 20 messages/s allowed; retry-after=10" },
  { code: 1011, reason: "x".repeat(123) },
  { code: 1014, reason: "upstream-lost" },
  { code: 3000, reason: "auth-expired: token expired" },
  { code: 4429, reason: HOSTILE },
];

/** Every snippet of a runtime, in each role that its library has. */
export function casesOf(runtime: SnippetRuntime, only: readonly string[]): readonly Case[] {
  const { closers } = RUNTIME_SNIPPETS[runtime];
  const chosen = closers.filter(({ library }) => only.includes(library));
  return chosen.flatMap(({ library, role, limit, close }) =>
    (["client", "server"] as const)
      .filter((one) => role === "either" || role === one)
      .flatMap((one) =>
        ENDINGS.filter(({ code }) => limit?.allows(code) ?? true).map((ending) => ({
          code: ending.code,
          reason: ending.reason,
          id: `${library.replaceAll(/\W+/g, "-")}-${one}-${ending.code}`,
          library,
          role: one,
          text: close(ending),
        })),
      ),
  );
}
