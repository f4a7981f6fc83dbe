import { CodesError } from "../errors.ts";
import { lookupHttp } from "../http/lookup.ts";
import { HTTP_MESSAGES } from "../http/messages/index.ts";
import type { HttpStatusId } from "../http/statuses.ts";
import type { Language } from "../languages.ts";
import { sightingsOfClose, sightingsOfRefusal } from "./sightings.ts";
import type { Sighting } from "./sightings.ts";
import { closeSnippets, refusalSnippets } from "./snippets.ts";
import { SNIPPET_RUNTIMES } from "./types.ts";
import type { Ending, Snippet, SnippetRuntime } from "./types.ts";

export interface PracticeOptions {
  /** Whose snippets to give; those of all where it is left out. */
  readonly runtime?: SnippetRuntime;
  /** Where no close code can be sent yet; 401 where it is left out. */
  readonly status?: number;
}

/** How to do it, and what comes of it. */
export interface Practice {
  /** What to answer the opening handshake with; `null` once it is over. */
  readonly status: number | null;
  /** Statuses to choose from; empty once the handshake is over. */
  readonly statuses: readonly {
    readonly status: number;
    readonly name: string;
    readonly gist: string;
  }[];
  /** The code that the other side gets: another than the chosen one where no API of the runtime sends that. */
  readonly sent: number | null;
  /** How to send it, in the runtime that was asked for, or in all of them. */
  readonly snippets: readonly Snippet[];
  /** What the other side sees, by library: the event or exception, and its text. */
  readonly seenBy: readonly Sighting[];
}

/** @param instead What to send where an API refuses the code; `null` where none does. */
export function closePractice(
  ending: Ending,
  instead: number | null,
  { runtime }: PracticeOptions,
  language: Language,
): Practice {
  const snippets = runtimesOf(runtime).flatMap((one) =>
    closeSnippets(one, ending, instead ?? ending.code, language),
  );
  const codes = snippets.map(({ code }) => code ?? ending.code);
  const sent = codes.includes(ending.code) ? ending.code : (codes[0] ?? ending.code);
  const seenBy = sightingsOfClose({ ...ending, code: sent });
  return {
    status: null,
    statuses: [],
    sent,
    snippets,
    // A client's Close frame goes to a server.
    seenBy: snippets.every(({ role }) => role === "client")
      ? seenBy.filter(({ role }) => role !== "client")
      : seenBy,
  };
}

const UNAUTHORIZED = 401;
/** Statuses that a server chooses on purpose: who, what, how much, not now. */
const CHOSEN = [UNAUTHORIZED, 403, 429, 503] as const;
const FIRST_REFUSAL = 400;

/** @throws {CodesError} `ERR_CODES_UNKNOWN_HTTP_STATUS` for a status that refuses no handshake. */
export function refusalPractice(
  { runtime, status = UNAUTHORIZED }: PracticeOptions,
  language: Language,
): Practice {
  const { name } = lookupHttp(status);
  if (status < FIRST_REFUSAL) {
    throw new CodesError("ERR_CODES_UNKNOWN_HTTP_STATUS", (texts) =>
      texts.noRefusal({ status, known: CHOSEN }),
    );
  }
  return {
    status,
    statuses: CHOSEN.map((one) => {
      const entry = lookupHttp(one);
      const id: HttpStatusId = entry.id;
      return { status: one, name: entry.name, gist: HTTP_MESSAGES[language].statuses[id].gist };
    }),
    sent: null,
    snippets: runtimesOf(runtime).flatMap((one) => refusalSnippets(one, status, language)),
    seenBy: sightingsOfRefusal(status, name),
  };
}

function runtimesOf(runtime: SnippetRuntime | undefined): readonly SnippetRuntime[] {
  return runtime === undefined ? SNIPPET_RUNTIMES : [runtime];
}
