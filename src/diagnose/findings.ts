import type { CauseId } from "./causes.ts";
import type { Evidence } from "./evidence.ts";

/** What an observation says about causes. Points as in `evidence.ts`. */
interface FindingFacts {
  readonly speaksFor: readonly (readonly [cause: CauseId, points: number])[];
  readonly rulesOut?: readonly CauseId[];
}

const SURE = 100;

/** Idle time-outs that begin anew with every byte, so that answered pings hold them off. */
const COUNT_BYTES: readonly CauseId[] = [
  "nginx-read-timeout",
  "haproxy-timeout",
  "alb-idle-timeout",
  "cloudflare-idle",
  "heroku-idle",
  "load-balancer-idle",
];

const sure = (...causes: readonly CauseId[]): FindingFacts => ({
  speaksFor: causes.map((cause) => [cause, SURE]),
});

const weighed = (...speaksFor: FindingFacts["speaksFor"]): FindingFacts => ({ speaksFor });

/**
 * What can be observed on the wire, and no page is told: by `closewise probe`, or by anyone who looked.
 * Each names a fact; its sentence is in `messages/`.
 */
export const FINDINGS = {
  "name-not-found": sure("host-not-found"),
  "name-lookup-failed": sure("lookup-failed"),
  "connection-refused": sure("nothing-listening"),
  "connect-timeout": sure("host-unreachable"),
  "host-unreachable": sure("host-unreachable"),

  "certificate-self-signed": sure("certificate-not-trusted"),
  "certificate-expired": sure("certificate-not-trusted"),
  "certificate-not-yet-valid": sure("certificate-not-trusted"),
  "certificate-wrong-name": sure("certificate-not-trusted"),
  "certificate-unknown-issuer": sure("certificate-not-trusted"),
  "certificate-refused": sure("certificate-not-trusted"),
  "tls-not-spoken": sure("tls-and-plain-mixed"),
  "tls-expected": sure("tls-and-plain-mixed"),
  "tls-alert": sure("tls-refused"),
  "tls-unanswered": weighed(["tls-refused", 50], ["tls-and-plain-mixed", 40]),

  "answer-missing": weighed(["handshake-timeout", 90]),
  "answer-dropped": weighed(["dropped-before-answer", 90]),
  "answer-not-http": sure("not-websocket"),
  "accept-wrong": sure("not-websocket"),
  "upgrade-missing": sure("not-websocket"),
  "subprotocol-unoffered": sure("subprotocol-mismatch"),
  "subprotocol-not-chosen": sure("subprotocol-mismatch"),
  "extension-unoffered": sure("compression-mismatch"),
  "extension-missing": sure("compression-mismatch"),

  "origin-decides": sure("origin-refused"),
  "origin-irrelevant": { speaksFor: [["credentials-refused", 20]], rulesOut: ["origin-refused"] },
  "subprotocol-decides": sure("subprotocol-mismatch"),
  "slash-decides": sure("wrong-path"),
  "same-without-upgrade": weighed(
    ["wrong-path", 15],
    ["upgrade-not-forwarded", 15],
    ["no-websocket-support", 15],
  ),
  "ordinary-page": weighed(["wrong-path", 45]),
  "authentication-demanded": weighed(["credentials-refused", 40]),
  "redirect-given": sure("redirected"),
  "proxy-answered": weighed(["backend-unreachable", 30]),
  "proxy-on-the-way": weighed(["upgrade-not-forwarded", 20]),
  "through-nginx": weighed(["nginx-read-timeout", 20]),
  "through-cloudflare": weighed(["cloudflare-idle", 20]),
  "through-heroku": weighed(["heroku-idle", 20]),
  "through-google-cloud": weighed(["gcp-backend-timeout", 20]),
  "wait-demanded": weighed(["too-many-connections", 20], ["server-overloaded", 20]),

  "closed-by-peer": weighed(["closed-on-purpose", 30]),
  "dropped-with-fin": weighed(["terminated-without-close", 75], ["process-died", 40]),
  "dropped-with-reset": weighed(["terminated-without-close", 60], ["process-died", 30]),
  "refused-afterwards": weighed(["process-died", 120]),
  "listening-afterwards": weighed(["terminated-without-close", 20]),
  "silence-dropped": weighed(
    ["load-balancer-idle", 90],
    ["nginx-read-timeout", 45],
    ["haproxy-timeout", 45],
    ["alb-idle-timeout", 45],
    ["cloudflare-idle", 45],
    ["heroku-idle", 45],
    ["server-idle-timeout", 45],
  ),
  "silence-forgotten": weighed(["network-lost", 110], ["load-balancer-idle", 70]),
  "silence-closed": sure("server-idle-timeout"),
  "pings-not-counted": { speaksFor: [["pings-not-counted", SURE]], rulesOut: COUNT_BYTES },
  "died-despite-pings": {
    speaksFor: [
      ["maximum-age", 60],
      ["pings-not-counted", 55],
    ],
    rulesOut: COUNT_BYTES,
  },
  "same-age": { speaksFor: [["maximum-age", SURE]], rulesOut: COUNT_BYTES },
  "same-moment-closed": sure("deploy-or-restart"),
  "same-moment-dropped": weighed(["process-died", 90], ["deploy-or-restart", 60]),
  "pings-flowed": { speaksFor: [], rulesOut: COUNT_BYTES },
  "pings-unanswered": weighed(["no-pong", 110], ["event-loop-blocked", 35], ["network-lost", 20]),
  "pongs-stopped": weighed(["no-pong", 110], ["network-lost", 60], ["event-loop-blocked", 50]),
  "dropped-after-large": weighed(["limit-without-close-frame", 60]),
  "frame-invalid": sure("framing-broken"),
  "frame-compressed": weighed(["compression-mismatch", 85], ["framing-broken", 50]),
  "frame-cut": weighed(
    ["process-died", 25],
    ["terminated-without-close", 20],
    ["network-lost", 15],
  ),
  "frame-too-large": sure("message-too-big"),
  "deflate-broken": sure("compression-mismatch"),
  "close-code-invalid": sure("invalid-close-code"),
  "text-not-utf8": sure("invalid-utf8"),
  "close-unanswered": sure("close-not-answered"),
  "close-dropped": weighed(["close-not-answered", 85], ["terminated-without-close", 30]),
} as const satisfies Readonly<Record<string, FindingFacts>>;

export type FindingId = keyof typeof FINDINGS;

export const FINDING_IDS: readonly FindingId[] = Object.keys(FINDINGS).filter(isFindingId);

export function isFindingId(id: string): id is FindingId {
  return Object.hasOwn(FINDINGS, id);
}

export function findingEvidence(observed: readonly FindingId[]): readonly Evidence[] {
  return observed.flatMap((id) =>
    factsOf(id).speaksFor.map(([cause, points]): Evidence => ({
      cause,
      points,
      say: (_words, sentences) => sentences[id],
    })),
  );
}

/** What no evidence can speak for any more. */
export function ruledOut(observed: readonly FindingId[]): ReadonlySet<CauseId> {
  return new Set(observed.flatMap((id) => factsOf(id).rulesOut ?? []));
}

function factsOf(id: FindingId): FindingFacts {
  return FINDINGS[id];
}
