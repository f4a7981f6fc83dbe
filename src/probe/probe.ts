import { diagnose } from "../diagnose/index.ts";
import type { DiagnoseInput } from "../diagnose/index.ts";
import { printable } from "../record/index.ts";
import { wasEnded } from "./compare.ts";
import { Deadline } from "./deadline.ts";
import { dial } from "./dial.ts";
import type { Dialed } from "./dial.ts";
import { afterLarge } from "./find.ts";
import { afterOpening, afterRefusal } from "./observe.ts";
import type { Seen } from "./observe.ts";
import { toSettings } from "./options.ts";
import type { ProbeOptions } from "./options.ts";
import { pageSide } from "./sides.ts";
import { since } from "./since.ts";
import type { ConnectionReport, ProbeReport } from "./types.ts";

/** The code of ours that tells more than its echo (RFC 6455 7.4.1). */
const EXTENSION_MISSING = 1010;

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
  const ownEnd = outcome === "well" && about?.ending.how === "own-close" && findings.length === 0;
  const nothing = ownEnd || (stopped && about === undefined);
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
    diagnosis: nothing ? null : diagnose(inputFor(seen, first, page), settings.language),
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
    code: about.ending.sent?.code === EXTENSION_MISSING ? EXTENSION_MISSING : page.code,
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
