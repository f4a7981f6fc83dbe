import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy, CompileOptions } from "../../src/policy/index.ts";
import type { FrameEvent, Peer, PolicySession, Verdict } from "../../src/policy/types.ts";

export interface OpenOptions extends CompileOptions {
  readonly at?: number;
  readonly ip?: string;
  readonly route?: string;
}

/** A session of a policy, opened and established at `at`. */
export function establish(authored: AuthoredPolicy, options: OpenOptions = {}): PolicySession {
  const { at = 0, ip = "192.0.2.1", route = "chat" } = options;
  const session = compilePolicy("test", authored, options).session({ route });
  session.decide({ type: "open", at, ip, origin: undefined, subprotocols: [] });
  session.decide({ type: "established", at });
  return session;
}

export interface FrameOptions {
  readonly from?: Peer;
  readonly opcode?: number;
  readonly fin?: boolean;
  readonly bytes?: number;
}

/** One data frame: by default a whole text message of 10 bytes from the client. */
export function frame(at: number, options: FrameOptions = {}): FrameEvent {
  const { from = "client", opcode = 1, fin = true, bytes = 10 } = options;
  return { type: "frame", at, from, opcode, fin, payloadLength: bytes };
}

/** What is left of a verdict when it is written in one line: `1008 message-rate`, `pass` ... */
export function told(verdict: Verdict): string {
  switch (verdict.kind) {
    case "close":
      return `${verdict.statusCode} ${verdict.rule} by ${verdict.by}`;
    case "refuse":
      return `HTTP ${verdict.httpStatus} ${verdict.rule}`;
    case "noted": {
      const notes = verdict.notes.map(({ action, would }) => `${action} ${told(would)}`);
      const then = told(verdict.verdict);
      return [...notes, ...(then === "pass" ? [] : [then])].join(", ");
    }
    case "pause":
      return `pause until ${verdict.until} ${verdict.rule} by ${verdict.by}`;
    case "drop":
      return `drop ${verdict.rule} by ${verdict.by}`;
    case "notice":
      return `notice ${verdict.message}`;
    case "wait":
    case "pass":
    case "ping":
    default:
      return verdict.kind;
  }
}
