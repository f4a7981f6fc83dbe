import type { LabRun, SeenClose } from "../run.ts";
import type { RunnerWords } from "../runner-words/types.ts";
import { element, fill, prose } from "./dom.ts";
import type { LabSide, Playable, Told } from "./types.ts";

/** How close codes are called: `1006` gives `1006 Abnormal Closure`. */
export type NameOfCode = (code: number) => string;

/** What the page was told, as a list of facts. */
export function pageSide(
  told: Told,
  { page }: Playable,
  words: RunnerWords,
  nameOf: NameOfCode,
): HTMLElement {
  const side = section(words.pageSide);
  const { openedAfterMs, endedAfterMs, reason } = told;
  side.append(
    facts([
      [words.code, element("strong", "", nameOf(told.code))],
      [words.reason, reason === "" ? words.noReason : foreign(reason)],
      [words.clean, yesOrNo(told.wasClean, words)],
      [words.errorEvent, yesOrNo(told.error, words)],
      [words.opened, openedAfterMs === null ? words.never : fill(words.after, openedAfterMs)],
      [words.ending, fill(words.after, endedAfterMs)],
    ]),
  );
  if (told.stopped) side.append(element("p", "lab-note", words.stopped));
  else if (page !== undefined) {
    const asExpected = told.code === page.code && told.wasClean === page.wasClean;
    const text = asExpected
      ? words.asExpected
      : fill(words.otherwise, `${nameOf(page.code)}, wasClean ${page.wasClean}`);
    side.append(element("p", asExpected ? "lab-note lab-good" : "lab-note lab-other", text));
  }
  return side;
}

/** What the lab saw. */
export function labSide(seen: LabSide, words: RunnerWords, nameOf: NameOfCode): HTMLElement {
  const side = section(words.labSide);
  if (seen.state !== "seen") {
    side.append(element("p", "lab-note", words[seen.state]));
    return side;
  }
  const { run } = seen;
  const rows: [string, Node | string][] = [
    [words.sent, closeFrame(run.sent, words, nameOf)],
    [words.received, closeFrame(run.received, words, nameOf)],
    [words.answer, run.status === null ? words.noAnswer : `HTTP ${run.status}`],
  ];
  if (run.code !== null) rows.unshift([words.labCode, element("strong", "", nameOf(run.code))]);
  if (run.transport !== null) rows.push([words.transport, ended(run.transport, words)]);
  const { endedAfterMs } = run;
  rows.push([
    words.ending,
    endedAfterMs === null ? words.goesOn : fill(words.after, Math.round(endedAfterMs)),
  ]);
  side.append(facts(rows));
  return side;
}

/** The steps of a run as a small log, folded. */
export function wireLog({ steps, omitted }: LabRun, words: RunnerWords): HTMLElement {
  const rows = steps.map(({ atMs, from, what, bytes, hex, code, reason, status }) => {
    const about = [
      code === undefined ? "" : String(code),
      reason === undefined || reason === "" ? "" : `“${reason}”`,
      status === undefined ? "" : `HTTP ${status}`,
      bytes === undefined ? "" : fill(words.bytes, bytes),
    ].filter((part) => part !== "");
    return element(
      "tr",
      `lab-from-${from}`,
      element("td", "lab-number", String(atMs)),
      element("td", "", words.actors[from]),
      element("td", "", element("code", "", what), about.length > 0 ? ` ${about.join(" · ")}` : ""),
      element("td", "", element("code", "lab-hex", hex ?? "")),
    );
  });
  const heads = [words.at, words.from, words.what, words.hex].map((text) => {
    const head = element("th", "", text);
    head.scope = "col";
    return head;
  });
  const table = element(
    "table",
    "",
    element("thead", "", element("tr", "", ...heads)),
    element("tbody", "", ...rows),
  );
  const scroll = element("div", "lab-scroll", table);
  // What scrolls has to be reachable by keyboard.
  scroll.tabIndex = 0;
  scroll.role = "group";
  scroll.ariaLabel = words.wire;
  const log = element("details", "lab-wire", element("summary", "", words.wire), scroll);
  if (omitted > 0) log.append(element("p", "lab-note", fill(words.omitted, omitted)));
  return log;
}

function closeFrame(
  frame: SeenClose | null,
  words: RunnerWords,
  nameOf: NameOfCode,
): Node | string {
  if (frame === null) return words.no;
  if (frame.code === null) return words.emptyClose;
  const name = nameOf(frame.code);
  return frame.reason === "" ? name : element("span", "", `${name} `, foreign(frame.reason));
}

function ended({ end, by }: NonNullable<LabRun["transport"]>, words: RunnerWords): string {
  return words.ends[end][by];
}

/** A reason: in whatever language its sender writes. */
function foreign(reason: string): HTMLElement {
  const text = element("q", "lab-reason", reason);
  text.lang = "en";
  text.dir = "auto";
  return text;
}

function yesOrNo(value: boolean, words: RunnerWords): string {
  return value ? words.yes : words.no;
}

function section(title: string): HTMLElement {
  return element("section", "lab-side", element("h4", "", title));
}

function facts(rows: readonly (readonly [string, Node | string])[]): HTMLElement {
  const list = element("dl", "");
  for (const [name, value] of rows) {
    list.append(element("dt", "", prose(name)), element("dd", "", value));
  }
  return list;
}
