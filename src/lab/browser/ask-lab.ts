import type { LabRun } from "../run.ts";
import type { LabSide } from "./types.ts";

/** The first answer is wanted soon, even where the lab's run goes on. */
const FIRST_WAIT = "2s";
/** The most that the lab waits for a run to end. */
const LONG_WAIT = "30s";

/** Asks the lab for its side of a run, again and again until that is over or `signal` ends it. */
export async function askLab(
  url: string,
  signal: AbortSignal,
  tell: (side: LabSide) => void,
): Promise<void> {
  let wait = FIRST_WAIT;
  for (;;) {
    const side = await askOnce(`${url}?wait=${wait}`, signal);
    if (signal.aborted) return;
    tell(side);
    if (side.state !== "seen" || side.run.endedAfterMs !== null) return;
    wait = LONG_WAIT;
  }
}

async function askOnce(url: string, signal: AbortSignal): Promise<LabSide> {
  try {
    const response = await fetch(url, { signal, cache: "no-store" });
    if (response.status === 404) return { state: "unseen" };
    if (!response.ok) return { state: "unreachable" };
    const run: unknown = await response.json();
    return isRun(run) ? { state: "seen", run } : { state: "unreachable" };
  } catch {
    return { state: "unreachable" };
  }
}

/** Something else may have taken the lab's port. */
function isRun(value: unknown): value is LabRun {
  return typeof value === "object" && value !== null && "endedAfterMs" in value && "steps" in value;
}
