import { once } from "node:events";

/**
 * A terminal sends Ctrl-C to npx and to us, and npx passes it on: two signals so close are one.
 */
const ECHO_MS = 250;

/** The wish to stop, once and then for good. */
export interface StopSignals {
  /** Resolves at the first SIGINT or SIGTERM. */
  readonly asked: Promise<void>;
  /** Resolves at the second: at once, please. */
  readonly insisted: Promise<void>;
  /** As if the first signal had come. */
  ask(): void;
}

/** From the call on, SIGINT and SIGTERM no longer end the process by themselves. */
export function watchStopSignals(): StopSignals {
  const asking = new AbortController();
  const insisting = new AbortController();
  let askedAt: number | undefined;
  const onSignal = (): void => {
    const now = performance.now();
    askedAt ??= now;
    asking.abort();
    if (now - askedAt >= ECHO_MS) insisting.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    asked: aborted(asking.signal),
    insisted: aborted(insisting.signal),
    ask: () => asking.abort(),
  };
}

async function aborted(signal: AbortSignal): Promise<void> {
  await once(signal, "abort");
}
