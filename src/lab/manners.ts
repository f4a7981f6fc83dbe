import { OPCODE, Utf8Validator } from "../protocol/index.ts";
import type { FrameEvent } from "../protocol/index.ts";
import type { Stage, StageEvent } from "./stage.ts";

/** How long the lab waits for the answer to its Close frame. */
const CLOSE_WAIT_MS = 5_000;
/** How long a client may take to leave after an answer that it cannot take. */
const LEAVE_MS = 5_000;

/** Looks at what comes, after the lab has answered as it should. `true`: the play takes over. */
export type Listener = (event: FrameEvent) => boolean | void;

export interface Manner {
  readonly listener?: Listener;
  /** What begins the time anew: any frame, or messages alone. @default nothing */
  readonly renewedBy?: "frames" | "messages";
  /** @default "all" */
  readonly pongs?: "all" | "none";
}

/**
 * A server as RFC 6455 wants it, for so long: it answers a Ping with its payload and a Close with the
 * same code and reason, and fails what breaks the protocol. Messages are for the listener.
 *
 * @returns `time`: it is over. `closed`: the client has closed, failed or left. `taken`: the listener
 * said so.
 */
export async function serve(
  stage: Stage,
  forMs: number,
  { listener, renewedBy, pongs = "all" }: Manner = {},
): Promise<"time" | "closed" | "taken"> {
  let endsAt = stage.elapsedMs + forMs;
  const texts = new TextCheck();
  for (;;) {
    const event = await stage.next(Math.max(0, endsAt - stage.elapsedMs));
    if (event.type === "timeout") return "time";
    if (event.type === "end") return "closed";
    const violation = event.type === "violation" ? event.violation : texts.look(event);
    if (violation !== undefined) {
      fail(stage, violation);
      return "closed";
    }
    if (event.type === "close") {
      answerClose(stage, event);
      return "closed";
    }
    const isMessage = event.type === "header" || event.type === "payload";
    if (renewedBy === "frames" || (renewedBy === "messages" && isMessage))
      endsAt = stage.elapsedMs + forMs;
    if (event.type === "ping" && pongs === "all") stage.frame(OPCODE.pong, event.payload);
    if (listener?.(event) === true) return "taken";
    // A client that sends without reading is read no faster than it reads.
    if (!(await stage.flushed(Math.max(0, endsAt - stage.elapsedMs)))) return "time";
  }
}

/** Reads and answers nothing, for so long or until the client has ended the transport. */
export async function ignore(stage: Stage, forMs: number): Promise<"time" | "closed"> {
  const endsAt = stage.elapsedMs + forMs;
  for (;;) {
    const { type } = await stage.next(Math.max(0, endsAt - stage.elapsedMs));
    if (type === "timeout") return "time";
    if (type === "end") return "closed";
  }
}

/** After an answer that the client cannot take: it has to go (RFC 6455 4.1), and gets the time to. */
export async function leave(stage: Stage): Promise<void> {
  await ignore(stage, LEAVE_MS);
}

/** Answers a Close with what it says (RFC 6455 5.5.1), unless the lab's own was first. */
export function answerClose(stage: Stage, { frame }: Extract<StageEvent, { type: "close" }>): void {
  if (!stage.closeSent) stage.close(frame.statusCode, frame.reason);
}

/** Starts the closing handshake, and waits for the client's part of it. */
export async function closeWith(stage: Stage, code?: number, reason?: string): Promise<void> {
  stage.close(code, reason);
  await clientClose(stage);
}

/** Reads, and discards, until the client's Close has come, or its end, or the time is over. */
export async function clientClose(
  stage: Stage,
  withinMs = CLOSE_WAIT_MS,
): Promise<Extract<StageEvent, { type: "close" }> | undefined> {
  const endsAt = stage.elapsedMs + withinMs;
  for (;;) {
    const event = await stage.next(Math.max(0, endsAt - stage.elapsedMs));
    if (event.type === "close") return event;
    if (event.type === "end" || event.type === "timeout" || event.type === "violation") {
      return undefined;
    }
  }
}

/**
 * After the lab has broken the protocol: the client has to fail the connection, with a Close or
 * without one (RFC 6455 7.1.7). A client that does not mind is left after `for`.
 */
export async function clientFails(stage: Stage): Promise<void> {
  const close = await clientClose(stage, stage.parameters.for);
  if (close !== undefined) answerClose(stage, close);
}

interface Fault {
  readonly rule: string;
  readonly statusCode: number;
  readonly message: string;
}

function fail(stage: Stage, { statusCode, rule, message }: Fault): void {
  if (!stage.closeSent) stage.close(statusCode, `${rule}: the client sent ${message}`);
}

/** Texts are UTF-8 (RFC 6455 8.1). */
class TextCheck {
  readonly #validator = new Utf8Validator();
  #isText = false;
  #fin = true;

  look(event: FrameEvent): Fault | undefined {
    if (event.type === "header") {
      if (event.opcode !== OPCODE.continuation) {
        this.#isText = event.opcode === OPCODE.text && !event.compressed;
        this.#validator.reset();
      }
      this.#fin = event.fin;
      if (event.payloadLength > 0) return undefined;
      return this.#isText && event.fin && !this.#validator.complete ? NOT_UTF8 : undefined;
    }
    if (event.type !== "payload" || !this.#isText) return undefined;
    if (!this.#validator.push(event.bytes)) return NOT_UTF8;
    return event.last && this.#fin && !this.#validator.complete ? NOT_UTF8 : undefined;
  }
}

const NOT_UTF8: Fault = {
  rule: "text-not-utf8",
  statusCode: 1007,
  message: "a text that is not UTF-8",
};
