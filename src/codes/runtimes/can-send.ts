import { CodesError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { shown } from "../shown.ts";
import { isSendable } from "../sendable.ts";
import { RUNTIME_IDS } from "./ids.ts";
import type { RuntimeId } from "./ids.ts";
import { RUNTIMES } from "./runtimes.ts";
import { within } from "./spans.ts";
import type { Raised, Refusal, Runtime } from "./types.ts";

/**
 * What becomes of a call to close with a code. Beside what `Refusal` tells:
 *
 * - `sends`: the Close frame carries the code.
 * - `breaks`: it does so although no Close frame may carry that code; the peer fails the connection
 *   with 1002.
 */
export type Attempt = { readonly does: "sends" } | { readonly does: "breaks" } | Refusal;

const BY_ID: ReadonlyMap<string, Runtime> = new Map(RUNTIMES.map((row) => [row.id, row]));

/**
 * The runtime of an id, in any case.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_RUNTIME`, with the one that was probably meant.
 */
export function requireRuntime(name: string): Runtime {
  const found = BY_ID.get(name.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new CodesError("ERR_CODES_UNKNOWN_RUNTIME", (texts) =>
    texts.unknownRuntime({
      name: shown(name),
      meant: nearest(name, RUNTIME_IDS),
      known: RUNTIME_IDS,
    }),
  );
}

/**
 * Does this runtime's own way to close put the code into a Close frame, and may one carry it? False
 * too where the runtime sends what nobody may: see `attemptClose`.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_RUNTIME` for a runtime that there is no row of.
 *
 * @example
 * canSend("ws", 1008); // true
 * canSend("chromium", 1008); // false: close() throws
 */
export function canSend(runtime: RuntimeId | (string & {}), code: number): boolean {
  return attemptClose(runtime, code).does === "sends";
}

/**
 * What this runtime makes of a call to close with the code and without a reason; texts have the code
 * in them. A number that does not fit into 16 bits is judged like any other that is not accepted.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_RUNTIME` for a runtime that there is no row of.
 */
export function attemptClose(runtime: RuntimeId | (string & {}), code: number): Attempt {
  return attempt(requireRuntime(runtime), code);
}

export function attempt({ accepts, otherwise }: Runtime, code: number): Attempt {
  if (within(code, accepts)) return { does: isSendable(code) ? "sends" : "breaks" };
  const refusal = otherwise.find(({ codes }) => codes === undefined || within(code, codes));
  if (refusal === undefined) return { does: "breaks" };
  const { codes: _, ...rest } = refusal;
  return rest.raised === undefined ? rest : { ...rest, raised: filled(rest.raised, code) };
}

function filled({ name, text }: Raised, code: number): Raised {
  return { name, text: text.replaceAll("{code}", String(code)) };
}
