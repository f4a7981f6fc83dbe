import { lookup as lookupName } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { printable } from "../record/index.ts";
import type { Deadline } from "./deadline.ts";
import { errorCode } from "./error-code.ts";
import type { LookupPhase } from "./phases.ts";
import { since } from "./since.ts";

const MOST_ADDRESSES = 8;

/** `localhost` of `localhost`, `::1` of `[::1]`. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

/** The addresses of a host, in the order to try them: the families in turn (RFC 8305 4). */
export async function lookupAddresses(
  host: string,
  find: ((host: string) => Promise<readonly LookupAddress[]>) | undefined,
  deadline: Deadline,
): Promise<LookupPhase> {
  const startedAt = performance.now();
  const phase = (
    outcome: LookupPhase["outcome"],
    addresses: readonly string[] = [],
    error: string | null = null,
  ): LookupPhase => ({ name: "lookup", outcome, durationMs: since(startedAt), addresses, error });

  if (isIP(host) !== 0) return phase("done", [host]);
  const finding = (find ?? systemLookup)(host);
  let forget: (() => void) | undefined;
  const passed = new Promise<undefined>((resolve) => {
    forget = deadline.onPassed(() => resolve(undefined));
  });
  try {
    const found = await Promise.race([finding, passed]);
    if (found === undefined) return phase(deadline.why);
    if (found.length === 0) return phase("not-found");
    return phase("done", inTurn(found).slice(0, MOST_ADDRESSES).map(printable));
  } catch (error) {
    const code = errorCode(error);
    return phase(isNoName(host, code) ? "not-found" : "failed", [], code);
  } finally {
    forget?.();
    // When the deadline passed first, its failure still comes, and concerns nobody.
    finding.catch(() => {});
  }
}

function systemLookup(host: string): Promise<readonly LookupAddress[]> {
  return lookupName(host, { all: true, order: "verbatim" });
}

/** `.invalid` never exists, whatever a resolver out of order says of it (RFC 6761 6.4). */
function isNoName(host: string, code: string): boolean {
  return code === "ENOTFOUND" || code === "ENODATA" || /\.invalid\.?$/i.test(host);
}

function inTurn(found: readonly LookupAddress[]): readonly string[] {
  const first = found[0]?.family;
  const same = found.filter(({ family }) => family === first);
  const other = found.filter(({ family }) => family !== first);
  return same
    .flatMap((one, i) => [one, ...other.slice(i, i + 1)])
    .concat(other.slice(same.length))
    .map(({ address }) => address);
}
