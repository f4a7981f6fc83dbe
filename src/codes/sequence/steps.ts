import type { CloseCodeId } from "../registry.ts";
import type { FrameState, Sender } from "../types.ts";
import type { EndingKind, Role, SequenceStep, SequenceWords } from "./types.ts";

/** One way in which a connection comes to end with a code. */
export interface Ending {
  readonly kind: EndingKind;
  readonly steps: readonly SequenceStep[];
  /** The close code that each API reports. */
  readonly reports: Readonly<Record<Role, number | null>>;
}

/** What the steps depend on. */
export interface CodeFacts {
  readonly code: number;
  readonly id: string;
  readonly sender: Sender;
  readonly frame: FrameState;
}

/** Endings for which an endpoint fails the connection: it sends Close and does not wait (RFC 6455 7.1.7). */
const FAILURES: readonly CloseCodeId[] = ["protocol-error", "invalid-payload", "message-too-big"];
const FAILED: ReadonlySet<string> = new Set(FAILURES);

/** Endings that a message of the peer brings about. */
const REFUSED: ReadonlySet<string> = new Set<CloseCodeId>([
  ...FAILURES,
  "unsupported-data",
  "policy-violation",
]);

/** Ends before there is a WebSocket. */
const TLS: CloseCodeId = "tls-handshake";

const ABNORMAL = 1006;
const PROTOCOL_ERROR = 1002;
const OTHER = { client: "server", server: "client" } as const;

/** The shortest exchange that ends with a close code. Where either side may begin, the server does. */
export function closeEnding(facts: CodeFacts, words: SequenceWords): Ending {
  const { code, id, frame, sender } = facts;
  if (frame !== "carries") return concluded(facts, words);
  const first = sender === "client" ? "client" : "server";
  const cause = REFUSED.has(id) ? [step("message", OTHER[first], words.badMessage)] : [];
  return FAILED.has(id) ? failed(code, first, cause) : agreed(code, first, cause, words);
}

/** Both Close frames, then TCP ends. */
export function agreed(
  code: number,
  first: Role,
  cause: readonly SequenceStep[],
  words: SequenceWords,
): Ending {
  return {
    kind: "agreed",
    steps: [...cause, close(first, code), close(OTHER[first], code), end(words.tcpEnds)],
    reports: { client: code, server: code },
  };
}

/** One Close frame, and nobody waits for the other: the two sides disagree on the code. */
function failed(code: number, first: Role, cause: readonly SequenceStep[]): Ending {
  return {
    kind: "failed",
    steps: [...cause, close(first, code)],
    reports: {
      client: first === "client" ? ABNORMAL : code,
      server: first === "server" ? ABNORMAL : code,
    },
  };
}

/** The code is in no Close frame, or may not be in one. */
function concluded({ code, id, frame }: CodeFacts, words: SequenceWords): Ending {
  const both = { client: code, server: code };
  if (frame === "empty") {
    const { emptyClose, tcpEnds } = words;
    const steps = [step("close", "client", emptyClose), step("close", "server", emptyClose)];
    return { kind: "empty", steps: [...steps, end(tcpEnds)], reports: both };
  }
  if (frame === "invalid") {
    return {
      kind: "invalid",
      steps: [close("client", code), close("server", PROTOCOL_ERROR)],
      reports: { client: PROTOCOL_ERROR, server: ABNORMAL },
    };
  }
  if (id === TLS) {
    const steps = [step("lost", "client", words.tlsFails)];
    return { kind: "tls", steps, reports: { client: code, server: null } };
  }
  return { kind: "absent", steps: [step("lost", "server", words.lost)], reports: both };
}

/** A number that a vendor puts into a message of its own, or that its client concludes alone. */
export function vendorEnding(
  code: number,
  sentBy: "message" | "local",
  words: SequenceWords,
): Ending {
  if (sentBy === "message") {
    const steps = [step("message", "server", words.numberedMessage(code))];
    return { kind: "message", steps, reports: { client: null, server: null } };
  }
  const steps = [step("lost", "client", words.lost)];
  return { kind: "local", steps, reports: { client: code, server: null } };
}

/** The opening handshake, and nothing after it. */
export function httpEnding(
  { status, name }: { readonly status: number; readonly name: string },
  opened: "opened" | "refused",
  words: SequenceWords,
): Ending {
  return {
    kind: opened,
    steps: [
      step("request", "client", "GET, Upgrade: websocket"),
      { kind: "response", from: "server", code: status, text: `HTTP ${status} ${name}` },
      end(opened === "opened" ? words.opens : words.neverOpens),
    ],
    reports: { client: opened === "opened" ? null : ABNORMAL, server: null },
  };
}

function step(kind: SequenceStep["kind"], from: Role, text: string): SequenceStep {
  return { kind, from, code: null, text };
}

function close(from: Role, code: number): SequenceStep {
  return { kind: "close", from, code, text: `Close ${code}` };
}

function end(text: string): SequenceStep {
  return { kind: "end", from: null, code: null, text };
}
