import type { CauseId } from "./causes.ts";
import type { Evidence } from "./evidence.ts";
import type { Understood } from "./types.ts";

interface Timeout {
  readonly ms: number;
  readonly product: string;
  readonly cause: CauseId;
  readonly points: number;
}

/** Silence after which a product ends a connection, by its defaults. */
export const IDLE_TIMEOUTS: readonly Timeout[] = [
  { ms: 30_000, product: "Jetty", cause: "server-idle-timeout", points: 45 },
  { ms: 30_000, product: "Google Cloud", cause: "gcp-backend-timeout", points: 45 },
  { ms: 50_000, product: "HAProxy", cause: "haproxy-timeout", points: 45 },
  { ms: 55_000, product: "Heroku", cause: "heroku-idle", points: 50 },
  { ms: 60_000, product: "nginx (`proxy_read_timeout`)", cause: "nginx-read-timeout", points: 55 },
  { ms: 60_000, product: "AWS ALB", cause: "alb-idle-timeout", points: 50 },
  { ms: 100_000, product: "Cloudflare", cause: "cloudflare-idle", points: 50 },
  { ms: 120_000, product: "uWebSockets", cause: "server-idle-timeout", points: 45 },
  { ms: 240_000, product: "Azure Load Balancer", cause: "load-balancer-idle", points: 50 },
  { ms: 300_000, product: "Envoy", cause: "load-balancer-idle", points: 45 },
  { ms: 350_000, product: "AWS NLB", cause: "load-balancer-idle", points: 50 },
  { ms: 600_000, product: "AWS API Gateway", cause: "load-balancer-idle", points: 50 },
  { ms: 3_600_000, product: "HAProxy (`timeout tunnel 1h`)", cause: "haproxy-timeout", points: 40 },
];

/** The longest life a product gives a connection, however busy it is. */
export const LIFETIMES: readonly Timeout[] = [
  { ms: 15_000, product: "Envoy (route)", cause: "load-balancer-idle", points: 30 },
  { ms: 30_000, product: "Google Cloud", cause: "gcp-backend-timeout", points: 45 },
  { ms: 7_200_000, product: "AWS API Gateway", cause: "maximum-age", points: 55 },
];

/** Default limits on one message, smallest first. */
export const MESSAGE_LIMITS: readonly { readonly bytes: number; readonly product: string }[] = [
  { bytes: 8 * 1024, product: "Tomcat" },
  { bytes: 16 * 1024, product: "uWebSockets" },
  { bytes: 32 * 1024, product: "coder/websocket" },
  { bytes: 64 * 1024, product: "Jetty" },
  { bytes: 128 * 1024, product: "AWS API Gateway" },
  { bytes: 1024 * 1024, product: "websockets (Python)" },
  { bytes: 1_000_000, product: "Socket.IO" },
  { bytes: 4 * 1024 * 1024, product: "aiohttp" },
  { bytes: 16 * 1024 * 1024, product: "Uvicorn" },
  { bytes: 64 * 1024 * 1024, product: "tungstenite" },
  { bytes: 100 * 1024 * 1024, product: "ws" },
];

const AT_ONCE_MS = 1_000;
const SLOW_OPENING_MS = 5_000;
/** How much of the points remain where nobody says whether data was flowing. */
const UNKNOWN_SHARE = 0.75;

/** A clock started by hand is off by a second or two; over long times by a few per cent. */
function meets(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) <= Math.max(2_000, expected * 0.02);
}

/** Of several time-outs within the tolerance only the nearest ones count. */
function nearest(table: readonly Timeout[], ms: number): readonly Timeout[] {
  const met = table.filter((timeout) => meets(ms, timeout.ms));
  const least = Math.min(...met.map((timeout) => Math.abs(timeout.ms - ms)));
  return met.filter((timeout) => Math.abs(timeout.ms - ms) === least);
}

/** What the time and the circumstances of the end say; `known`: a text or a status says it better. */
export function timingEvidence(facts: Understood, known: boolean): readonly Evidence[] {
  return [
    ...(facts.opened === false ? openingEvidence(facts, known) : openEvidence(facts)),
    ...circumstances(facts),
  ];
}

function openEvidence(facts: Understood): readonly Evidence[] {
  const { afterMs, idle, bigSend } = facts;
  const found: Evidence[] = [];
  if (afterMs === null) {
    if (idle === true) found.push(...silenceEvidence(null));
    return found;
  }
  if (afterMs < AT_ONCE_MS) return bigSend === null ? atOnce(facts) : [];
  const share = idle === true ? 1 : UNKNOWN_SHARE;
  if (idle !== false) {
    const met = nearest(IDLE_TIMEOUTS, afterMs);
    for (const { ms, product, cause, points } of met) {
      found.push({
        cause,
        points: Math.round(points * share),
        say: (words) =>
          idle === true ? words.idleDefault(ms, product) : words.maybeIdleDefault(ms, product),
      });
    }
    if (met.length === 0 && idle === true) found.push(...silenceEvidence(afterMs));
  }
  const lives = nearest(LIFETIMES, afterMs).filter(
    ({ cause }) => idle === false || !found.some((evidence) => evidence.cause === cause),
  );
  for (const { ms, product, cause, points } of lives) {
    found.push({
      cause,
      points: idle === true ? Math.round(points / 2) : points,
      say: (words) => words.lifeDefault(ms, product),
    });
  }
  const minutes = Math.round(afterMs / 60_000);
  if (minutes >= 1 && idle !== true && meets(afterMs, minutes * 60_000) && minutes % 5 === 0) {
    found.push({
      cause: "maximum-age",
      points: idle === false ? 35 : 18,
      say: (words) => words.roundMinutes(minutes),
    });
  }
  return found;
}

/** Silence that meets no known time-out: any of them may have been set to it. */
function silenceEvidence(ms: number | null): readonly Evidence[] {
  const causes: readonly CauseId[] = [
    "nginx-read-timeout",
    "load-balancer-idle",
    "server-idle-timeout",
    "no-pong",
    "network-lost",
  ];
  return causes.map((cause) => ({
    cause,
    points: 20,
    say: (words) => words.silence(ms ?? 0),
  }));
}

/** A Close frame came, so the connection was open. Without one it may never have been. */
function atOnce({ opened, code }: Understood): readonly Evidence[] {
  const wasOpen = opened === true || (code !== null && code !== 1006 && code !== 1015);
  if (wasOpen) return evidenceOf(ENDED_AT_ONCE, (words) => words.endedAtOnce);
  return [
    ...evidenceOf(NEVER_OPENED, (words) => words.overAtOnce),
    ...evidenceOf(ENDED_AT_ONCE, (words) => words.overAtOnce, UNKNOWN_SHARE),
  ];
}

type Weighed = readonly (readonly [CauseId, number])[];

const ENDED_AT_ONCE: Weighed = [
  ["server-exception", 24],
  ["policy-refused", 20],
  ["process-died", 20],
  ["framing-broken", 12],
];

const NEVER_OPENED: Weighed = [
  ["wrong-path", 30],
  ["credentials-refused", 30],
  ["upgrade-not-forwarded", 28],
  ["nothing-listening", 25],
  ["origin-refused", 25],
  ["certificate-not-trusted", 20],
  ["tls-and-plain-mixed", 18],
  ["blocked-by-browser", 16],
  ["close-before-accept", 15],
];

function evidenceOf(causes: Weighed, say: Evidence["say"], share = 1): readonly Evidence[] {
  return causes.map(([cause, points]) => ({ cause, points: Math.round(points * share), say }));
}

function openingEvidence({ afterMs }: Understood, known: boolean): readonly Evidence[] {
  if (afterMs !== null && afterMs >= SLOW_OPENING_MS) {
    const causes: Weighed = [
      ["handshake-timeout", 50],
      ["backend-unreachable", 25],
      ["nothing-listening", 20],
      ["tls-and-plain-mixed", 15],
    ];
    return evidenceOf(causes, (words) => words.openingTook(afterMs));
  }
  return known ? [] : evidenceOf(NEVER_OPENED, (words) => words.neverOpened);
}

function circumstances({ bigSend, onWake, side, code }: Understood): readonly Evidence[] {
  const found: Evidence[] = [];
  if (bigSend !== null && bigSend !== false) {
    const over = bigSend === true ? [] : MESSAGE_LIMITS.filter(({ bytes }) => bytes < bigSend);
    const say: Evidence["say"] = (words) =>
      bigSend === true || over.length === 0
        ? words.bigSend
        : words.bigSendOver(
            bigSend,
            over.map(({ product }) => product),
          );
    // Without a Close frame it is rather a receiver that sends none; with one, 1009 says it all.
    const silent = code === null || code === 1006;
    found.push(
      { cause: "message-too-big", points: silent ? 44 : 45, say },
      { cause: "limit-without-close-frame", points: silent ? 46 : 20, say },
      { cause: "slow-consumer", points: 16, say },
    );
  }
  if (onWake === true) {
    const causes: readonly (readonly [CauseId, number])[] = [
      ["sleep-wake", 60],
      ["no-pong", 20],
      ["background-tab", 18],
      ["network-lost", 15],
    ];
    for (const [cause, points] of causes)
      found.push({ cause, points, say: (words) => words.onWake });
  }
  if (side === "server" && (code === 1001 || code === 1005)) {
    found.push({ cause: "page-left", points: 25, say: (words) => words.serverSide });
  }
  return found;
}
