import type { Language } from "../codes/languages.ts";
import { lookup } from "../codes/lookup.ts";
import type { CloseFrame } from "../protocol/close-frame.ts";
import { formatDuration, formatNumber } from "./figures.ts";
import { escapeCharacter, printable } from "./printable.ts";
import { onlyOffender } from "./rules.ts";
import { sentencesIn } from "./sentences/all.ts";
import type { Ending, PrintedFrame, Sentences, UnitName } from "./sentences/sentences.ts";
import type { CloseRecord, Evidence, LegRecord, Peer } from "./types.ts";

/** Characters of one piece of a peer's text: a reason fits, and one record stays one readable line. */
const LONGEST = 200;

/** One plain sentence about how a connection ended. Safe to log: see `printable()`. */
export function describe(record: CloseRecord, language: Language): string {
  const text = sentencesIn(language);
  return text.endings[record.cause](toEnding(record, text));
}

/** What a rule measured against what it allows: `41 messages, limit 40`; `undefined` where there is nothing to say. */
export function describeEvidence(evidence: Evidence, language: Language): string | undefined {
  return printEvidence(evidence, sentencesIn(language));
}

function toEnding(record: CloseRecord, text: Sentences): Ending {
  const { initiator, client, upstream } = record;
  const leg = initiator === "gateway" ? undefined : record[initiator];
  const offender =
    record.offender ?? (initiator === "gateway" ? onlyOffender(record.rule) : initiator);
  const { messages } = record[offender ?? "client"];
  const closing = printFrame(client.sent ?? upstream.sent, text);
  const frame = initiator === "gateway" ? closing : printFrame(leg?.received, text);
  const waitedMs = record.evidence?.unit === "ms" ? record.evidence.allowed : record.durationMs;
  return {
    opened: record.openedAt !== undefined,
    initiator,
    offender,
    rule: show(record.rule),
    route: show(record.route),
    evidence: record.evidence && printEvidence(record.evidence, text),
    duration: formatDuration(record.durationMs, text.figures),
    waited: isSilence(record) ? formatDuration(waitedMs, text.figures) : undefined,
    messages: messages > 0 ? printQuantity(messages, "messages", text) : undefined,
    httpStatus: record.httpStatus === undefined ? undefined : `HTTP ${record.httpStatus}`,
    frame,
    closing,
    told: (["client", "upstream"] as const).flatMap((peer) => {
      const sent = peer === initiator ? undefined : printFrame(record[peer].sent, text);
      return sent === undefined || (frame !== undefined && sent.code === frame.code)
        ? []
        : [{ peer, frame: sent }];
    }),
    transport: leg?.transport,
    silent: silentPeers({ client, upstream }, record.rule === "protocol" ? offender : undefined),
  };
}

/** Was an upstream waited for until its time was over? The others failed at once. */
function isSilence({ cause, httpStatus, openedAt, evidence }: CloseRecord): boolean {
  if (cause !== "upstream-unreachable") return false;
  return openedAt === undefined ? httpStatus === 504 : evidence?.unit === "ms";
}

/** @param unread A peer whose answer could not be read any more, so nobody knows whether it came. */
function silentPeers(
  legs: Readonly<Record<Peer, LegRecord>>,
  unread: Peer | undefined,
): readonly Peer[] {
  return (["client", "upstream"] as const).filter(
    (peer) => peer !== unread && legs[peer].sent !== undefined && legs[peer].received === undefined,
  );
}

function printFrame(frame: CloseFrame | undefined, text: Sentences): PrintedFrame | undefined {
  if (frame === undefined) return undefined;
  const { statusCode, reason } = frame;
  return {
    code: statusCode === undefined ? undefined : printCode(statusCode),
    isNormal: statusCode !== undefined && isSuccess(statusCode),
    reason: reason === "" ? undefined : quote(reason, text),
  };
}

/** The number with the registry's name, which is never translated; ranges have no name of their own. */
function printCode(code: number): string {
  const entry = isCode(code) ? lookup(code) : undefined;
  return entry?.kind === "code" ? `${code} ${entry.name}` : String(code);
}

function isSuccess(code: number): boolean {
  const entry = isCode(code) ? lookup(code) : undefined;
  return entry?.kind === "code" && entry.outcome === "success" && entry.onWire;
}

function isCode(code: number): boolean {
  return Number.isInteger(code) && code >= 0 && code <= 65_535;
}

function printEvidence(evidence: Evidence, text: Sentences): string | undefined {
  const { measured, allowed, unit } = evidence;
  const detail = show(evidence.detail);
  // A rule about a name, not a figure, has no unit.
  if (unit === "") return detail;
  const limit =
    unit === "ms"
      ? text.limit(formatDuration(measured, text.figures), formatDuration(allowed, text.figures))
      : text.limit(printQuantity(measured, unit, text), formatNumber(allowed, text.figures));
  return detail === undefined ? limit : `${limit}${text.comma}${detail}`;
}

/** `41 messages/s`: the unit's noun is translated and agrees, the period after the slash is a symbol. */
function printQuantity(value: number, unit: string, text: Sentences): string {
  const [noun = "", period] = unit.split("/");
  const forms = isUnitName(noun, text) ? text.units[noun] : undefined;
  const name = forms?.[text.pluralForm(value)] ?? forms?.[0] ?? show(noun);
  const { symbols } = text.figures;
  const symbol =
    period === "m" ? symbols.min : period === "s" || period === "h" ? symbols[period] : period;
  const per = symbol === undefined ? "" : `/${show(symbol)}`;
  return `${formatNumber(value, text.figures)}${text.figures.space}${name}${per}`;
}

function isUnitName(noun: string, text: Sentences): noun is UnitName {
  return Object.hasOwn(text.units, noun);
}

/** A peer's words cannot close the quotation that they stand in. */
function quote(words: string, { quotes: [open, close] }: Sentences): string {
  const marks = new Set([open.trim(), close.trim()]);
  const inside = Array.from(show(words) ?? "", (character) =>
    marks.has(character) ? escapeCharacter(character) : character,
  );
  return `${open}${inside.join("")}${close}`;
}

function show(text: string): string;
function show(text: string | undefined): string | undefined;
function show(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // Cut first, so that an escape is never cut in half; `LONGEST * 2` bounds what is looked at.
  const characters = Array.from(text.slice(0, LONGEST * 2));
  const isLong = characters.length > LONGEST || text.length > LONGEST * 2;
  return printable(isLong ? `${characters.slice(0, LONGEST - 1).join("")}…` : text);
}
