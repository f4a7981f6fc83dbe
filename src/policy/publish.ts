import { lookup } from "../codes/index.ts";
import type { Language, RetryKind } from "../codes/index.ts";
import type { Scope } from "./authored.ts";
import { DEFAULT_CODES, HTTP_STATUS, isHandshakeRule } from "./defaults.ts";
import { ADVICE } from "./rules/advice.ts";
import { originJudge } from "./rules/origin.ts";
import { concerns } from "./settings.ts";
import type { ContentSettings, PolicySettings } from "./settings.ts";
import { formatDuration } from "./shape/duration.ts";
import { formatRate } from "./shape/rate.ts";
import { formatSize } from "./shape/size.ts";
import type { Policy, Rate, RuleId } from "./types.ts";

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
  const { settings } = policy;
  const hidden = settings.hideReasons;
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
  publishAuth(settings, add);
  if (originJudge(settings) !== undefined) add("origin");
  if (settings.subprotocols !== undefined) add("subprotocol", { allowed: settings.subprotocols });
  for (const { per, max } of settings.connections) {
    add("connection-limit", { per, limit: count(max, "connections") });
  }
  for (const { per, rate } of settings.upgrades) {
    add("upgrade-rate", { per, limit: pace(rate, "messages", "connections") });
  }
  for (const { unit, per, from, rate } of settings.rates) {
    if (from !== "client") continue;
    add(unit === "bytes" ? "byte-rate" : "message-rate", { per, limit: pace(rate, unit, unit) });
  }
  if (concerns(settings.sizeFrom, "client")) {
    add("message-size", { limit: bytes(settings.messageSizeBytes) });
    add("fragments", { limit: count(settings.fragments, "fragments") });
  }
  if (concerns(settings.content.from, "client")) publishContent(settings.content, add);
  if (settings.idleMs !== "off") add("idle", { limit: time(settings.idleMs) });
  if (settings.maxMs !== "off") add("lifetime", { limit: time(settings.maxMs) });
  if (settings.pingMs !== "off") add("dead-peer", { limit: time(settings.pongTimeoutMs) });
  add("slow-consumer", { limit: time(settings.stalledMs) });
  if (settings.penalty !== undefined) add("penalty", { limit: time(settings.penalty.firstMs) });
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

type Add = (rule: RuleId, facts?: Partial<PublishedRule>) => void;

function publishAuth({ auth }: PolicySettings, add: Add): void {
  if (auth === undefined) return;
  // Where tokens go is for clients to know; who signs them is not.
  add("auth-invalid", { allowed: auth.from });
  if (auth.from.includes("message")) add("auth-timeout", { limit: time(auth.deadlineMs) });
  add("auth-expired", { limit: time(auth.graceMs) });
  add("revoked");
}

function publishContent(content: ContentSettings, add: Add): void {
  const { types, utf8, json, schema, forbid } = content;
  if (types.length < 2) add("message-type", { allowed: types });
  const looks = utf8 || json || forbid.length > 0;
  if (looks) add("utf8");
  if (json) add("content-malformed");
  if (schema !== undefined) add("content-schema");
  // By name: the patterns themselves would tell how to get around them.
  if (forbid.length > 0)
    add("content-forbidden", { allowed: forbid.map(({ name }) => `not ${name}`) });
}

function pace(rate: Rate, notation: "messages" | "bytes", unit: string): PublishedLimit {
  const { amount: value, periodMs, burst } = rate;
  const burstWritten = notation === "bytes" ? formatSize(burst) : String(burst);
  return { value, unit, periodMs, burst, written: formatRate(rate, notation), burstWritten };
}

function ending(rule: RuleId, settings: PolicySettings): Partial<PublishedRule> {
  // Of a rule that acts before the handshake and later, what a client meets first.
  if (isHandshakeRule(rule) && settings.refuse === "http" && rule !== "revoked") {
    return { httpStatus: HTTP_STATUS[rule] };
  }
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
