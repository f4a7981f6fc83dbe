import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy, CompileOptions } from "../../src/policy/index.ts";
import type {
  FrameEvent,
  Peer,
  Policy,
  PolicyEvent,
  PolicyIdentity,
  PolicySession,
  Verdict,
} from "../../src/policy/types.ts";

/** Any policy that asks for tokens needs a key, and these tests never verify one. */
export const jwt = { secret: "0123456789abcdef0123456789abcdef" } as const;

export interface OpenOptions extends CompileOptions {
  readonly at?: number;
  readonly ip?: string;
  readonly route?: string;
  readonly sample?: number;
}

/** A session of a policy, opened and established at `at`. */
export function establish(authored: AuthoredPolicy, options: OpenOptions = {}): PolicySession {
  const session = compilePolicy("test", authored, options).session({
    route: options.route ?? "chat",
  });
  session.decide(open(options.at, options));
  session.decide({ type: "established", at: options.at ?? 0 });
  return session;
}

/** An upgrade request from 192.0.2.1. */
export function open(
  at = 0,
  { ip = "192.0.2.1", sample }: Pick<OpenOptions, "ip" | "sample"> = {},
): PolicyEvent {
  const sampled = sample === undefined ? {} : { sample };
  return { type: "open", at, ip, origin: undefined, subprotocols: [], ...sampled };
}

/** A verified token, by default of ada and without an end. */
export function authenticated(at: number, identity: Partial<PolicyIdentity> = {}): PolicyEvent {
  return {
    type: "authenticated",
    at,
    identity: { user: "ada", claims: {}, expiresAt: undefined, ...identity },
  };
}

/** A session that a token came to at its opening handshake, established at `at`. */
export function signedIn(
  policy: Policy,
  identity: Partial<PolicyIdentity> = {},
  { at = 0, ...options }: Omit<OpenOptions, "counters"> = {},
): PolicySession {
  const session = policy.session({ route: options.route ?? "chat" });
  session.decide(open(at, options));
  session.decide(authenticated(at, identity));
  session.decide({ type: "established", at });
  return session;
}

export function tick(at: number): PolicyEvent {
  return { type: "tick", at };
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
