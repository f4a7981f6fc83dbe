import type { StoreTrouble, TroubleKind } from "./port.ts";

/** What went wrong: a `Fault`, or the facts of one. */
type Fault = Pick<StoreTrouble, "kind" | "message">;

/**
 * Reports trouble at most once per kind in `everyMs`: a broken disk fails many times a second. What
 * is held back is reported when that time is over, so that every lost record is told of.
 */
export class TroubleReporter {
  readonly #report: (trouble: StoreTrouble) => void;
  readonly #everyMs: number;
  /** Kinds reported lately, with the fault held back since, if there was one. */
  readonly #recent = new Map<TroubleKind, { timer: NodeJS.Timeout; held: Fault | undefined }>();
  #lost = 0;

  constructor(report: (trouble: StoreTrouble) => void, everyMs: number) {
    this.#report = report;
    this.#everyMs = everyMs;
  }

  add(fault: Fault, lost = 0): void {
    this.#lost += lost;
    const recent = this.#recent.get(fault.kind);
    if (recent === undefined) this.#send(fault);
    else recent.held = fault;
  }

  /** Reports what is held back, and stops the timers. */
  close(): void {
    const held = [...this.#recent.values()];
    this.#recent.clear();
    for (const { timer, held: fault } of held) {
      clearTimeout(timer);
      if (fault !== undefined) this.#deliver(fault);
    }
  }

  #send(fault: Fault): void {
    const timer = setTimeout(() => {
      const held = this.#recent.get(fault.kind)?.held;
      this.#recent.delete(fault.kind);
      if (held !== undefined) this.#send(held);
    }, this.#everyMs);
    timer.unref();
    this.#recent.set(fault.kind, { timer, held: undefined });
    this.#deliver(fault);
  }

  #deliver({ kind, message }: Fault): void {
    const lost = this.#lost;
    this.#lost = 0;
    try {
      this.#report({ kind, message, lost });
    } catch {
      // A store must not fail because its reporter does.
    }
  }
}
