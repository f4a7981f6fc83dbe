import type { FindingId } from "../diagnose/index.ts";
import { compareConnections } from "./compare.ts";
import { connect } from "./connect.ts";
import { Deadline } from "./deadline.ts";
import { portOf } from "./dial.ts";
import type { Dialed } from "./dial.ts";
import { experiment } from "./experiments.ts";
import { afterLarge, findInEnding } from "./find.ts";
import type { Settings } from "./options.ts";
import { outcomeOf } from "./sides.ts";
import type { ConnectionReport, ExperimentReport, Outcome } from "./types.ts";
import { declineExtension, watch } from "./watch.ts";

/** Who ended when says more than how it ended. */
const SAID_BETTER: ReadonlySet<FindingId> = new Set([
  "dropped-with-fin",
  "dropped-with-reset",
  "listening-afterwards",
  "pings-flowed",
  "close-unanswered",
  "close-dropped",
]);

/** Products on the way whose time-outs are known, by the name that an answer gives them. */
const THROUGH: Readonly<Record<string, FindingId>> = {
  nginx: "through-nginx",
  Cloudflare: "through-cloudflare",
  Heroku: "through-heroku",
  "Google Cloud": "through-google-cloud",
};

/** Everything that was seen, before anything is concluded from it. */
export interface Seen {
  readonly connections: readonly ConnectionReport[];
  readonly experiments: readonly ExperimentReport[];
  readonly about: ConnectionReport | undefined;
  readonly outcome: Outcome;
  readonly findings: readonly FindingId[];
}

/** A connection that did not open: a few more attempts tell why. */
export async function afterRefusal(
  settings: Settings,
  first: Dialed,
  addresses: readonly string[],
): Promise<Seen> {
  const wanted = settings.experiments === "on" && !settings.signal.aborted;
  const experiments = wanted ? await experiment(settings, first, addresses) : [];
  const concluded = experiments.flatMap(({ finding }) => finding ?? []);
  return {
    connections: [],
    experiments,
    about: undefined,
    outcome: "not-opened",
    findings: unique([...concluded, ...first.findings]),
  };
}

/** A connection that opened: it is watched to its end, with others where that is asked for. */
export async function afterOpening(
  settings: Settings,
  { opened, answer }: Dialed,
  addresses: readonly string[],
  startedAt: number,
): Promise<Seen> {
  if (opened === null) throw new TypeError("there is no connection to watch");
  const lacking = settings.requireExtension !== undefined && !opened.deflate;
  const { connections, refused } = lacking
    ? { connections: [await declineExtension(settings, opened, startedAt)], refused: [] }
    : await watch(settings, opened, addresses, startedAt);

  const comparison = compareConnections(connections);
  const about =
    connections.find(({ role }) => role === comparison?.about) ??
    connections.find((connection) => afterLarge(connection) !== null) ??
    connections.find((connection) => outcomeOf(connection) !== "well") ??
    connections[0]!;
  const findings: FindingId[] = [];
  if (comparison?.finding !== undefined && comparison.finding !== null) {
    findings.push(comparison.finding);
  }
  const compared = findings.length > 0;
  const counts = (id: FindingId): boolean => !compared || !SAID_BETTER.has(id);
  findings.push(...findInEnding(about, settings).filter(counts));
  const withoutClose = findings.length > 0 && about.ending.received === null;
  if (withoutClose)
    findings.push(...(answer?.proxies ?? []).flatMap((name) => THROUGH[name] ?? []));
  const experiments: ExperimentReport[] = [...refused];
  const wasDropped = about.ending.how === "fin" || about.ending.how === "reset";
  if (wasDropped && settings.experiments === "on") {
    const report = await reconnect(settings, addresses);
    if (report !== undefined) experiments.push(report);
  }
  findings.push(...experiments.flatMap(({ finding }) => finding ?? []).filter(counts));
  const well = connections.every((connection) => outcomeOf(connection) === "well");
  return {
    connections,
    experiments,
    about,
    outcome: well ? "well" : "ended",
    findings: unique(findings),
  };
}

/** Is anything still there after a drop? A process that died takes its port with it. */
async function reconnect(
  settings: Settings,
  addresses: readonly string[],
): Promise<ExperimentReport | undefined> {
  if (settings.signal.aborted) return undefined;
  settings.onProgress({ type: "experiment", id: "reconnect" });
  const deadline = new Deadline(settings.timeoutMs, settings.signal);
  const { phase, socket } = await connect(addresses, portOf(settings.url), deadline);
  deadline.clear();
  socket?.destroy();
  return {
    id: "reconnect",
    status: null,
    opened: socket !== undefined,
    durationMs: phase.durationMs,
    finding:
      phase.outcome === "refused"
        ? "refused-afterwards"
        : socket === undefined
          ? null
          : "listening-afterwards",
  };
}

function unique(findings: readonly FindingId[]): readonly FindingId[] {
  return [...new Set(findings)];
}
