import { VIOLATIONS } from "../protocol/index.ts";
import type { ContentFinding, Peer } from "../policy/index.ts";
import { CAUSES } from "../record/types.ts";
import { ReplayError } from "./errors.ts";
import { EVENT_LOG_VERSION, MAX_COUNT, MAX_FRAMES, MAX_LINE } from "./event-log.ts";
import type { LogLine, LoggedEnding, LoggedFrames, OtherEvent } from "./event-log.ts";
import {
  FieldError,
  integer,
  listOf,
  maybe,
  numberFrom,
  object,
  oneOf,
  reject,
  text,
  texts,
  yes,
  yesOrNo,
} from "./fields.ts";
import type { Fields, Read } from "./fields.ts";

/** What a `Date` can hold. */
const time = integer(-8.64e15, 8.64e15);
const count = integer(0, Number.MAX_SAFE_INTEGER);
const connection = integer(1, Number.MAX_SAFE_INTEGER);
const peer = oneOf("client", "upstream");
/** Also below zero: a late event carries the time of what caused it. */
const whole = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

const VIOLATION_BY_RULE = new Map(
  Object.values(VIOLATIONS).map((row) => [row.rule as string, row]),
);

/** Each kind of event, under the one key by which its line is known. */
const EVENTS: Readonly<Record<OtherEvent["type"], Read<OtherEvent>>> = {
  authenticated: (value, path) => {
    const { get } = object(value, path);
    return {
      type: "authenticated",
      at: 0,
      identity: {
        user: get("user", maybe(text)),
        claims: get("claims", texts),
        expiresAt: get("expiresAt", maybe(time)),
      },
    };
  },
  unauthenticated: (value, path) => {
    const why = oneOf("missing", "invalid", "forbidden", "unavailable")(value, path);
    return { type: "unauthenticated", at: 0, why, message: `the token was ${why}` };
  },
  revoked: (value, path) => ({ type: "revoked", at: (yes(value, path), 0) }),
  accepted: (value, path) => ({ type: "accepted", at: (yes(value, path), 0) }),
  established: (value, path) => ({ type: "established", at: (yes(value, path), 0) }),
  content: (value, path) => {
    const { get } = object(value, path);
    const tooLarge = get("tooLarge", maybe(yesOrNo));
    const corrupt = get("corrupt", maybe(yesOrNo));
    return {
      type: "content",
      at: 0,
      from: get("from", peer),
      findings: get("findings", listOf(finding, 1_000)),
      wireBytes: get("wireBytes", count),
      bytes: get("bytes", count),
      ...(tooLarge === undefined ? {} : { tooLarge }),
      ...(corrupt === undefined ? {} : { corrupt }),
    };
  },
  stalled: (value, path) => {
    const { get } = object(value, path);
    return {
      type: "stalled",
      at: 0,
      peer: get("peer", peer),
      bufferedBytes: get("bufferedBytes", count),
      stalledMs: get("stalledMs", count),
    };
  },
  unfinished: (value, path) => {
    const { get } = object(value, path);
    return {
      type: "unfinished",
      at: 0,
      from: get("from", peer),
      unfinishedMs: get("unfinishedMs", count),
    };
  },
  violation: (value, path) => {
    const { get } = object(value, path);
    const violation = get("rule", (rule, where) => {
      const known = typeof rule === "string" ? VIOLATION_BY_RULE.get(rule) : undefined;
      return known ?? reject(where, "a rule of RFC 6455", rule);
    });
    return { type: "violation", at: 0, from: get("from", peer), violation };
  },
};

/**
 * One line of an event log. Fields that this version does not know are left out; an event that it does
 * not know is an error, since what follows could not be judged.
 *
 * @param number Of the line, from 1, for the error.
 * @throws {ReplayError} `ERR_REPLAY_LINE`, `ERR_REPLAY_VERSION`
 */
export function decodeLine(line: string, number: number): LogLine {
  if (line.length > MAX_LINE) {
    const message = `it is longer than ${MAX_LINE} characters, as no line of an event log is. Give an event log.`;
    throw new ReplayError("ERR_REPLAY_LINE", number, message);
  }
  try {
    return decode(parse(line), number);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const message = `${error.message}. Remove the line, or take the log from where it was written.`;
    throw new ReplayError("ERR_REPLAY_LINE", number, message);
  }
}

function parse(line: string): Fields {
  try {
    return object(JSON.parse(line), "");
  } catch (error) {
    if (error instanceof FieldError) throw error;
    throw new FieldError("it is not JSON");
  }
}

function decode(fields: Fields, number: number): LogLine {
  const { value, get } = fields;
  if (Object.hasOwn(value, "closewise")) return decodeRun(fields, number);
  const at = get("t", time);
  if (Object.hasOwn(value, "f")) return { kind: "frames", frames: get("f", framesFrom(at)) };
  if (Object.hasOwn(value, "gap")) {
    const gap = get("gap", object);
    return {
      kind: "gap",
      at,
      events: gap.get("events", count),
      ended: gap.get("ended", listOf(connection, MAX_LINE)),
    };
  }
  const c = get("c", connection);
  if (Object.hasOwn(value, "open")) return decodeOpen(get("open", object), at, c);
  if (Object.hasOwn(value, "ended")) {
    const ended = get("ended", object);
    return {
      kind: "ended",
      at,
      connection: c,
      by: ended.get("by", oneOf("close", "refuse")),
      rule: ended.get("rule", text),
      silentMs: ended.get("silentMs", maybe(count)),
    };
  }
  if (Object.hasOwn(value, "end")) {
    return { kind: "end", at, connection: c, ending: decodeEnding(get("end", object)) };
  }
  for (const [type, read] of Object.entries(EVENTS)) {
    if (!Object.hasOwn(value, type)) continue;
    return { kind: "event", connection: c, event: { ...get(type, read), at } };
  }
  throw new FieldError("it holds no event that this Closewise knows");
}

function decodeRun({ get }: Fields, number: number): LogLine {
  get("closewise", oneOf("events"));
  const version = get("version", count);
  if (version !== EVENT_LOG_VERSION) {
    throw new ReplayError(
      "ERR_REPLAY_VERSION",
      number,
      `this event log has version ${version}, and this Closewise knows version ${EVENT_LOG_VERSION}. Update Closewise to read it.`,
    );
  }
  return { kind: "run", at: get("t", time), run: get("run", text) };
}

function decodeOpen({ get }: Fields, at: number, c: number): LogLine {
  const sample = get("sample", maybe(numberFrom(0, 1)));
  const host = get("host", maybe(text));
  return {
    kind: "open",
    at,
    connection: c,
    id: get("id", text),
    route: get("route", maybe(text)),
    policy: get("policy", maybe(text)),
    event: {
      type: "open",
      at,
      ip: get("ip", text),
      ...(sample === undefined ? {} : { sample }),
      origin: get("origin", maybe(text)),
      ...(host === undefined ? {} : { host }),
      subprotocols: get("subprotocols", listOf(text, 1_000)),
    },
  };
}

function decodeEnding({ value, get }: Fields): LoggedEnding | undefined {
  if (Object.keys(value).length === 0) return undefined;
  return {
    cause: get("cause", cause),
    initiator: get("initiator", oneOf("client", "upstream", "gateway")),
    rule: get("rule", maybe(text)),
    closeCode: get("closeCode", maybe(integer(0, 65_535))),
    httpStatus: get("httpStatus", maybe(integer(100, 999))),
  };
}

const cause = oneOf(...CAUSES);

const finding: Read<ContentFinding> = (value, path) => {
  const [rule, name] = listOf(text, 2)(value, path);
  return {
    rule: oneOf("utf8", "content-malformed", "content-schema", "content-forbidden")(rule, path),
    ...(name === undefined ? {} : { name }),
    detail: "",
  };
};

function framesFrom(start: number): Read<readonly LoggedFrames[]> {
  return (value, path) => {
    let at = start;
    const frames = listOf((entry, where): LoggedFrames => {
      const [c, after, kind, payloadLength, times = 1] = listOf(whole, 5)(entry, where);
      at = time(at + whole(after, where), where);
      const bits = integer(0, 31)(kind, where);
      return {
        connection: connection(c, where),
        at,
        from: peerOf(bits),
        opcode: integer(0, 2)(bits & 3, where),
        fin: (bits & 4) !== 0,
        payloadLength: count(payloadLength, where),
        count: integer(1, MAX_COUNT)(times, where),
        paused: (bits & 16) !== 0,
      };
    }, MAX_FRAMES)(value, path);
    return frames.length === 0 ? reject(path, "at least one frame", "none") : frames;
  };
}

function peerOf(bits: number): Peer {
  return (bits & 8) === 0 ? "client" : "upstream";
}
