import type { ContentFinding } from "../policy/index.ts";
import { EVENT_LOG_VERSION } from "./event-log.ts";
import type { FramesLine, LogLine, LoggedFrames, OtherEvent } from "./event-log.ts";

/** One line of an event log, without its line feed. `decodeLine` gives it back. */
export function encodeLine(line: LogLine): string {
  switch (line.kind) {
    case "run":
      return JSON.stringify({
        closewise: "events",
        version: EVENT_LOG_VERSION,
        run: line.run,
        t: line.at,
      });
    case "open": {
      const { at: _, type: __, ...event } = line.event;
      const { id, route, policy } = line;
      return written(line.at, line.connection, { open: { id, route, policy, ...event } });
    }
    case "frames":
      return encodeFrames(line);
    case "event":
      return written(line.event.at, line.connection, bodyOf(line.event));
    case "ended": {
      const { by, rule, silentMs } = line;
      return written(line.at, line.connection, { ended: { by, rule, silentMs } });
    }
    case "end":
      return written(line.at, line.connection, { end: line.ending ?? {} });
    case "gap":
    default:
      return JSON.stringify({ t: line.at, gap: { events: line.events, ended: line.ended } });
  }
}

function written(t: number, c: number, body: object): string {
  return JSON.stringify({ t, c, ...body });
}

/**
 * `[connection, ms since the entry before, kind, payload length]`, and how many there are if more than
 * one; the kind is the opcode, plus 4 for FIN, 8 from the upstream, 16 for a frame that was paused.
 */
function encodeFrames({ frames }: FramesLine): string {
  const t = frames[0]!.at;
  let last = t;
  const entries = frames.map((frame) => {
    const entry = [frame.connection, frame.at - last, kindOf(frame), frame.payloadLength];
    last = frame.at;
    return frame.count === 1 ? entry : [...entry, frame.count];
  });
  return JSON.stringify({ t, f: entries });
}

function kindOf({ opcode, fin, from, paused }: LoggedFrames): number {
  return opcode + (fin ? 4 : 0) + (from === "upstream" ? 8 : 0) + (paused ? 16 : 0);
}

function bodyOf(event: OtherEvent): object {
  switch (event.type) {
    case "authenticated":
      return { authenticated: event.identity };
    case "unauthenticated":
      return { unauthenticated: event.why };
    case "content": {
      const { from, wireBytes, bytes, tooLarge, corrupt, findings: found } = event;
      const findings = found.map(named);
      return { content: { from, wireBytes, bytes, tooLarge, corrupt, findings } };
    }
    case "stalled": {
      const { peer, bufferedBytes, stalledMs } = event;
      return { stalled: { peer, bufferedBytes, stalledMs } };
    }
    case "unfinished":
      return { unfinished: { from: event.from, unfinishedMs: event.unfinishedMs } };
    case "violation":
      return { violation: { from: event.from, rule: event.violation.rule } };
    case "revoked":
    case "accepted":
    case "established":
    default:
      return { [event.type]: true };
  }
}

function named({ rule, name }: ContentFinding): readonly string[] {
  return name === undefined ? [rule] : [rule, name];
}
