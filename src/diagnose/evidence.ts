import type { CauseId } from "./causes.ts";
import type { EvidenceWords, FindingSentences } from "./messages/types.ts";

/**
 * One reason to suspect a cause. Points add up, and a cause's sum becomes a likelihood:
 *
 * | sum       | likelihood       |
 * | --------- | ---------------- |
 * | 80 and up | almost certain   |
 * | 45 - 79   | likely           |
 * | 15 - 44   | possible         |
 * | 1 - 14    | unlikely         |
 *
 * | evidence                                            | points                       |
 * | --------------------------------------------------- | ---------------------------- |
 * | a text that leaves no doubt                         | 85                           |
 * | a text, by the rank of the cause under it           | 60, 38, 24, 14               |
 * | a text that holds a status or a code worth more     | 15, 12, 10, 8                |
 * | a code with one usual cause                         | 60                           |
 * | a code, by the rank of the cause under it           | 40, 25, 15, 10               |
 * | 1006, which nearly everything can cause             | 22-15; 5 beside other facts  |
 * | an HTTP status with one usual cause                 | 70                           |
 * | an HTTP status, by the rank of the cause under it   | 60, 35, 22, 14               |
 * | a product's own time-out, met after silence         | 40-55 (75 % if not known)    |
 * | a product's maximum life, met                       | 30-55                        |
 * | ended after a large message                         | 45                           |
 * | ended on wake                                       | 60                           |
 * | never opened, and nothing more is known             | 15-30                        |
 * | over within a second                                | 15-30; 12-24 if it had opened |
 * | a finding on the wire, see `findings.ts`            | 15-120                       |
 * | contradicted (opened or not, Close frame or not)    | excluded                     |
 * | ruled out by a finding                              | excluded                     |
 */
export interface Evidence {
  readonly cause: CauseId;
  readonly points: number;
  readonly say: (words: EvidenceWords, findings: FindingSentences) => string;
}

/** One sentence for several causes, the first the most likely. */
export function ranked(
  causes: readonly CauseId[],
  points: readonly number[],
  say: (words: EvidenceWords, rank: number) => string,
): readonly Evidence[] {
  return causes.map((cause, rank) => ({
    cause,
    points: points[Math.min(rank, points.length - 1)] ?? 0,
    say: (words) => say(words, rank),
  }));
}
