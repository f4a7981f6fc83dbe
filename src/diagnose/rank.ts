import { codeEvidence, statusEvidence } from "./by-code.ts";
import { CAUSE_IDS, factsOf } from "./causes.ts";
import type { CauseId } from "./causes.ts";
import { ranked } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { findingEvidence, ruledOut } from "./findings.ts";
import type { Recognised } from "./recognise.ts";
import { timingEvidence } from "./timing.ts";
import type { Likelihood, Understood } from "./types.ts";

export interface Suspicion {
  readonly cause: CauseId;
  readonly points: number;
  readonly likelihood: Likelihood;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
}

/** All causes that anything speaks for, most likely first; `evidence.ts` documents the points. */
export function rankCauses(
  facts: Understood,
  recognised: Recognised | undefined,
): readonly Suspicion[] {
  const observed = findingEvidence(facts.observed ?? []);
  const seen = new Set(observed.map(({ cause }) => cause));
  const out = ruledOut(facts.observed ?? []);
  const known = recognised !== undefined || facts.httpStatus !== null || observed.length > 0;
  const timing = timingEvidence(facts, known);
  const stronger = [
    ...observed,
    ...textEvidence(recognised),
    ...statusEvidence(facts.httpStatus),
    ...timing,
  ];
  const evidence = [...stronger, ...codeBeside(stronger, facts, recognised)];
  const byCause = new Map<CauseId, Evidence[]>();
  for (const piece of evidence) {
    if (out.has(piece.cause)) continue;
    if (!seen.has(piece.cause) && isExcluded(piece.cause, facts, recognised)) continue;
    const pieces = byCause.get(piece.cause);
    if (pieces === undefined) byCause.set(piece.cause, [piece]);
    else pieces.push(piece);
  }
  const order = new Map(CAUSE_IDS.map((id, i) => [id, i]));
  return [...byCause]
    .map(([cause, pieces]): Suspicion => {
      const sorted = pieces.toSorted((a, b) => b.points - a.points);
      const points = sorted.reduce((sum, piece) => sum + piece.points, 0);
      return { cause, points, likelihood: likelihoodOf(points), evidence: sorted };
    })
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || order.get(a.cause)! - order.get(b.cause)!);
}

/**
 * A code that a known text implies adds nothing to it. And 1006 fits nearly every cause: beside
 * stronger evidence it supports what is suspected, no more.
 */
function codeBeside(
  stronger: readonly Evidence[],
  { code }: Understood,
  recognised: Recognised | undefined,
): readonly Evidence[] {
  const sent = sentBeforeTheEnd(recognised);
  if (sent !== null) return codeEvidence(sent, true);
  const implied =
    recognised !== undefined && [recognised.row.seen, recognised.row.peer].includes(code);
  if (code !== null && implied) return [];
  const evidence = codeEvidence(code, stronger.length > 0);
  if (code !== 1006 || stronger.length === 0) return evidence;
  const suspected = new Set(stronger.map(({ cause }) => cause));
  return evidence.filter(({ cause }) => suspected.has(cause));
}

/** In `sent 1002 (...); no close frame received` the code sent is the clue, not the 1006 it led to. */
function sentBeforeTheEnd(recognised: Recognised | undefined): number | null {
  if (recognised === undefined) return null;
  const { row, captures } = recognised;
  const sent = row.seen === 1006 && row.peer === "captured" ? (captures.code ?? null) : null;
  // A goodbye that was not answered is just that.
  return sent !== null && sent > 1001 && sent <= 4999 ? sent : null;
}

function likelihoodOf(points: number): Likelihood {
  if (points >= 80) return "almost-certain";
  if (points >= 45) return "likely";
  return points >= 15 ? "possible" : "unlikely";
}

/** A text may name what the status beside it tells better: then the status's causes come first. */
function textEvidence(recognised: Recognised | undefined): readonly Evidence[] {
  if (recognised === undefined) return [];
  const { row, captures } = recognised;
  const { origin, sure = false } = row;
  const told =
    captures.http !== undefined || row.seen === "captured" || sentBeforeTheEnd(recognised) !== null;
  const points = sure ? [85, 30, 20] : told ? [15, 12, 10, 8] : [60, 38, 24, 14];
  return ranked(row.causes, points, (words, rank) => {
    if (rank > 0) return words.textAlso(origin);
    return sure ? words.textSure(origin) : words.textFirst(origin);
  });
}

/** What the facts rule out: a refusal after the opening, a dropped transport despite a Close frame. */
function isExcluded(
  cause: CauseId,
  { opened, code, wasClean }: Understood,
  recognised: Recognised | undefined,
): boolean {
  if (recognised?.row.causes.includes(cause) === true) return false;
  const { phase, noCloseFrame } = factsOf(cause);
  if (opened === true && phase === "opening") return true;
  if (opened === false && phase === "open") return true;
  const closeFrame = wasClean === true || (code !== null && code !== 1006 && code !== 1015);
  return phase === "open" && noCloseFrame && closeFrame;
}
