import type { Peer, PolicySettings, RateLimit } from "../policy/index.ts";
import { concerns, needsIdentity } from "../policy/settings.ts";
import type { CloseRecord } from "../record/index.ts";
import { ENFORCED, formatLimit, judgeEvidence } from "./evidence.ts";
import type { RecordedEnding } from "./recorded-ending.ts";

/** Closing handshakes are a part of a connection's duration: as much as one may take. */
const CLOSING_MS = 60_000;
/** A peer that sent no more than this sent nothing but a Close frame. */
const CLOSE_BYTES = 139;
const PEERS: readonly Peer[] = ["client", "upstream"];

/** What one record tells of its connection under the given policy, but for limits over many of them. */
export function judgeRecord(record: CloseRecord, ending: RecordedEnding): void {
  const { settings } = ending;
  judgeReports(record, ending);
  if (record.openedAt !== undefined) {
    judgeAge(record, record.openedAt, ending);
    for (const peer of PEERS) {
      for (const limit of settings.rates) {
        if (limit.from === peer) judgeSum(record, peer, limit, ending);
      }
      judgeSize(record, peer, ending);
    }
    noteHandshake(record, settings, ending);
  }
  judgeOwnRule(record, ending);
  noteIdentity(settings, ending);
}

/** The rule that really ended it. */
function judgeOwnRule(record: CloseRecord, ending: RecordedEnding): void {
  const { realRule } = ending;
  if (realRule === undefined) return;
  const { evidence, endedAt, offender } = record;
  const judgement = judgeEvidence(realRule, offender ?? "client", evidence, ending.settings);
  if (judgement.kind === "open") ending.possible(realRule);
  if (judgement.kind !== "holds") return;
  const { rung, over } = judgement;
  const refuses = !ending.opened;
  ending.certain({ rule: realRule, rung, over, refuses, at: endedAt, evidence, isReal: true });
}

/** What rules did without ending it: under another policy they might, at some moment before its end. */
function judgeReports({ reports, offender }: CloseRecord, ending: RecordedEnding): void {
  for (const { rule, evidence, count } of reports) {
    const judgement = judgeEvidence(rule, offender ?? "client", evidence, ending.settings);
    if (judgement.kind === "open") ending.possible(rule);
    if (judgement.kind !== "holds") continue;
    const refuses = HANDSHAKE_RULES.has(rule);
    const { rung, over } = judgement;
    ending.certain({ rule, rung, over, refuses, evidence, times: count });
  }
}

const HANDSHAKE_RULES: ReadonlySet<string> = new Set([
  "origin",
  "subprotocol",
  "connection-limit",
  "upgrade-rate",
]);

function judgeAge(record: CloseRecord, openedAt: number, ending: RecordedEnding): void {
  const { durationMs, client, upstream } = record;
  const { maxMs, idleMs, rungs } = ending.settings;
  if (maxMs !== "off" && durationMs > maxMs) {
    if (durationMs <= maxMs + CLOSING_MS) ending.possible("lifetime");
    else {
      const evidence = { measured: durationMs, allowed: maxMs, unit: "ms" };
      const rung = rungs.lifetime ?? ENFORCED;
      ending.certain({ rule: "lifetime", rung, at: openedAt + maxMs, evidence });
    }
  }
  if (idleMs === "off" || durationMs <= idleMs) return;
  const isSilent = client.bytes <= CLOSE_BYTES && upstream.bytes <= CLOSE_BYTES;
  if (client.messages > 0 || upstream.messages > 0 || !isSilent) return ending.caveat("quiet");
  if (durationMs <= idleMs + CLOSING_MS) return ending.possible("idle");
  const evidence = { measured: durationMs, allowed: idleMs, unit: "ms" };
  ending.certain({ rule: "idle", rung: rungs.idle ?? ENFORCED, at: openedAt + idleMs, evidence });
}

/** More than the burst and all that came back of it meanwhile cannot have been within a rate. */
function judgeSum(record: CloseRecord, peer: Peer, limit: RateLimit, ending: RecordedEnding): void {
  const { durationMs } = record;
  const { messages, bytes } = record[peer];
  const { rate, rung, over, per, unit } = limit;
  if (unit === "bytes") {
    // Frame headers and control frames are among them, and nobody knows how much.
    if (bytes <= rate.burst) return;
    if (per === "connection") ending.possible("byte-rate");
    return ending.caveat("sizes");
  }
  const most = Math.floor(rate.burst + (durationMs * rate.amount) / rate.periodMs);
  if (messages > most) {
    const detail = formatLimit(limit, unit);
    const evidence = { measured: messages, allowed: most, unit, detail };
    return ending.certain({ rule: "message-rate", rung, over, evidence });
  }
  if (per === "connection" && messages <= rate.burst) return;
  if (per === "connection") ending.possible("message-rate");
  ending.caveat("pace");
}

function judgeSize(record: CloseRecord, peer: Peer, ending: RecordedEnding): void {
  const { sizeFrom, messageSizeBytes } = ending.settings;
  const { bytes, messages } = record[peer];
  if (!concerns(sizeFrom, peer) || bytes <= messageSizeBytes) return;
  if (bytes / Math.max(1, messages) > messageSizeBytes) ending.possible("message-size");
  ending.caveat("sizes");
}

function noteHandshake(
  { subprotocol }: CloseRecord,
  { origins, subprotocols, auth, content }: PolicySettings,
  ending: RecordedEnding,
): void {
  const isSpoken = subprotocol !== undefined && subprotocols?.includes(subprotocol) === true;
  if (origins !== undefined || (subprotocols !== undefined && !isSpoken)) {
    ending.caveat("handshakes");
  }
  if (subprotocols !== undefined && !isSpoken) ending.possible("subprotocol");
  if (auth !== undefined) ending.caveat("tokens");
  const { utf8, json, schema, forbid } = content;
  if (utf8 || json || schema !== undefined || forbid.length > 0) ending.caveat("contents");
}

function noteIdentity({ rates, connections }: PolicySettings, ending: RecordedEnding): void {
  if ([...rates, ...connections].some(({ per }) => isByIdentity(per))) ending.caveat("users");
}

function isByIdentity(per: RateLimit["per"]): boolean {
  return needsIdentity(per);
}
