import { CLOSE_CODES } from "../../../../src/codes/registry.ts";
import { element } from "../../../../src/lab/browser/dom.ts";
import { createRunner } from "../../../../src/lab/browser/index.ts";
import type { PageSight } from "../../../../src/lab/catalogue.ts";
import { CLOSE_FACTS } from "../../../../src/lab/close-facts.ts";
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
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    const words = await loadWords(languageOf(button.dataset["language"]));
    await seek(button, words);
  } finally {
    button.ariaBusy = null;
  }
}

async function seek(button: HTMLButtonElement, words: Words): Promise<void> {
  const stage = button.parentElement;
  if (stage === null) return;
  const status = element("p", "lab-looking");
  status.role = "status";
  for (const earlier of stage.querySelectorAll(":scope > :not(button)")) earlier.remove();
  stage.append(status);
  status.textContent = words.lab.looking;
  known ??= (await rememberedLab()) ?? (await labBeside());
  if (known !== undefined) return playIn(stage, button, known, words);
  status.textContent = words.lab.absent.text;
  stage.append(
    absentPanel(words.lab.absent, (lab, port) => {
      known = lab;
      remember(port);
      playIn(stage, button, lab, words);
    }),
  );
}

/** A browser may forbid storage: then the reader is asked again on the next page. */
function remember(port: number): void {
  try {
    sessionStorage.setItem(REMEMBERED, String(port));
  } catch {}
}

async function rememberedLab(): Promise<Lab | undefined> {
  try {
    const port = sessionStorage.getItem(REMEMBERED);
    return port === null ? undefined : await labOn(Number(port));
  } catch {
    return undefined;
  }
}

/** The runner's own button takes the place, and the focus, of the one that was pressed. */
function playIn(stage: Element, button: HTMLButtonElement, lab: Lab, words: Words): void {
  const found = playable(button.dataset, lab);
  if (found === undefined) {
    const note = stage.querySelector("[role=status]");
    if (note !== null) note.textContent = words.lab.missing;
    return;
  }
  const runner = createRunner({
    scenario: found.scenario,
    url: () => found.url,
    runs: lab.runs,
    words: words.runner,
    nameOf: (code) => `${code} ${NAMES.get(code) ?? ""}`.trimEnd(),
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

/** What a button stands for, as this lab plays it: one without TLS, or an older one, has not all. */
function playable({ scenario, close, refuse }: DOMStringMap, lab: Lab): Found | undefined {
  if (close !== undefined) {
    const page = sightOfCode(Number(close));
    const scenario = { act: "nothing", ...(page && { page }) } as const;
    return { scenario, url: lab.close.replace("{code}", close) };
  }
  if (refuse !== undefined) {
    const page = { opened: false, code: 1006, wasClean: false };
    return { scenario: { act: "nothing", page }, url: lab.refuse.replace("{status}", refuse) };
  }
  const listed = lab.scenarios.get(scenario ?? "");
  const url = listed?.url ?? undefined;
  return listed === undefined || url === undefined ? undefined : { scenario: listed, url };
}

/** What a page in Chromium was measured to report; a connection that it fails is not clean. */
function sightOfCode(code: number): PageSight | undefined {
  const fact = CLOSE_FACTS.find((each) => each.code === code)?.page;
  return fact && { opened: true, code: fact.reports, wasClean: fact.reports === fact.answers };
}
