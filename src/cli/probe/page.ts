import type { Diagnosis } from "../../diagnose/index.ts";
import { DIAGNOSE_MESSAGES } from "../../diagnose/index.ts";
import type { ProbeReport } from "../../probe/index.ts";
import type { Context } from "../context.ts";
import { addDiagnosis } from "../diagnosis-page.ts";
import { invocation } from "../invocation.ts";
import { Page } from "../page.ts";
import type { ProbeWords } from "../words/probe/words.ts";
import { addConnections, addEnding } from "./connection-lines.ts";
import { speechIn } from "./speech.ts";
import { addExperiments, addWay } from "./way-lines.ts";

/** What a shell takes as it is. */
const COPYABLE = /^[\w:/.%~+-]+$/;
/** Further causes are named, and explained by `closewise diagnose`. */
const MOST_EXPLAINED = 3;

/** The report as a page to read: the answer, what was seen, then the causes and what to do. */
export function probePage(report: ProbeReport, { language, terminal }: Context): string {
  const speech = speechIn(language);
  const { words } = speech;
  const { diagnosis, connections, findings, stopped } = report;
  const page = new Page(terminal).title(titleOf(report, words)).quiet(report.url);
  if (stopped && connections.length > 0) page.quiet(words.stoppedEarly);
  addWay(page, report, speech);
  if (report.experiments.length > 0) addExperiments(page, report, speech);
  if (connections.length > 0) addConnections(page, report, speech);
  addEnding(page, report, speech);
  const shown = diagnosis === null ? null : brief(diagnosis);
  const said = new Set(shown?.causes.flatMap(({ because }) => because));
  const sentences = DIAGNOSE_MESSAGES[language].findings;
  const unsaid = findings.map((id) => sentences[id]).filter((sentence) => !said.has(sentence));
  if (unsaid.length > 0) page.heading(words.headings.observed).bullets(unsaid);
  if (shown !== null) addDiagnosis(page, shown, hints(report, words));
  return page.toString();
}

function titleOf(
  { diagnosis, outcome, stopped, connections }: ProbeReport,
  words: ProbeWords,
): string {
  if (stopped && outcome === "not-opened") return words.stopped;
  const byServer = connections.every(({ ending }) => ending.how === "peer-close");
  if (outcome === "well" && byServer) return words.closedByServer;
  return diagnosis === null ? words.well : diagnosis.summary;
}

/** The causes that are likely at length, the others by name. */
function brief(diagnosis: Diagnosis): Diagnosis {
  const { causes, alsoPossible } = diagnosis;
  const likely = causes.filter(({ likelihood }) => likelihood !== "possible").length;
  const first = Math.max(1, Math.min(likely, MOST_EXPLAINED));
  // What the findings and the ending above say already.
  return {
    ...diagnosis,
    code: null,
    causes: causes.slice(0, first),
    alsoPossible: [...causes.slice(first), ...alsoPossible].slice(0, 6),
  };
}

/** Where another run of the probe would tell more. */
function hints(report: ProbeReport, words: ProbeWords): readonly string[] {
  const { connections, findings, outcome } = report;
  const [first] = connections;
  if (first === undefined) return [];
  const probe = `\`${invocation()} probe ${COPYABLE.test(report.url) ? report.url : "…"}`;
  if (findings.includes("died-despite-pings")) {
    return [words.sendData(`${probe} --for 90s --send '{}'\``)];
  }
  const dropped = first.ending.how === "fin" || first.ending.how === "reset";
  if (outcome === "ended" && first.role === "single" && dropped) {
    return [words.watchLonger(`${probe} --for 90s\``)];
  }
  return [];
}
