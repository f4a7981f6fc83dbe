import type { VerifiedIdentity, WithoutCredential } from "../policy/index.ts";
import type { Cause, Evidence } from "../record/index.ts";
import type { TrustedProxies } from "./client-address.ts";
import type { DialFailed, DialOutcome } from "./dial.ts";
import type { ClientRequest } from "./listener/client-request.ts";
import { compressionNeeds, offersFor } from "./negotiation.ts";
import type { Route } from "./options.ts";
import type { Refusal } from "./refusal.ts";
import { upstreamTarget } from "./routes.ts";
import type { UpgradeRequest } from "./upgrade-request.ts";
import { upstreamHeaders } from "./upstream-headers.ts";
import { dialPool } from "./upstreams/dial-pool.ts";
import type { PoolDialOutcome } from "./upstreams/dial-pool.ts";
import type { UpstreamPools } from "./upstreams/pools.ts";

/** A client's request, as far as its upstream is concerned. */
export interface Reach {
  readonly route: Route;
  readonly request: ClientRequest;
  readonly upgrade: UpgradeRequest;
  readonly without: WithoutCredential;
  readonly clientAddress: string;
  readonly identity: VerifiedIdentity | undefined;
  /** What the client has already been told: nothing else is offered, nor is any extension. */
  readonly told?: { readonly subprotocol: string | undefined };
  /** Aborted when the client leaves meanwhile. */
  readonly signal: AbortSignal;
}

/** The opening handshake with one of the route's upstreams, in the client's name. Never rejects. */
export function reach(
  { pools, trustedProxies }: { pools: UpstreamPools; trustedProxies: TrustedProxies },
  { route, request, upgrade, without, clientAddress, identity, told, signal }: Reach,
): Promise<PoolDialOutcome> {
  const { settings, timing } = route.policy;
  return dialPool(pools.of(route), {
    balance: {
      ip: clientAddress,
      user: identity?.user,
      headers: request.headers,
      query: upgrade.query,
    },
    targetOf: (address) => upstreamTarget(route, address, upgrade.path, without.query),
    headers: upstreamHeaders(request, {
      clientAddress,
      trusted: trustedProxies.trusts(request.connection.address),
      omitted: without.omittedHeaders,
      cookie: { value: without.cookie },
      own: {
        names: Object.keys(settings.auth?.forwardHeaders ?? {}),
        headers: identity?.headers ?? [],
      },
    }),
    subprotocols: told === undefined ? spoken(route, without) : [told.subprotocol ?? []].flat(),
    offers: told === undefined ? offersFor(upgrade.extensions, needsOf(route)) : [],
    timeoutMs: timing.handshakeTimeoutMs,
    signal,
  });
}

/** Of what the client offers, the subprotocols that the policy allows. */
export function spoken({ policy }: Route, { subprotocols }: WithoutCredential): readonly string[] {
  const allowed = policy.mode === "report" ? undefined : policy.subprotocols;
  return subprotocols.filter((name) => allowed?.includes(name) ?? true);
}

export function needsOf({ policy, createInflater }: Route): ReturnType<typeof compressionNeeds> {
  return compressionNeeds(policy, createInflater !== undefined);
}

const SENTENCES: Readonly<Record<DialFailed["why"], readonly [status: number, sentence: string]>> =
  {
    timeout: [504, "gave no answer in time"],
    unreachable: [502, "could not be reached"],
    invalid: [502, "did not answer as a WebSocket server"],
    drained: [503, "is about to restart"],
  };

/** What a client may know of it; what exactly went wrong behind the gateway is for the record. */
export function unreachable({ why }: DialFailed): Refusal {
  const [status, sentence] = SENTENCES[why];
  return {
    status,
    rule: "upstream-refused",
    message: `the upstream ${sentence}`,
    headers: { "Retry-After": "5" },
  };
}

/** What the record says of it. */
export function whyUnreachable(
  { fault, message }: DialFailed,
  measured: number,
  timeoutMs: number,
): Evidence {
  return fault === "answer-timeout"
    ? { measured, allowed: timeoutMs, unit: "ms", detail: message }
    : { measured: 1, allowed: 0, unit: "", detail: message };
}

/** The same where the client's handshake had been answered before: whom it could not be joined to, and why. */
export function whyUnjoined(
  outcome: DialOutcome,
  measured: number,
  timeoutMs: number,
): { readonly cause: Cause; readonly evidence: Evidence } {
  if (outcome.kind === "failed") {
    return {
      cause: "upstream-unreachable",
      evidence: whyUnreachable(outcome, measured, timeoutMs),
    };
  }
  const detail =
    outcome.kind === "answered"
      ? `answered with status ${outcome.response.statusCode}`
      : "does not speak the subprotocol that the client was told";
  return { cause: "upstream-refused", evidence: { measured: 1, allowed: 0, unit: "", detail } };
}
