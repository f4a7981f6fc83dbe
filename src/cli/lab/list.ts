import { SCENARIO_IDS, SCENARIOS } from "../../lab/index.ts";
import { LAB_MESSAGES } from "../../lab/messages.ts";
import type { Context } from "../context.ts";
import { print, printJson } from "../print.ts";
import { table } from "../table.ts";
import { wordsIn } from "../words/words.ts";

/** `lab --list`: every scenario, with what a page and `ws` report. */
export function listScenarios({ json, language, terminal }: Context): void {
  const { lab: words } = wordsIn(language);
  const { scenarios } = LAB_MESSAGES[language];
  if (json) {
    return printJson(
      SCENARIO_IDS.map((id) => {
        const { group, act, parameters, about, page, ws } = SCENARIOS[id];
        return { id, group, ...scenarios[id], act, parameters, about, page, ws };
      }),
    );
  }
  const rows = SCENARIO_IDS.map((id) => {
    const { page, ws } = SCENARIOS[id];
    return [id, String(page.code), String(ws.code), scenarios[id].title.replaceAll("`", "")];
  });
  print(table([words.scenario, words.page, "ws", words.what], rows, terminal));
}
