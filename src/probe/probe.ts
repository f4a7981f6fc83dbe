import { diagnose } from "../diagnose/index.ts";
import type { DiagnoseInput, FindingId } from "../diagnose/index.ts";
import { printable } from "../record/index.ts";
import { compareConnections, wasEnded } from "./compare.ts";
import { connect } from "./connect.ts";
import { Deadline } from "./deadline.ts";
import { dial, portOf } from "./dial.ts";
import type { Dialed } from "./dial.ts";
import { experiment } from "./experiments.ts";
import { afterLarge, findInEnding } from "./find.ts";
import { toSettings } from "./options.ts";
import type { ProbeOptions, Settings } from "./options.ts";
import { outcomeOf, pageSide } from "./sides.ts";
import { since } from "./since.ts";
import type { ConnectionReport, ExperimentReport, Outcome, ProbeReport } from "./types.ts";
import { declineExtension, watch } from "./watch.ts";

/**
 * Connects to a WebSocket server as a client, watches, and says what ended the connection and why. It
 * sees what a page must not: the answer to the opening handshake, TLS, the transport's end. Never
 * rejects for what the server does.
 *
 * @throws TypeError or RangeError for a URL or an option that cannot be used.
 *
 * @example
 * const report = await probe(new URL("wss://app.example/ws"), { forMs: 90_000 });
 * report.diagnosis?.causes[0]?.id; // "nginx-read-timeout"
 */
export async function probe(url: URL, options: ProbeOptions = {}): Promise<ProbeReport> {
  const settings = toSettings(url, options);
  const startedAt = performance.now();
  const began = new Date().toISOString();
  const deadline = new Deadline(settings.timeoutMs, settings.signal);
  const first = await dial(settings, deadline);
  deadline.clear();
  const addresses = addressesOf(first);

  const seen =
    first.opened === null
      ? await afterRefusal(settings, first, addresses)
      : await afterOpening(settings, first, addresses, startedAt);
  const { connections, experiments, about, outcome, findings } = seen;
  const page = pageSide(about);
  const stopped = settings.signal.aborted;
  const nothing =
    (stopped && first.opened === null) || (outcome === "well" && findings.length === 0);
  const explained = nothing && page.code === 1000;
  return {
    version: 1,
    url: shownUrl(url),
    startedAt: began,
    durationMs: since(startedAt),
    outcome,
    stopped,
    phases: first.phases,
    answer: first.answer,
    connections: connections.map(printed),
    experiments,
    about: about?.role ?? null,
    page,
    findings,
    diagnosis:
      explained || (stopped && first.opened === null)
        ? null
        : diagnose(inputFor(seen, first, page), settings.language),
  };
}

interface Seen {
  readonly connections: readonly ConnectionReport[];
  readonly experiments: readonly ExperimentReport[];
  readonly about: ConnectionReport | undefined;
  readonly outcome: Outcome;
  readonly findings: readonly FindingId[];
}

async function afterRefusal(
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

async function afterOpening(
  settings: Settings,
  { opened }: Dialed,
  addresses: readonly string[],
  startedAt: number,
): Promise<Seen> {
  if (opened === null) throw new TypeError("there is no connection to watch");
  const lacking = settings.requireExtension !== undefined && !opened.deflate;
  const connections = lacking
    ? [await declineExtension(settings, opened, startedAt)]
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
  // Who ended when says more than how it ended.
  const dropped = new Set<FindingId>(["dropped-with-fin", "dropped-with-reset", "pings-flowed"]);
  findings.push(
    ...findInEnding(about, settings).filter((id) => findings.length === 0 || !dropped.has(id)),
  );
  const experiments: ExperimentReport[] = [];
  if (wasEnded(about) && about.ending.received === null && settings.experiments === "on") {
    const report = await reconnect(settings, addresses);
    if (report !== undefined) experiments.push(report);
  }
  findings.push(...experiments.flatMap(({ finding }) => finding ?? []));
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
    finding: phase.outcome === "refused" ? "refused-afterwards" : null,
  };
}

function inputFor(
  { about, findings }: Seen,
  first: Dialed,
  page: ProbeReport["page"],
): DiagnoseInput {
  const observed = findings;
  if (about === undefined) {
    const status = first.answer?.status;
    return {
      opened: false,
      afterMs: first.durationMs,
      side: "client",
      observed,
      ...(status !== undefined && status !== 101 && { httpStatus: status }),
    };
  }
  const { ageMs, received, sent, role } = about;
  const large = afterLarge(about);
  const exchanged = received.messages + sent.messages > 0;
  return {
    opened: true,
    code: about.ending.how === "own-close" ? (about.ending.sent?.code ?? page.code) : page.code,
    ...(page.reason !== "" && { reason: page.reason }),
    wasClean: page.wasClean,
    ...(wasEnded(about) && { afterMs: ageMs }),
    side: "client",
    observed,
    ...(large !== null && { bigSend: large }),
    ...(exchanged ? { idle: false } : role === "silent" && { idle: true }),
  };
}

function addressesOf({ phases }: Dialed): readonly string[] {
  const lookup = phases.find((phase) => phase.name === "lookup");
  return lookup?.addresses ?? [];
}

/** Secrets stand in queries; what was typed is known to the user anyway. */
function shownUrl({ protocol, host, pathname, search }: URL): string {
  return printable(`${protocol}//${host}${pathname}${search === "" ? "" : "?…"}`);
}

/** With the peer's words safe to print. */
function printed(connection: ConnectionReport): ConnectionReport {
  const { ending } = connection;
  const { received, sent } = ending;
  return {
    ...connection,
    ending: {
      ...ending,
      received: received && { ...received, reason: printable(received.reason) },
      sent: sent && { ...sent, reason: printable(sent.reason) },
    },
  };
}

function unique(findings: readonly FindingId[]): readonly FindingId[] {
  return [...new Set(findings)];
}
