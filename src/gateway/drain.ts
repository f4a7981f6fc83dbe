import type { Link } from "./link.ts";

const STEP_MS = 50;

/**
 * Ends all links, each at its own random moment within `spreadMs`, so that their clients do not all
 * come back at once. Resolves when each has been told; their closing handshakes still go on.
 */
export function drainLinks(
  links: Iterable<Link>,
  spreadMs: number,
  signal: AbortSignal,
  message?: string,
): Promise<void> {
  const waiting = shuffle([...links]);
  const total = waiting.length;
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const step = (): void => {
      const elapsed = performance.now() - startedAt;
      const share = spreadMs <= 0 || signal.aborted ? 1 : Math.min(1, elapsed / spreadMs);
      while (waiting.length > 0 && total - waiting.length < Math.ceil(total * share)) {
        waiting.pop()!.drain(message);
      }
      if (waiting.length > 0) return;
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(step, STEP_MS);
    step();
  });
}

/** Fisher-Yates. Spreading needs no cryptographic randomness. */
function shuffle<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(Math.random() * (i + 1));
    [items[i], items[k]] = [items[k]!, items[i]!];
  }
  return items;
}
