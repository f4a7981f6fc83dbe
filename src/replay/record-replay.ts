import type { CloseRecord } from "../record/index.ts";
import { judgeRecord } from "./judge-record.ts";
import { countsConnections, judgeOverlaps } from "./overlaps.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import { RecordedEnding } from "./recorded-ending.ts";
import type { ReplayReport } from "./report.ts";
import { Tally } from "./tally.ts";

export interface RecordReplayOptions {
  /** Which endings are reported; the others only count towards limits that they share. @default all */
  readonly reported?: (record: CloseRecord) => boolean;
}

/** Endings that are kept until the last one is known: some 400 bytes each. */
const MAX_KEPT = 500_000;

/**
 * What policies would have done, from how connections ended. An ending holds sums and one rule's
 * figures, so much can only be said to be possible, and some not at all: the report says which.
 */
export class RecordReplay {
  readonly #choose: PolicyChoice;
  readonly #reported: (record: CloseRecord) => boolean;
  readonly #tally = new Tally();
  /** Under limits on connections; with whether they are reported. */
  readonly #kept: RecordedEnding[] = [];
  readonly #unreported = new Set<RecordedEnding>();

  constructor(choose: PolicyChoice, options: RecordReplayOptions = {}) {
    this.#choose = choose;
    this.#reported = options.reported ?? (() => true);
  }

  record(record: CloseRecord): void {
    const reported = this.#reported(record);
    const policy = record.policy === undefined ? undefined : this.#choose(record);
    if (policy === undefined) {
      if (reported) this.#tally.unjudged++;
      return;
    }
    const ending = new RecordedEnding(record, policy.name, policy.settings);
    judgeRecord(record, ending);
    const shared = countsConnections(ending);
    if (shared && this.#kept.length < MAX_KEPT) {
      this.#kept.push(ending);
      if (!reported) this.#unreported.add(ending);
      return;
    }
    if (shared) ending.caveat("overlaps");
    if (reported) ending.settle(this.#tally);
  }

  finish(): ReplayReport {
    judgeOverlaps(this.#kept);
    for (const ending of this.#kept) {
      if (!this.#unreported.has(ending)) ending.settle(this.#tally);
    }
    return this.#tally.report("records");
  }
}

/** What the chosen policies would have done to connections, as far as their endings tell. */
export async function replayRecords(
  records: Iterable<CloseRecord> | AsyncIterable<CloseRecord>,
  policies: PolicyChoice,
  options: RecordReplayOptions = {},
): Promise<ReplayReport> {
  const replay = new RecordReplay(policies, options);
  for await (const record of records) replay.record(record);
  return replay.finish();
}
