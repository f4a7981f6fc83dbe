import { printable } from "../record/index.ts";
import { circumstancesIn } from "./circumstances.ts";
import type { Circumstances } from "./circumstances.ts";
import { extract } from "./extract.ts";
import { isFindingId } from "./findings.ts";
import type { Captures } from "./pattern.ts";
import { recognise } from "./recognise.ts";
import type { Recognised } from "./recognise.ts";
import type { ErrorText } from "./texts/row.ts";
import type { DiagnoseInput, Understood } from "./types.ts";

/** Characters of a text that are read; the rest is ignored, with a note. */
export const MAX_TEXT = 65_536;
const LONGEST_ECHO = 200;
const LAST_CODE = 65_535;

export interface Understanding {
  readonly facts: Understood;
  readonly recognised: Recognised | undefined;
  /** Codes that the text also mentions. */
  readonly otherCodes: readonly number[];
  readonly truncated: boolean;
  /** Was a code given that is none? */
  readonly badCode: boolean;
}

/** Reads the text, and completes with it what was not given. What was given always wins. */
export function understand(input: DiagnoseInput): Understanding {
  const text = (input.text ?? "").slice(0, MAX_TEXT);
  const truncated = (input.text ?? "").length > MAX_TEXT;
  const reasonGiven = input.reason?.slice(0, MAX_TEXT);
  const read = extract(text);
  const recognised = recognise(reasonGiven === undefined ? text : `${text}\n${reasonGiven}`);
  // A known text has its own words for time: `... within 20 s` is a limit in it, not how long it lasted.
  const told = recognised === undefined ? circumstancesIn(text) : {};
  const moment = { ...told, ...given(input) };
  const codeGiven = codeIn(input.code);
  const code = codeGiven ?? codeOf(read.codes, recognised);
  const peer = recognised === undefined ? null : peerCodeOf(recognised.row, recognised.captures);
  const reason = reasonGiven ?? read.reason ?? recognised?.captures.reason ?? null;
  const httpStatus = input.httpStatus ?? recognised?.captures.http ?? read.httpStatus;
  const facts: Understood = {
    text: text.trim() === "" ? null : printable(shorten(text.trim())),
    code,
    reason: reason === null ? null : printable(shorten(reason)),
    wasClean: input.wasClean ?? read.wasClean,
    opened: input.opened ?? openedBy(recognised, httpStatus) ?? openedFor(moment),
    httpStatus,
    afterMs: positive(moment.afterMs),
    idle: moment.idle ?? null,
    bigSend:
      typeof moment.bigSend === "number" ? positive(moment.bigSend) : (moment.bigSend ?? null),
    onWake: moment.onWake ?? null,
    side: input.side ?? recognised?.row.side ?? null,
    observed:
      input.observed === undefined ? null : [...new Set(input.observed.filter(isFindingId))],
  };
  return {
    facts,
    recognised,
    otherCodes: read.codes.filter((other) => other !== code && other !== peer).slice(0, 5),
    truncated,
    badCode: input.code !== undefined && codeGiven === null,
  };
}

function given({ afterMs, idle, bigSend, onWake }: DiagnoseInput): Circumstances {
  return {
    ...(afterMs !== undefined && { afterMs }),
    ...(idle !== undefined && { idle }),
    ...(bigSend !== undefined && { bigSend }),
    ...(onWake !== undefined && { onWake }),
  };
}

/**
 * A known text tells what its side reports, which need not be a number in it: `sent 1011 ...; no close
 * frame received` is a 1006. But where the number beside it is the other side's, the text came over
 * the wire as a reason, and this is the other side.
 */
function codeOf(found: readonly number[], recognised: Recognised | undefined): number | null {
  const first = found[0] ?? null;
  if (recognised === undefined) return first;
  const { row, captures } = recognised;
  const told = seenCodeOf(row, captures);
  const peer = peerCodeOf(row, captures);
  if (told === null) return first;
  const fromPeer = peer !== null && found.includes(peer) && !found.includes(told);
  return fromPeer && row.peer !== "captured" && !row.pattern.includes(String(peer)) ? peer : told;
}

export function seenCodeOf({ seen }: ErrorText, captures: Captures): number | null {
  return seen === "captured" ? codeIn(captures.code) : seen;
}

export function peerCodeOf({ peer }: ErrorText, captures: Captures): number | null {
  return peer === "captured" ? codeIn(captures.code) : peer;
}

function openedBy(recognised: Recognised | undefined, httpStatus: number | null): boolean | null {
  if (recognised !== undefined) return recognised.row.phase === "open";
  return httpStatus === null ? null : false;
}

/** Nothing can be idle or carry a message before it is open. */
function openedFor({ idle, bigSend }: Circumstances): boolean | null {
  return idle !== undefined || (bigSend !== undefined && bigSend !== false) ? true : null;
}

function codeIn(code: number | undefined): number | null {
  return code !== undefined && Number.isInteger(code) && code >= 0 && code <= LAST_CODE
    ? code
    : null;
}

function positive(number: number | undefined): number | null {
  return number !== undefined && Number.isFinite(number) && number >= 0 ? number : null;
}

/** The beginning of a text, never half a character. */
export function shorten(text: string): string {
  if (text.length <= LONGEST_ECHO) return text;
  return `${text.slice(0, LONGEST_ECHO - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
