import {
  ClosingHandshake,
  EventReader,
  OPCODE,
  encodeClose,
  encodeFrame,
} from "../protocol/index.ts";
import type { CloseFrame, FrameEvent } from "../protocol/index.ts";
import type { Opened } from "./dial.ts";
import { InflateCheck } from "./inflate-check.ts";
import { LargeMessage } from "./large-message.ts";
import { maskingKey } from "./masking-key.ts";
import { MessageTally } from "./message-tally.ts";
import { PingTally } from "./ping-tally.ts";
import { MOST_ANNOUNCED, NOT_DEFLATE, NOT_UTF8, TOO_LARGE } from "./own-violations.ts";
import type { Violation } from "./own-violations.ts";
import type { Plan } from "./plan.ts";
import type { ConnectionReport, EndKind, Ending, WireClose } from "./types.ts";
import type { WireEnd } from "./wire.ts";

/** Pongs are left out where so much waits to be written: only the latest ping need be answered (5.5.3). */
const MOST_WAITING = 64 * 1024;
/** How long the peer may take to end the transport after both Close frames, at the least. */
const LEAST_TRANSPORT_MS = 250;

/** One open connection, from the opening to the end of its transport. */
export class Session {
  readonly #opened: Opened;
  readonly #plan: Plan;
  readonly #startedAt = performance.now();
  readonly #openedAtMs: number;
  readonly #reader: EventReader;
  readonly #closing = new ClosingHandshake();
  readonly #pings = new PingTally();
  readonly #inflate: InflateCheck | undefined;
  readonly #received: MessageTally;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #large: LargeMessage | undefined;
  readonly #finished: (report: ConnectionReport) => void;
  /** Resolves with what was seen, once the transport has ended. */
  readonly done: Promise<ConnectionReport>;
  readonly #sent = { messages: 0, bytes: 0 };
  #pingsReceived = 0;
  #lastHeardMs: number | null = null;
  #violation: Violation | null = null;
  #firstCloseAtMs: number | undefined;
  #over = false;

  /** @param probeStartedAt As `performance.now()` tells it. */
  constructor(opened: Opened, plan: Plan, probeStartedAt: number) {
    this.#opened = opened;
    this.#plan = plan;
    this.#openedAtMs = Math.round(this.#startedAt - probeStartedAt);
    this.#inflate = opened.deflate ? new InflateCheck(() => this.#fail(NOT_DEFLATE)) : undefined;
    this.#received = new MessageTally(this.#inflate);
    this.#reader = new EventReader({ from: "server", deflate: opened.deflate });
    const { promise, resolve } = Promise.withResolvers<ConnectionReport>();
    this.done = promise;
    this.#finished = resolve;
    const { largeMessage } = plan;
    if (largeMessage !== null) {
      this.#large = new LargeMessage(opened.wire, largeMessage.type, largeMessage.bytes);
    }
    this.#start();
  }

  /** Ends the watch before its time. */
  stop(): void {
    this.#sayGoodbye();
  }

  #start(): void {
    const { wire, rest } = this.#opened;
    if (rest.length > 0) this.#take(rest);
    if (this.#over) return;
    wire.give({ bytes: (chunk) => this.#take(chunk), ended: (end) => this.#transportEnded(end) });
    // What has arrived by now is read before anything is written: it may be the peer's Close.
    setImmediate(() => this.#begin());
  }

  #begin(): void {
    if (this.#over || !this.#closing.mayWrite) return;
    const { forMs, pingMs, texts, sending, closing } = this.#plan;
    if (closing === "at-once") return this.#sayGoodbye();
    this.#later(forMs, () => this.#sayGoodbye());
    if (pingMs !== null) {
      this.#ping();
      this.#timers.push(setInterval(() => this.#ping(), pingMs));
    }
    for (const text of texts) this.#sendText(text);
    if (sending === "again" && texts.length > 0 && pingMs !== null) {
      let turn = 0;
      this.#timers.push(setInterval(() => this.#sendText(texts[turn++ % texts.length]!), pingMs));
    }
    this.#large?.start(this.#age(), () => this.#afterLarge());
  }

  #age(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  #take(chunk: Uint8Array): void {
    this.#lastHeardMs = this.#age();
    for (const event of this.#reader.receive(chunk)) {
      if (this.#over) return;
      this.#handle(event);
    }
  }

  #handle(event: FrameEvent): void {
    switch (event.type) {
      case "header":
        if (event.payloadLength > MOST_ANNOUNCED) return this.#fail(TOO_LARGE);
        return this.#received.header(event);
      case "payload":
        if (this.#received.payload(event) === "not-utf8") {
          this.#fail(NOT_UTF8);
        }
        return;
      case "ping":
        this.#pingsReceived++;
        if (this.#opened.wire.waiting < MOST_WAITING) this.#write(OPCODE.pong, event.payload);
        return;
      case "pong":
        return this.#pings.answered(event.payload);
      case "close":
        return this.#takeClose(event.frame);
      case "violation": {
        const { rule, section, message, statusCode } = event.violation;
        return this.#fail({ rule, section, message, code: statusCode });
      }
    }
  }

  #takeClose(frame: CloseFrame): void {
    this.#closing.noteReceived(frame);
    this.#firstCloseAtMs ??= this.#age();
    if (this.#closing.mayWrite) this.#sendClose(frame);
    // The server ends the transport, at once; a client waits for it, for a while (RFC 6455 7.1.1).
    const waited = this.#age() - this.#firstCloseAtMs;
    const patience = Math.max(LEAST_TRANSPORT_MS, this.#plan.closeTimeoutMs - waited);
    this.#later(patience, () => this.#endTransport());
  }

  #sayGoodbye(): void {
    if (this.#over || !this.#closing.mayWrite) return;
    this.#sendClose(this.#plan.goodbye);
    this.#later(this.#plan.closeTimeoutMs, () => {
      if (this.#closing.received === undefined) this.#endTransport();
    });
  }

  /** Nothing is sent after it, so the timers of the watch end here. */
  #sendClose(frame: CloseFrame): void {
    this.#stopTimers();
    this.#firstCloseAtMs ??= this.#age();
    this.#closing.noteSent(frame);
    this.#put(encodeClose(frame, maskingKey()));
  }

  /** *Fail the WebSocket Connection* (RFC 6455 7.1.7): a Close, and then no more waiting. */
  #fail(violation: Violation): void {
    if (this.#over || this.#violation !== null) return;
    this.#violation = violation;
    if (this.#closing.mayWrite) this.#sendClose({ statusCode: violation.code, reason: "" });
    this.#endTransport();
  }

  #endTransport(): void {
    this.#opened.wire.leave();
    this.#finish({ by: "probe", how: "fin", error: null });
  }

  #transportEnded({ how, error }: WireEnd): void {
    this.#finish({ by: "peer", how, error });
  }

  #ping(): void {
    const payload = this.#pings.next();
    if (payload !== undefined) this.#write(OPCODE.ping, payload);
  }

  #sendText(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    this.#sent.messages++;
    this.#sent.bytes += bytes.length;
    this.#write(OPCODE.text, bytes);
  }

  #afterLarge(): void {
    this.#sent.messages++;
    this.#sent.bytes += this.#plan.largeMessage?.bytes ?? 0;
  }

  #write(opcode: 0x1 | 0x9 | 0xa, payload: Uint8Array): void {
    if (!this.#closing.mayWrite) return;
    this.#put(encodeFrame(opcode, payload, { maskingKey: maskingKey() }));
  }

  /** Behind the large message, where that is under way: no frame may stand within another. */
  #put(frame: Uint8Array): void {
    if (this.#large === undefined) this.#opened.wire.write(frame);
    else this.#large.behind(frame);
  }

  #later(ms: number, action: () => void): void {
    this.#timers.push(setTimeout(action, ms));
  }

  #stopTimers(): void {
    // An interval is a timeout to Node, and the same call ends both.
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  #finish(transport: Ending["transport"]): void {
    if (this.#over) return;
    this.#over = true;
    this.#stopTimers();
    this.#inflate?.close();
    if (transport.by === "peer") this.#opened.wire.destroy();
    const endedAtMs = this.#age();
    const { received, sent } = this.#closing;
    const { role, largeMessage } = this.#plan;
    const first = this.#firstCloseAtMs;
    this.#finished({
      role,
      openedAtMs: this.#openedAtMs,
      ageMs: first ?? endedAtMs,
      pings: this.#pings.report(),
      received: {
        messages: this.#received.messages,
        bytes: this.#received.bytes,
        pings: this.#pingsReceived,
      },
      sent: { ...this.#sent },
      largeMessage:
        largeMessage === null || this.#large === undefined
          ? null
          : {
              ...largeMessage,
              atMs: this.#large.startedAtMs,
              complete: this.#large.complete,
            },
      lastHeardMs: this.#lastHeardMs,
      midFrame: this.#received.midFrame,
      ending: {
        how: this.#kindOf(transport),
        received: received === undefined ? null : toWireClose(received),
        sent: sent === undefined ? null : toWireClose(sent),
        transport,
        closingMs: first === undefined ? null : endedAtMs - first,
        violation: this.#violation,
      },
    });
  }

  #kindOf({ by, how }: Ending["transport"]): EndKind {
    const { first, received, sent } = this.#closing;
    if (this.#violation !== null) return "violation";
    if (received !== undefined) return first === "received" ? "peer-close" : "own-close";
    if (sent !== undefined) return by === "probe" ? "close-unanswered" : "close-dropped";
    return how;
  }
}

function toWireClose({ statusCode, reason }: CloseFrame): WireClose {
  return { code: statusCode ?? null, reason };
}
