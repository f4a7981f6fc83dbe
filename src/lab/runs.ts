import { randomBytes } from "node:crypto";
import type { LabRun } from "./run.ts";
import { Transcript } from "./transcript.ts";

/** So many runs are remembered. */
const KEPT = 256;
/** So many askers may wait at once; others are told what there is. */
const MAX_WAITING = 256;

/** The last runs, by id. A name that is used again names the later one. */
export class Runs {
  readonly #runs = new Map<string, Transcript>();
  readonly #waiting = new Map<() => void, Transcript>();

  begin(facts: {
    readonly id: string | undefined;
    readonly scenario: string;
    readonly target: string;
  }): Transcript {
    const id = facts.id ?? randomBytes(9).toString("base64url");
    const transcript = new Transcript({ ...facts, id });
    this.#runs.delete(id);
    this.#runs.set(id, transcript);
    if (this.#runs.size > KEPT) this.#runs.delete(this.#runs.keys().next().value!);
    return transcript;
  }

  end(transcript: Transcript): LabRun {
    transcript.end();
    for (const [tell, awaited] of this.#waiting) if (awaited === transcript) tell();
    return transcript.toRun();
  }

  /** A run as it is when it is over, or at the end of the time; `undefined`: unknown. */
  async find(id: string, waitMs: number): Promise<LabRun | undefined> {
    const transcript = this.#runs.get(id);
    if (transcript === undefined) return undefined;
    if (!transcript.isOver && waitMs > 0 && this.#waiting.size < MAX_WAITING) {
      await new Promise<void>((resolve) => {
        const tell = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(tell);
          resolve();
        };
        const timer = setTimeout(tell, waitMs);
        this.#waiting.set(tell, transcript);
      });
    }
    return transcript.toRun();
  }
}
