import { lookup } from "../../codes/index.ts";
import { formatSize } from "../../policy/shape/size.ts";
import type { ConnectionReport, ProbeReport, WireClose } from "../../probe/index.ts";
import type { Check, Page } from "../page.ts";
import type { Speech } from "./speech.ts";

const GOOD = new Set<ConnectionReport["ending"]["how"]>(["own-close", "peer-close"]);

/** What each connection did, and how it ended, one row each. */
export function addConnections(page: Page, { connections }: ProbeReport, speech: Speech): void {
  const { words } = speech;
  page.heading(words.headings.connections).checks(
    connections.map((connection): Check => {
      const { ending, role } = connection;
      const code = ending.how === "own-close" ? ending.sent?.code : ending.received?.code;
      return {
        went: GOOD.has(ending.how) && code === 1000 ? "good" : "bad",
        label: words.roles[role],
        value: partsOf(connection, speech).join(" · "),
      };
    }),
  );
}

function partsOf(connection: ConnectionReport, { words, time }: Speech): readonly string[] {
  const { ending, ageMs, pings, received, sent, largeMessage } = connection;
  const trip = pings.roundTrips;
  return [
    words.endings[ending.how],
    words.lived(time(ageMs)),
    ...(pings.sent > 0 ? [words.pings(pings.answered, pings.sent)] : []),
    ...(trip === null ? [] : [words.roundTrip(time(trip.meanMs))]),
    ...(received.messages + sent.messages > 0
      ? [words.messages(received.messages, sent.messages)]
      : []),
    ...(largeMessage === null ? [] : [words.largeMessage(formatSize(largeMessage.bytes))]),
  ];
}

/** The facts on the wire, beside what a page is told of them. */
export function addEnding(page: Page, report: ProbeReport, { words, time }: Speech): void {
  const { about, connections, page: side, stopped, outcome } = report;
  if (stopped && outcome === "not-opened") return;
  const connection = connections.find(({ role }) => role === about);
  const rows: [string, string][] = [];
  if (connection !== undefined) {
    const { received, sent, transport, closingMs, violation } = connection.ending;
    const broken = violation === null ? "" : ` (RFC 6455 ${violation.section}: ${violation.rule})`;
    rows.push([words.received, frame(received, words) + broken], [words.sent, frame(sent, words)]);
    const { by, how } = transport;
    const ended = how === "reset" ? "peer-reset" : (`${by}-fin` as const);
    const took = closingMs === null ? [] : [words.closingTook(time(closingMs))];
    const parts = [words.transports[ended], transport.error ?? "", ...took];
    rows.push([words.transport, parts.filter((part) => part !== "").join(" · ")]);
  }
  const { code, reason, wasClean, error } = side;
  const event = `\`close\` ${code} "${reason}" wasClean ${wasClean}`;
  rows.push([words.page, error ? `${words.errorFirst} ${event}` : event]);
  page.heading(words.headings.ending).rows(rows);
}

function frame(close: WireClose | null, words: Speech["words"]): string {
  if (close === null) return words.noFrame;
  if (close.code === null) return words.emptyFrame;
  const reason = close.reason === "" ? "" : ` "${close.reason}"`;
  return `${close.code} ${lookup(close.code).name}${reason}`;
}
