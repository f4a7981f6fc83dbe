import { policyShape } from "./authored.ts";
import type { ParsedPolicy } from "./authored.ts";
import { CLOSING_RULES, DEFAULT_CODES } from "./defaults.ts";
import type { ClosingRule } from "./defaults.ts";
import type { Path, Problem } from "./problem.ts";
import { concerns } from "./settings.ts";
import type { PolicySettings, RateLimit } from "./settings.ts";
import type { Shape } from "./shape/shape.ts";
import { formatSize } from "./shape/size.ts";

export type Normalized =
  | { readonly settings: PolicySettings; readonly problems: readonly [] }
  | { readonly settings: undefined; readonly problems: readonly Problem[] };

/**
 * Reads an authored policy: every default filled in, every notation turned into numbers. Returns all
 * problems at once; never throws, whatever the value is.
 *
 * @param path Where the policy stands in its document, for the paths of problems.
 */
export function normalizePolicy(authored: unknown, path: Path = []): Normalized {
  const problems: Problem[] = [];
  const parsed = policyShape.parse(authored, path, problems);
  if (parsed === undefined) return { settings: undefined, problems };
  const settings = toSettings(parsed);
  contradictions(settings, parsed, path, problems);
  return problems.length > 0 ? { settings: undefined, problems } : { settings, problems: [] };
}

/** The same as a shape, for documents that hold policies. */
export const settingsShape: Shape<PolicySettings> = {
  parse(value, path, problems) {
    const normalized = normalizePolicy(value, path);
    problems.push(...normalized.problems);
    return normalized.settings;
  },
  schema: () => policyShape.schema(),
};

function toSettings(parsed: ParsedPolicy): PolicySettings {
  const { handshake, limits, content, lifetime } = parsed;
  return {
    mode: parsed.mode,
    origins: handshake.origins,
    subprotocols: handshake.subprotocols,
    handshakeTimeoutMs: handshake.timeout,
    rates: [
      ...limits.messages.map((limit) => toRateLimit("messages", limit)),
      ...limits.bytes.map((limit) => toRateLimit("bytes", limit)),
    ],
    connections: limits.connections.map(({ per, max }) => ({ per, max })),
    messageSizeBytes: limits.messageSize,
    fragments: limits.fragments,
    bufferedBytes: limits.buffered,
    stalledMs: limits.stalled,
    sizeFrom: limits.from,
    types: content.types,
    typesFrom: content.from,
    idleMs: lifetime.idle,
    maxMs: lifetime.max,
    pingMs: lifetime.ping,
    pongTimeoutMs: lifetime.pongTimeout,
    closeTimeoutMs: lifetime.closeTimeout,
    hostileCloseTimeoutMs: lifetime.hostileCloseTimeout,
    codes: ownCodes(parsed.codes),
    hideReasons: parsed.hideReasons,
  };
}

/** A code that is written but is the default says nothing, unless a violation would name its own. */
function ownCodes(codes: PolicySettings["codes"]): PolicySettings["codes"] {
  const own: Partial<Record<ClosingRule, number>> = {};
  for (const rule of CLOSING_RULES) {
    const code = codes[rule];
    if (code === undefined || (code === DEFAULT_CODES[rule] && rule !== "protocol")) continue;
    own[rule] = code;
  }
  return own;
}

type ParsedRate = ParsedPolicy["limits"]["messages" | "bytes"][number];

function toRateLimit(unit: RateLimit["unit"], { per, from, rate, burst }: ParsedRate): RateLimit {
  return { unit, per, from, rate: { ...rate, burst: burst ?? rate.amount } };
}

/** What each key may say, but not both of them. */
function contradictions(
  settings: PolicySettings,
  parsed: ParsedPolicy,
  path: Path,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  for (const [i, { per }] of settings.connections.entries()) {
    if (seen.has(per)) {
      problems.push({
        path: [...path, "limits", "connections", i],
        message: `connections per ${per} are limited twice`,
        hint: "Keep the smaller of the two",
      });
    }
    seen.add(per);
  }

  // A message of an allowed size, sent in one frame, must be able to pass: otherwise messageSize is
  // a promise that byte-rate breaks each time, and a client that waits and retries never succeeds.
  for (const [i, limit] of parsed.limits.bytes.entries()) {
    const burst = limit.burst ?? limit.rate.amount;
    if (!concerns(settings.sizeFrom, limit.from) || burst >= settings.messageSizeBytes) continue;
    const size = formatSize(settings.messageSizeBytes);
    problems.push({
      path: [...path, "limits", "bytes", i, ...(limit.burst === undefined ? [] : ["burst"])],
      message:
        `the burst is ${formatSize(burst)}${limit.burst === undefined ? " (the rate's amount)" : ""} ` +
        `and messageSize is ${size}: a message of that size could never be admitted`,
      hint: `Write burst: ${size}, or limits.messageSize: ${formatSize(burst)}`,
    });
  }
}
