import { SCENARIO_IDS } from "../../lab/index.ts";
import type { LabRun, SeenClose } from "../../lab/index.ts";
import type { Context } from "../context.ts";
import { localTime } from "../local-time.ts";
import type { Style } from "../terminal.ts";
import { padColumns } from "../text-width.ts";
import { wordsIn } from "../words/words.ts";
import type { LabWords } from "../words/words.ts";

const NAME_WIDTH = Math.max(...SCENARIO_IDS.map((id) => id.length));

/** One run in one line: when, what, the code that the lab reports, the Close frames, who ended it, and how long it took. */
export function runLine(run: LabRun, { language, terminal }: Context): string {
  const { lab: words } = wordsIn(language);
  const end = Date.parse(run.startedAt) + (run.endedAfterMs ?? 0);
  const parts = [
    terminal.paint("quiet", localTime(end, "time")),
    terminal.paint("code", padColumns(nameOf(run), NAME_WIDTH)),
    terminal.paint(styleOf(run), words.labSays(labSays(run, words))),
    ...closesOf(run, words),
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

/** The Close frames that went each way. A client may well have seen neither. */
function closesOf({ sent, received }: LabRun, words: LabWords): readonly string[] {
  const what = (close: SeenClose): string =>
    close.code === null ? words.emptyClose : String(close.code);
  return [
    ...(sent === null ? [] : [words.sent(what(sent))]),
    ...(received === null ? [] : [words.received(what(received))]),
  ];
}
