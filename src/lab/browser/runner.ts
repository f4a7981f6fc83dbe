import type { RunnerWords } from "../runner-words/types.ts";
import { element, fill, prose } from "./dom.ts";
import { play } from "./play.ts";
import { labSide, pageSide, wireLog } from "./sides.ts";
import type { NameOfCode } from "./sides.ts";
import type { LabSide, Playable, Playing, Told } from "./types.ts";

const TICK_MS = 100;

export interface RunnerOptions {
  readonly scenario: Playable;
  /** Asked at each play: the reader may have changed parameters. `undefined`: they are not right yet. */
  readonly url: () => string | undefined;
  /** Where the lab tells its side: an address with `{id}` in it, as in `scenarios.json`. */
  readonly runs: string;
  readonly words: RunnerWords;
  readonly nameOf: NameOfCode;
  /** What is played, for those who do not see where the button stands. */
  readonly title: string;
}

/** A button that plays a scenario, and room for how it ended. */
export interface Runner {
  /** Play, Stop, and the time that it takes. */
  readonly controls: HTMLElement;
  /** What is going on, read out as it changes, and both sides of the end; nothing until it is played. */
  readonly result: HTMLElement;
  /**
   * As if the button had been pressed. Resolves to what the page was told, once the lab said its part.
   *
   * @param instead Another address of the same scenario.
   */
  play(instead?: string): Promise<Told | undefined>;
  stop(): void;
}

/** Renders one scenario's runner. The caller puts its two parts into the page. */
export function createRunner(options: RunnerOptions): Runner {
  const { scenario, words, nameOf, title } = options;
  const button = element("button", "lab-play", words.play);
  button.type = "button";
  button.setAttribute("aria-label", `${words.play}: ${title}`);
  const clock = element("span", "lab-clock");
  clock.ariaHidden = "true";
  const status = element("p", "lab-status");
  status.role = "status";
  const outcome = element("div", "lab-outcome");
  let playing: Playing | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let told: Told | undefined;

  const show = (text: string): void => {
    status.textContent = text;
  };
  const label = (text: string): void => {
    button.textContent = text;
    button.setAttribute("aria-label", `${text}: ${title}`);
  };
  const rest = (): void => {
    clearInterval(ticking);
    delete button.dataset["playing"];
    playing = undefined;
    label(words.playAgain);
  };

  const onTold = (ending: Told): void => {
    told = ending;
    clearInterval(ticking);
    clock.textContent = `${ending.endedAfterMs} ms`;
    show(words.asking);
    outcome.replaceChildren(sides(pageSide(ending, scenario, words, nameOf)));
  };
  const onLab = (seen: LabSide): void => {
    const goesOn = seen.state === "seen" && seen.run.endedAfterMs === null;
    outcome.replaceChildren(
      sides(pageSide(told!, scenario, words, nameOf), labSide(seen, words, nameOf)),
      ...(seen.state === "seen" ? [wireLog(seen.run, words)] : []),
    );
    show(goesOn ? words.goesOn : conclusion(told!, seen, words));
    if (!goesOn) rest();
  };

  const runner: Runner = {
    controls: element("div", "lab-controls", button, clock),
    result: element("div", "lab-result", status, outcome),
    async play(instead) {
      const url = instead ?? options.url();
      if (playing !== undefined || url === undefined) return undefined;
      const startedAt = performance.now();
      told = undefined;
      outcome.replaceChildren();
      const now = play(scenario, url, options.runs, {
        onEvent({ what }) {
          if (what === "connecting" || what === "open" || what === "stopping") show(words[what]);
        },
        onTold,
        onLab,
        onBlocked(error) {
          outcome.replaceChildren(element("p", "lab-note", prose(fill(words.blocked, error))));
        },
      });
      playing = now;
      button.dataset["playing"] = "";
      label(words.stop);
      ticking = setInterval(() => {
        clock.textContent = `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
      }, TICK_MS);
      await now.done;
      if (playing === now && told === undefined) rest();
      return told;
    },
    stop() {
      playing?.stop();
      if (told === undefined || playing === undefined) return;
      // The page's side is over, and nobody wants to wait for the lab's.
      show(fill(words.endedAlone, told.code));
      rest();
    },
  };
  button.addEventListener("click", () => {
    if (playing === undefined) void runner.play();
    else runner.stop();
  });
  return runner;
}

function conclusion(told: Told, seen: LabSide, words: RunnerWords): string {
  if (seen.state !== "seen" || seen.run.code === null) return fill(words.endedAlone, told.code);
  return fill(words.ended, told.code, seen.run.code);
}

function sides(...both: readonly HTMLElement[]): HTMLElement {
  return element("div", "lab-sides", ...both);
}
