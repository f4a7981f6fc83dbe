import type { Language } from "../../../src/codes/index.ts";
import type { PageSight, Sight } from "../../../src/lab/catalogue.ts";
import { CLOSE_FACTS } from "../../../src/lab/close-facts.ts";
import type { CodeSight } from "../../../src/lab/close-facts.ts";
import { SCENARIOS } from "../../../src/lab/scenarios/index.ts";
import { LAB_WORDS } from "../words/lab/index.ts";
import type { Play } from "./plays.ts";

/** The clients that were asked, in the versions that the lab's tests run. */
export const MEASURED_WITH =
  "Chromium 156 · ws 8.23 · undici (Node.js 24) · websockets 10.4 (Python)";

/** What clients report of a play. */
export interface ShownSight {
  readonly who: readonly string[];
  readonly code: number;
  /** How it ended for them, where there is more to say than the code. */
  readonly manner: string;
}

/** Measured by the lab's own tests: nothing where nobody has looked. */
export function sightsOf(play: Play, language: Language): readonly ShownSight[] {
  const words = LAB_WORDS[language].sights;
  if (play.kind === "refuse") {
    return [{ who: [words.page, words.ws], code: 1006, manner: words.neverOpens }];
  }
  if (play.kind === "close") return ofCode(play.code, language);
  const { page, ws } = SCENARIOS[play.id];
  return [
    { who: [words.page], code: page.code, manner: mannerOf(page, language) },
    { who: [words.ws], code: ws.code, manner: mannerOf(ws, language) },
  ];
}

function mannerOf(sight: Sight | PageSight, language: Language): string {
  const words = LAB_WORDS[language].sights;
  if (!sight.opened) return words.neverOpens;
  if (!("wasClean" in sight)) return "";
  return sight.wasClean ? words.clean : words.notClean;
}

/** Clients that see the same are named together. */
function ofCode(code: number, language: Language): readonly ShownSight[] {
  const words = LAB_WORDS[language].sights;
  const fact = CLOSE_FACTS.find((each) => each.code === code);
  if (fact === undefined) return [];
  const clients: readonly (readonly [string, CodeSight])[] = [
    [words.page, fact.page],
    [words.ws, fact.ws],
    ["`undici`", fact.undici],
    ["`websockets` (Python)", fact.python],
  ];
  const groups = Map.groupBy(clients, ([, { reports, answers }]) => `${reports} ${answers}`);
  return [...groups.values()].map((group) => {
    const [, { reports, answers }] = group[0]!;
    const manner = reports === answers ? "" : words.answer(answers);
    return { who: group.map(([name]) => name), code: reports, manner };
  });
}
