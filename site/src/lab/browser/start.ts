import { CLOSE_CODES } from "../../../../src/codes/registry.ts";
import { element } from "../../../../src/lab/browser/dom.ts";
import { createRunner } from "../../../../src/lab/browser/index.ts";
import type { Playable } from "../../../../src/lab/browser/index.ts";
import { languageOf } from "../../languages.ts";
import { absentPanel } from "./absent.ts";
import { labBeside, labOn } from "./find-lab.ts";
import type { Lab } from "./find-lab.ts";
import { loadWords } from "./words.ts";
import type { Words } from "./words.ts";

/** For this tab: the port that the reader allowed the pages to ask. */
const REMEMBERED = "closewise-lab-port";

const NAMES: ReadonlyMap<number, string> = new Map(
  CLOSE_CODES.map(({ code, name }) => [code, name]),
);

/** Whichever was found first serves all buttons of the page. */
let known: Lab | undefined;

/** Plays what a button stands for, or says what is missing for that. */
export async function start(button: HTMLButtonElement): Promise<void> {
  const stage = button.parentElement;
  if (stage === null || button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  const words = await loadWords(languageOf(button.dataset["language"]));
  const status = element("p", "lab-looking");
  status.role = "status";
  stage.replaceChildren(button, status);
  status.textContent = words.lab.looking;
  known ??= (await rememberedLab()) ?? (await labBeside());
  button.ariaBusy = null;
  status.textContent = "";
  if (known !== undefined) return playIn(stage, button, known, words);
  stage.append(
    absentPanel({
      words: words.lab.absent,
      found(lab, port) {
        known = lab;
        sessionStorage.setItem(REMEMBERED, String(port));
        playIn(stage, button, lab, words);
      },
    }),
  );
}

async function rememberedLab(): Promise<Lab | undefined> {
  const port = sessionStorage.getItem(REMEMBERED);
  return port === null ? undefined : labOn(Number(port));
}

/** The runner's own button takes the place, and the focus, of the one that was pressed. */
function playIn(
  stage: Element,
  button: HTMLButtonElement,
  lab: Lab,
  { runner: words }: Words,
): void {
  const found = playable(button.dataset, lab);
  if (found === undefined) return;
  const { scenario, url } = found;
  const runner = createRunner({
    scenario,
    url: () => url,
    runs: lab.runs,
    words,
    nameOf: (code) => [code, NAMES.get(code)].join(" ").trim(),
    title: button.dataset["title"] ?? "",
  });
  stage.replaceChildren(runner.controls, runner.result);
  runner.controls.querySelector("button")?.focus();
  void runner.play();
}

interface Found {
  readonly scenario: Playable;
  readonly url: string;
}

/** What a button stands for, as this lab plays it; an older lab may not know a scenario. */
function playable({ scenario, close, refuse }: DOMStringMap, lab: Lab): Found | undefined {
  if (close !== undefined) {
    return { scenario: { act: "nothing" }, url: lab.close.replace("{code}", close) };
  }
  if (refuse !== undefined) {
    return { scenario: { act: "nothing" }, url: lab.refuse.replace("{status}", refuse) };
  }
  const listed = lab.scenarios.get(scenario ?? "");
  return listed && { scenario: listed, url: listed.url };
}
