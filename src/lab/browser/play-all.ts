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
  const others = element("p", "others");
  place.prepend(button);
  place.append(status, others);
  let stopping: AbortController | undefined;
  button.addEventListener("click", () => {
    if (stopping !== undefined) return stopping.abort();
    const now = new AbortController();
    stopping = now;
    button.textContent = words.stopAll;
    others.replaceChildren();
    void playEach(now.signal);
  });

  async function playEach(signal: AbortSignal): Promise<void> {
    let played = 0;
    const other: Card[] = [];
    for (const card of cards) {
      if (signal.aborted) break;
      status.textContent = fill(words.progress, ++played, cards.length);
      if (!(await endsAsMeasured(card, signal))) other.push(card);
    }
    status.textContent = fill(words.allDone, played, played - other.length);
    if (other.length > 0) others.append(...linksTo(other, words));
    button.textContent = words.playAll;
    stopping = undefined;
  }
}

async function endsAsMeasured({ runner, scenario }: Card, signal: AbortSignal): Promise<boolean> {
  const stop = (): void => runner.stop();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  limit.addEventListener("abort", stop);
  // A closing handshake that nobody answers outlasts every wish to stop: the next begins without it.
  const told = await Promise.race([runner.play(scenario.shortUrl), aborted(limit)]);
  limit.removeEventListener("abort", stop);
  const { page } = scenario;
  return told !== undefined && told.code === page?.code && told.wasClean === page.wasClean;
}

function linksTo(
  cards: readonly Card[],
  { allOther }: PageScriptWords,
): readonly (Node | string)[] {
  const links = cards.flatMap(({ place, scenario }): (Node | string)[] => {
    const link = element("a", "", scenario.title);
    link.href = `#${place.id}`;
    return [" · ", link];
  });
  const [before = "", after = ""] = allOther.split("{}");
  return [before, ...links.slice(1), after];
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined));
  });
}
