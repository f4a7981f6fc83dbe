import { isSendable } from "../../codes/index.ts";
import { CLOSE_FACTS, SCENARIO_IDS, SCENARIOS } from "../../lab/index.ts";
import type { LabRun } from "../../lab/index.ts";
import type { Context } from "../context.ts";
import { localTime } from "../local-time.ts";
import type { Style } from "../terminal.ts";
import { padColumns } from "../text-width.ts";
import { wordsIn } from "../words/words.ts";
import type { LabWords } from "../words/words.ts";

const NAME_WIDTH = Math.max(...SCENARIO_IDS.map((id) => id.length));

/** One run in one line: when, what, the code on each side, who ended it, and how long it took. */
export function runLine(run: LabRun, { language, terminal }: Context): string {
  const { lab: words } = wordsIn(language);
  const end = Date.parse(run.startedAt) + (run.endedAfterMs ?? 0);
  const parts = [
    terminal.paint("quiet", localTime(end, "time")),
    terminal.paint("code", padColumns(nameOf(run), NAME_WIDTH)),
    terminal.paint(styleOf(run), words.labSays(labSays(run, words))),
    ...clientSays(run, words),
    run.transport === null ? words.notEnded : words.ends[run.transport.end][run.transport.by],
    terminal.paint("quiet", words.duration(Math.round(run.endedAfterMs ?? 0))),
  ];
  return parts.join("  ");
}

/** `reset`, or `close/4001`. */
function nameOf({ scenario, target }: LabRun): string {
  const [name = scenario] = /(?:close|refuse)\/\d+/.exec(target) ?? [];
  return name;
}

function styleOf({ opened, code }: LabRun): Style {
  if (!opened) return "quiet";
  return code === 1006 ? "bad" : "good";
}

function labSays({ code, status, opened }: LabRun, words: LabWords): string {
  if (code !== null && opened) return String(code);
  return status === null ? words.noAnswer : `HTTP ${status}`;
}

/** What clients report at the end of this, as measured; of `/close/<code>`, as the protocol has it. */
function clientSays(run: LabRun, words: LabWords): readonly string[] {
  const id = SCENARIO_IDS.find((one) => one === run.scenario);
  if (id !== undefined) return bothSay(SCENARIOS[id].page.code, SCENARIOS[id].ws.code, words);
  if (!run.opened || run.sent === null) return [];
  const { code } = run.sent;
  const fact = CLOSE_FACTS.find((one) => one.code === code);
  if (fact !== undefined) return bothSay(fact.page.reports, fact.ws.reports, words);
  return code === null || !isSendable(code) ? [] : [words.clientSays(code)];
}

function bothSay(page: number, ws: number, words: LabWords): readonly string[] {
  return page === ws ? [words.clientSays(page)] : [words.pageSays(page), words.wsSays(ws)];
}
