import type { Card } from "./card.ts";
import { element, fill } from "./dom.ts";
import type { PageScriptWords } from "./page-data.ts";

/** The longest that one may take; then it is stopped, and the next begins. */
const LONGEST_MS = 10_000;

/** A button that plays one scenario after the other. A browser opens one connection to a server at a time. */
export function playAll(place: HTMLElement, cards: readonly Card[], words: PageScriptWords): void {
  const button = element("button", "lab-play", words.playAll);
  button.type = "button";
  const status = element("span", "lab-status");
  status.role = "status";
  place.prepend(button);
  place.append(status);
  let stopping: AbortController | undefined;
  button.addEventListener("click", () => {
    if (stopping !== undefined) return stopping.abort();
    const now = new AbortController();
    stopping = now;
    button.textContent = words.stopAll;
    void playEach(now.signal);
  });

  async function playEach(signal: AbortSignal): Promise<void> {
    const { played, asMeasured } = await each(cards, signal, (number) => {
      status.textContent = fill(words.progress, number, cards.length);
    });
    status.textContent = fill(words.allDone, played, asMeasured);
    button.textContent = words.playAll;
    stopping = undefined;
  }
}

async function each(
  cards: readonly Card[],
  signal: AbortSignal,
  onNext: (number: number) => void,
): Promise<{ played: number; asMeasured: number }> {
  let played = 0;
  let asMeasured = 0;
  for (const { runner, scenario } of cards) {
    if (signal.aborted) break;
    onNext(++played);
    const stop = (): void => runner.stop();
    const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
    limit.addEventListener("abort", stop);
    // A closing handshake that nobody answers outlasts every wish to stop: the next begins without it.
    const told = await Promise.race([runner.play(scenario.shortUrl), aborted(limit)]);
    limit.removeEventListener("abort", stop);
    const { page } = scenario;
    if (told !== undefined && told.code === page?.code && told.wasClean === page.wasClean) {
      asMeasured++;
    }
  }
  return { played, asMeasured };
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined));
  });
}
