const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Keeps the process alive while a promise is pending: the threads and timers of a store do not, so
 * that a store alone never prevents an exit.
 */
export async function hold<T>(promise: Promise<T>): Promise<T> {
  const timer = setInterval(() => {}, LONGEST_TIMER_MS);
  try {
    return await promise;
  } finally {
    clearInterval(timer);
  }
}

/** Resolves with the promise, or after so many milliseconds, whichever is first. Never rejects. */
export async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([promise, late]);
  } catch {
    // The caller only waits; whoever owns the promise reports.
  } finally {
    clearTimeout(timer);
  }
}
