import type {
  Evidence,
  Peer,
  PolicySettings,
  Rate,
  RateLimit,
  Rung,
  UpgradeLimit,
} from "../policy/index.ts";
import { isClosingRule } from "../policy/defaults.ts";
import { compileOrigins } from "../policy/rules/origin.ts";
import { concerns } from "../policy/settings.ts";
import { formatRate, parseRate } from "../policy/shape/rate.ts";
import { formatSize, parseSize } from "../policy/shape/size.ts";

/** What is known, from the figure a rule once looked at, of the same rule in another policy. */
export type Judgement =
  /** It would have acted as well, then or before. */
  | { readonly kind: "holds"; readonly rung: Rung; readonly over: "close" | "pause" | "drop" }
  /** It would not have acted then. */
  | { readonly kind: "spares" }
  /** The figure does not tell. */
  | { readonly kind: "open" };

const SPARES: Judgement = { kind: "spares" };
const OPEN: Judgement = { kind: "open" };
export const ENFORCED: Rung = { mode: "enforce", fraction: 1 };

/** `{ per: ip, rate: 20/s, burst: 40 }`, as a rate's evidence says it. */
const LIMIT = /^\{ per: ([^,]+), rate: ([^,]+), burst: ([^,]+) \}$/;

/**
 * What the given policy would have made of a rule's recorded evidence.
 *
 * @param by The peer whose deed it was.
 */
export function judgeEvidence(
  rule: string,
  by: Peer,
  evidence: Evidence | undefined,
  settings: PolicySettings,
): Judgement {
  const holds = (rung: Rung | undefined, over: RateLimit["over"] = "close"): Judgement => ({
    kind: "holds",
    rung: rung ?? (isClosingRule(rule) ? settings.rungs[rule] : undefined) ?? ENFORCED,
    over,
  });
  const held = (does: boolean): Judgement => (does ? holds(undefined) : SPARES);
  const measured = evidence?.measured ?? Number.NaN;
  const detail = evidence?.detail ?? "";
  const { content } = settings;
  const sized = concerns(settings.sizeFrom, by);
  switch (rule) {
    case "protocol":
      return holds(ENFORCED);
    case "message-size":
      return held(sized && measured > settings.messageSizeBytes);
    case "fragments":
      if (evidence?.unit !== "ms") return held(sized && measured > settings.fragments);
      return held(sized && settings.finishMs !== "off" && measured >= settings.finishMs);
    case "slow-consumer":
      if (evidence?.unit === "bytes") return held(measured > settings.bufferedBytes);
      return held(measured >= settings.stalledMs);
    case "idle":
      return held(settings.idleMs !== "off" && measured >= settings.idleMs);
    case "lifetime":
      return held(settings.maxMs !== "off" && measured >= settings.maxMs);
    case "dead-peer":
      if (settings.pingMs === "off") return SPARES;
      return measured >= settings.pongTimeoutMs ? holds(undefined) : OPEN;
    case "message-type":
      return held(concerns(content.from, by) && !content.types.some((type) => type === detail));
    case "origin":
      if (settings.origins === undefined) return settings.auth === undefined ? SPARES : OPEN;
      return held(compileOrigins(settings.origins)(detail, undefined) !== undefined);
    case "subprotocol": {
      const { subprotocols } = settings;
      if (subprotocols === undefined) return SPARES;
      return held(!detail.split(", ").some((name) => subprotocols.includes(name)));
    }
    case "connection-limit":
      return judgePlaces(evidence, settings, holds);
    case "message-rate":
    case "byte-rate":
      return judgeRate(detail, settings.rates.filter(isRate(rule, by)), holds);
    case "upgrade-rate":
      return judgeRate(detail, settings.upgrades, holds);
    case "penalty":
      return settings.penalty === undefined ? SPARES : OPEN;
    case "auth-invalid":
    case "auth-timeout":
    case "auth-expired":
    case "auth-unavailable":
    case "revoked":
      return settings.auth === undefined ? SPARES : OPEN;
    case "utf8":
      return content.utf8 ? holds(undefined, content.over) : SPARES;
    case "content-malformed":
      return content.json ? holds(undefined, content.over) : SPARES;
    case "content-schema":
      return content.schema === undefined ? SPARES : OPEN;
    case "content-forbidden":
      return content.forbid.length === 0 ? SPARES : OPEN;
    default:
      return OPEN;
  }
}

type Holds = (rung: Rung | undefined, over?: RateLimit["over"]) => Judgement;

function judgePlaces(
  evidence: Evidence | undefined,
  { connections }: PolicySettings,
  holds: Holds,
): Judgement {
  const per = /^per: (.+)$/.exec(evidence?.detail ?? "")?.[1];
  const same = connections.filter((limit) => limit.per === per);
  // So many were open then, and no one knows how many would have liked to be.
  const stricter = same.find(({ max }) => max <= (evidence?.allowed ?? Number.NaN));
  if (stricter !== undefined) return holds(stricter.rung);
  return connections.length === 0 ? SPARES : OPEN;
}

function isRate(rule: string, by: Peer): (limit: RateLimit) => boolean {
  const counted = rule === "byte-rate" ? "bytes" : "messages";
  return ({ unit, from }) => unit === counted && from === by;
}

/** A limit that allows no more in the long run nor at once would have been broken as well. */
function judgeRate(
  detail: string,
  limits: readonly (RateLimit | UpgradeLimit)[],
  holds: Holds,
): Judgement {
  if (limits.length === 0) return SPARES;
  const [, per = "", written = "", burst = ""] = LIMIT.exec(detail) ?? [];
  const pace = parseRate(written, "messages") ?? parseRate(written, "bytes");
  const size = /^\d+$/.test(burst) ? Number(burst) : parseSize(burst);
  if (pace === undefined || size === undefined) return OPEN;
  const then: Rate = { ...pace, burst: size };
  const stricter = limits.find((limit) => limit.per === per && isStricter(limit.rate, then));
  if (stricter === undefined) return OPEN;
  return holds(stricter.rung, "over" in stricter ? stricter.over : "close");
}

function isStricter(a: Rate, b: Rate): boolean {
  return a.burst <= b.burst && a.amount * b.periodMs <= b.amount * a.periodMs;
}

/** A limit as a rate's evidence says it: the same in every language. */
export function formatLimit(
  { per, rate }: RateLimit | UpgradeLimit,
  unit: RateLimit["unit"],
): string {
  const burst = unit === "bytes" ? formatSize(rate.burst) : String(rate.burst);
  return `{ per: ${per}, rate: ${formatRate(rate, unit)}, burst: ${burst} }`;
}
