import { dial } from "../dial.ts";
import type { DialOutcome, DialRequest } from "../dial.ts";
import type { UpstreamAddress } from "./address.ts";
import type { BalanceRequest } from "./balance-key.ts";
import { failure } from "./faults.ts";
import type { UpstreamPool } from "./pool.ts";
import type { Attempt, Upstream } from "./upstream.ts";

export interface PoolDialRequest extends Pick<
  DialRequest,
  "headers" | "subprotocols" | "offers" | "signal"
> {
  readonly balance: BalanceRequest;
  /** Path and query that an upstream is asked for. */
  readonly targetOf: (address: UpstreamAddress) => string;
  /** For all attempts together. */
  readonly timeoutMs: number;
}

export interface PoolDialOutcome {
  readonly outcome: DialOutcome;
  /** The one that gave this outcome; `undefined` when none could be tried. */
  readonly upstream: Upstream | undefined;
}

/** Answers that say that this server cannot, and another one perhaps can (RFC 9110 15.6). */
const TRY_ANOTHER: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * The opening handshake with one of a pool's upstreams: the next is tried when one cannot be reached,
 * does not answer in time or not as a WebSocket server, or answers 502, 503 or 504. Never after any
 * other answer, and never after a 101 that was right. Never rejects.
 *
 * An attempt has its share of the time that is left, so that one that hangs leaves some to the next.
 */
export async function dialPool(
  pool: UpstreamPool,
  request: PoolDialRequest,
): Promise<PoolDialOutcome> {
  const { upstreams, panic } = pool.candidates(request.balance);
  const waiting = upstreams.slice(0, pool.retries + 1);
  const deadline = performance.now() + request.timeoutMs;
  let upstream = waiting.shift();
  if (upstream === undefined) {
    const drained = { ...failure("drained"), message: "drained" };
    return { outcome: { kind: "failed", why: "drained", ...drained }, upstream };
  }
  for (;;) {
    const left = Math.max(1, deadline - performance.now());
    const outcome = await tryOne(upstream, Math.ceil(left / (waiting.length + 1)), pool, request);
    const mayRetry = callsForAnother(outcome) && !request.signal.aborted;
    const next = mayRetry ? nextOf(waiting, panic) : undefined;
    if (next === undefined) {
      return { outcome: located(outcome, upstream, panic), upstream };
    }
    if (outcome.kind === "answered") outcome.response.destroy();
    upstream = next;
  }
}

async function tryOne(
  upstream: Upstream,
  timeoutMs: number,
  pool: UpstreamPool,
  request: PoolDialRequest,
): Promise<DialOutcome> {
  const { headers, subprotocols, offers, signal, targetOf } = request;
  const attempt = upstream.begin();
  const outcome = await dial({
    place: upstream,
    target: targetOf(upstream.address),
    headers,
    subprotocols,
    offers,
    connectTimeoutMs: Math.min(timeoutMs, pool.connectTimeoutMs),
    timeoutMs,
    signal,
  });
  tell(attempt, outcome);
  return outcome;
}

function tell(attempt: Attempt, outcome: DialOutcome): void {
  if (outcome.kind === "failed") {
    if (outcome.fault === "abandoned") attempt.abandoned();
    else attempt.failed(outcome.message);
  } else if (callsForAnother(outcome)) attempt.failed(`answered with status ${statusOf(outcome)}`);
  else attempt.succeeded();
}

function callsForAnother(outcome: DialOutcome): boolean {
  if (outcome.kind === "failed") return outcome.fault !== "abandoned";
  return outcome.kind === "answered" && TRY_ANOTHER.has(statusOf(outcome));
}

function statusOf({ response }: Exclude<DialOutcome, { kind: "failed" }>): number {
  return response.statusCode ?? 0;
}

/** Another connection may have found out meanwhile that an upstream does not work. */
function nextOf(waiting: Upstream[], panic: boolean): Upstream | undefined {
  for (;;) {
    const next = waiting.shift();
    if (next === undefined || panic || next.available) return next;
  }
}

/**
 * The failure as a record keeps it, which upstream it was included: identifiers only, since records
 * are read in many languages.
 */
function located(outcome: DialOutcome, { address }: Upstream, panic: boolean): DialOutcome {
  if (outcome.kind !== "failed") return outcome;
  const { fault, detail } = outcome;
  const parts = [detail, address.href].filter((part) => part !== "");
  return { ...outcome, message: `${fault}: ${parts.join(" ")}${panic ? ", panic" : ""}` };
}
