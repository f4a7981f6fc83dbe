import { lookup } from "../codes/index.ts";
import type { Language, RetryKind } from "../codes/index.ts";
import type { Scope } from "./authored.ts";
import { DEFAULT_CODES, HTTP_STATUS, isHandshakeRule } from "./defaults.ts";
import { normalizePolicy } from "./normalize.ts";
import { ADVICE } from "./rules/advice.ts";
import { concerns } from "./settings.ts";
import type { PolicySettings } from "./settings.ts";
import { formatDuration } from "./shape/duration.ts";
import { formatRate } from "./shape/rate.ts";
import { formatSize } from "./shape/size.ts";
import type { Policy, RuleId } from "./types.ts";

/** A figure with its unit, and as it would be written in a policy. */
export interface PublishedLimit {
  readonly value: number;
  /** `messages`, `bytes`, `ms`, `fragments`, `connections`. */
  readonly unit: string;
  /** For rates: `value` per this many milliseconds. */
  readonly periodMs?: number;
  /** For rates: this many at once. */
  readonly burst?: number;
  readonly burstWritten?: string;
  readonly written: string;
}

export interface PublishedRule {
  readonly rule: RuleId;
  readonly per?: Scope;
  readonly limit?: PublishedLimit;
  /** What is allowed, where it is no figure: subprotocols, message types. */
  readonly allowed?: readonly string[];
  /** How it ends: with this close code, or with an HTTP status before the handshake. */
  readonly statusCode?: number;
  readonly httpStatus?: number;
  /** What the catalogue advises for that close code. */
  readonly retry?: RetryKind;
  /** What a client should do, in one or two sentences. */
  readonly advice: string;
}

/** What clients may know of a policy, for `GET /.well-known/websocket-policy`. JSON-ready. */
export interface PublishedPolicy {
  readonly policy: string;
  readonly mode: "enforce" | "report";
  /** `hideReasons` is on: the rules are not published either. */
  readonly hidden: boolean;
  readonly rules: readonly PublishedRule[];
}

/**
 * What a client's author should know: the rules about clients, their figures and how they end. Left
 * out are the rules for upstreams, and the names of allowed origins, which can be internal.
 */
export function publishPolicy(policy: Policy, language: Language = "en"): PublishedPolicy {
  // An effective policy is a valid policy, so this reads back what was compiled.
  const { settings } = normalizePolicy(policy.effective);
  const hidden = settings === undefined || settings.hideReasons;
  return {
    policy: policy.name,
    mode: policy.mode,
    hidden,
    rules: hidden ? [] : publishRules(settings, language),
  };
}

function publishRules(settings: PolicySettings, language: Language): PublishedRule[] {
  const rules: PublishedRule[] = [];
  const add = (rule: RuleId, facts: Partial<PublishedRule> = {}): void => {
    rules.push({ rule, ...facts, ...ending(rule, settings), advice: ADVICE[language][rule] });
  };
  if (settings.origins !== undefined) add("origin");
  if (settings.subprotocols !== undefined) add("subprotocol", { allowed: settings.subprotocols });
  for (const { per, max } of settings.connections) {
    add("connection-limit", { per, limit: count(max, "connections") });
  }
  for (const { unit, per, from, rate } of settings.rates) {
    if (from !== "client") continue;
    const { amount: value, periodMs, burst } = rate;
    const burstWritten = unit === "bytes" ? formatSize(burst) : String(burst);
    add(unit === "bytes" ? "byte-rate" : "message-rate", {
      per,
      limit: { value, unit, periodMs, burst, written: formatRate(rate, unit), burstWritten },
    });
  }
  if (concerns(settings.sizeFrom, "client")) {
    add("message-size", { limit: bytes(settings.messageSizeBytes) });
    add("fragments", { limit: count(settings.fragments, "fragments") });
  }
  if (concerns(settings.typesFrom, "client") && settings.types.length < 2) {
    add("message-type", { allowed: settings.types });
  }
  if (settings.idleMs !== "off") add("idle", { limit: time(settings.idleMs) });
  if (settings.maxMs !== "off") add("lifetime", { limit: time(settings.maxMs) });
  if (settings.pingMs !== "off") add("dead-peer", { limit: time(settings.pongTimeoutMs) });
  add("slow-consumer", { limit: time(settings.stalledMs) });
  for (const rule of [
    "protocol",
    "drain",
    "overload",
    "upstream-lost",
    "upstream-refused",
  ] as const) {
    add(rule);
  }
  return rules;
}

function ending(rule: RuleId, settings: PolicySettings): Partial<PublishedRule> {
  if (isHandshakeRule(rule)) return { httpStatus: HTTP_STATUS[rule] };
  const statusCode = settings.codes[rule] ?? DEFAULT_CODES[rule];
  return { statusCode, retry: lookup(statusCode).retry.kind };
}

function count(value: number, unit: string): PublishedLimit {
  return { value, unit, written: String(value) };
}

function bytes(value: number): PublishedLimit {
  return { value, unit: "bytes", written: formatSize(value) };
}

function time(value: number): PublishedLimit {
  return { value, unit: "ms", written: formatDuration(value) };
}
