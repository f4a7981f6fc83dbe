import { FrameReader, MAX_UNSETTLED_BYTES as ROOM, OPCODE } from "../protocol/index.ts";
import type { FrameSink } from "../protocol/index.ts";
import type { FrameEvent, Peer } from "../policy/index.ts";
import { monotonicNow } from "./clock.ts";
import type { Examiner } from "./examiner.ts";
import { HeldMessage } from "./held-message.ts";
import type { Leg } from "./leg.ts";
import type { Link } from "./link.ts";
import { refersBack } from "./negotiation.ts";
import { ParkedBytes } from "./parked-bytes.ts";
import { PARK } from "./stream-modes.ts";
import type { Mode, Stop, Treatment } from "./stream-modes.ts";
import { UnsettledBytes } from "./unsettled-bytes.ts";

/** A frame that is longer is not waited for when a Close of ours has to go out behind it. */
const FINISH_BYTES = 64 * 1024;

const EMPTY = new Uint8Array(0);

const NO_FRAME = { opcode: 0, fin: true, payloadLength: 0, referred: false };

/** One event for all frames of all connections: a verdict is taken before the next is read. */
const frameEvent: FrameEvent = { type: "frame", at: 0, from: "client", ...NO_FRAME };

/** What one peer sends: read, judged, and forwarded to the other leg. */
export class Stream implements FrameSink {
  readonly #link: Link;
  readonly #leg: Leg;
  readonly #peer: Peer;
  readonly #reader: FrameReader;
  #mode: Mode = "relay";
  #treatment: Treatment = "relay";
  #held: HeldMessage | undefined;
  /** Who looks at the message that is held. Replaced before that is whole, it is closed with it. */
  #holder: Examiner | undefined;
  /** Looks at whole messages, on the routes where somebody has to. */
  examiner: Examiner | undefined;
  messages = 0;
  /** Is the frame under way the last one of a message that is already counted? */
  #counted = false;
  /** Since when a message has been under way, at the end of a chunk. */
  unfinishedSince: number | undefined;

  readonly #unsettled = new UnsettledBytes();
  /** During `receive`: the chunk, and where the part begins that is not yet forwarded. */
  #chunk: Uint8Array = EMPTY;
  #segment = 0;
  #end = 0;
  #stopped: Stop | undefined;
  /** Bytes that wait to be read. */
  #parked: ParkedBytes | undefined;

  constructor(link: Link, leg: Leg, deflate: boolean) {
    this.#link = link;
    this.#leg = leg;
    this.#peer = leg.peer;
    this.#reader = new FrameReader({ from: leg.peer === "client" ? "client" : "server", deflate });
  }

  get #other(): Leg {
    return this.#leg.other;
  }

  /** Has what was forwarded so far ended a frame? Only there may a control frame be put in. */
  get atBoundary(): boolean {
    return this.#treatment !== "relay" || this.#reader.atBoundary;
  }

  /** Has it ended a message? Only there may another message be put in. */
  get betweenMessages(): boolean {
    // In a chunk, what is read is not yet forwarded.
    if (this.#chunk !== EMPTY) return false;
    if (this.#treatment !== "relay") return true;
    return this.#reader.atBoundary && this.#reader.messageOpcode === 0;
  }

  /** Did the peer break the protocol, so that not even its Close can be read any more? */
  get unreadable(): boolean {
    return this.#reader.state === "violated";
  }

  get discards(): boolean {
    return this.#mode === "discard";
  }

  /** Is the frame that is being forwarded short enough to wait for? */
  get canFinish(): boolean {
    return this.#reader.state === "open" && this.#reader.remaining <= FINISH_BYTES;
  }

  /** Whole messages that were admitted. Counted by its header, one whose payload never came whole is none. */
  get wholeMessages(): number {
    return this.messages - (this.#counted && !this.#reader.atBoundary ? 1 : 0);
  }

  /** The pieces of the frame under way are the last that is forwarded. */
  finish(): void {
    this.#mode = "finish";
  }

  /** Stops forwarding what this peer sends: its message is over, wherever it stands. */
  discard(): void {
    this.#mode = "discard";
    this.#letGo();
    if (this.#treatment === "hold") this.#treatment = "drop";
    if (this.#parked !== undefined) queueMicrotask(() => this.unpark());
  }

  /** The connection is over. */
  close(): void {
    this.#letGo();
    this.#parked?.release();
    this.#parked = undefined;
    this.examiner?.close();
  }

  /** Is a message held until it is whole? */
  get holds(): boolean {
    return this.#held !== undefined;
  }

  /** Until when nothing is read, on the gateway's clock, or `Infinity`; `undefined` while it is. */
  get parkedUntil(): number | undefined {
    return this.#parked?.until;
  }

  /** Stands still, between two chunks, until it is told to read on; `false` as with `#park`. */
  park(): boolean {
    return this.#parked !== undefined || this.#park(EMPTY, 0, 0, Infinity);
  }

  /** Reads on where it was told to stand still. */
  unpark(): void {
    const parked = this.#parked;
    if (parked === undefined) return;
    this.#parked = undefined;
    parked.release();
    const now = monotonicNow();
    this.#link.now = now;
    // A message is not slow while nobody reads it.
    if (this.unfinishedSince !== undefined) this.unfinishedSince += now - parked.since;
    this.#reader.resume();
    this.#leg.resume();
    const { bytes } = parked;
    if (bytes.length > ROOM) this.received(bytes, ROOM, bytes.length);
    this.#leg.unparked();
  }

  // --- chunks ---

  received(chunk: Uint8Array, start: number, end: number): void {
    // After a Close or a violation there is nothing left to read: the rest is thrown away.
    if (this.#parked !== undefined) return this.#parked.add(chunk, start, end);
    if (this.#reader.state !== "open") return;
    this.#read(chunk, this.#unsettled.putBack(chunk, start), end);
  }

  #read(chunk: Uint8Array, start: number, end: number): void {
    const link = this.#link;
    const { closing } = this.#leg;
    const closeWasKnown = closing.received !== undefined;
    this.#chunk = chunk;
    this.#segment = start;
    this.#end = end;
    let settled = this.#reader.receive(chunk, start, end, this);
    this.#flush(settled);
    while (this.#stopped !== undefined) {
      const stop = this.#stopped;
      this.#stopped = undefined;
      if (stop.kind === "pause" || stop.kind === "park") {
        const until = stop.kind === "pause" ? stop.until : Infinity;
        if (this.#park(chunk, settled, end, until)) return;
      }
      // From here on only the peer's Close is looked for; what was refused is read past.
      link.apply(stop.kind === "close" ? stop : link.judge.overload());
      this.#reader.resume();
      settled = this.#reader.receive(chunk, settled, end, this);
      this.#flush(settled);
    }
    this.#chunk = EMPTY;
    this.#afterChunk(chunk, settled, end);
    if (closing.received !== undefined && !closeWasKnown) link.closeReceived(this.#leg);
  }

  #afterChunk(chunk: Uint8Array, settled: number, end: number): void {
    const reader = this.#reader;
    if (reader.state === "open") {
      this.#unsettled.keep(chunk, settled, end);
      if (this.#other.hasInserts && this.atBoundary) this.#other.putIn(this.betweenMessages);
      if (reader.atBoundary && reader.messageOpcode === 0) this.unfinishedSince = undefined;
      else if (this.unfinishedSince === undefined) {
        this.unfinishedSince = this.#link.now;
        this.#link.watchUnfinished(this.#leg);
      }
    } else {
      // Of a message that a Close has cut off, nothing goes on.
      this.#letGo();
      if (reader.violation !== undefined) this.#link.violated(this.#leg, reader.violation);
    }
  }

  /** @returns `false` when the process has no room for what would wait. */
  #park(chunk: Uint8Array, from: number, end: number, until: number): boolean {
    const link = this.#link;
    const time = { since: link.now, until };
    this.#parked = ParkedBytes.of(link.heldBudget, chunk, from, end, time);
    if (this.#parked === undefined) return false;
    this.#chunk = EMPTY;
    if (this.#other.hasInserts && this.atBoundary) this.#other.putIn(this.betweenMessages);
    this.#leg.pause();
    link.parked(until);
    return true;
  }

  // --- frames ---

  header(frameStart: number, payloadStart: number): boolean {
    if (this.#stopped !== undefined) return false;
    const reader = this.#reader;
    const begins = reader.opcode !== OPCODE.continuation;
    if (this.#other.hasInserts) this.#putInAt(frameStart, begins);
    this.#counted = false;
    if (this.#mode === "discard") return true;
    if (!begins && this.#treatment === "drop") {
      this.#segment = payloadStart;
      if (reader.fin && reader.payloadLength === 0) this.#treatment = "relay";
      return true;
    }
    frameEvent.at = this.#link.now;
    frameEvent.from = this.#peer;
    frameEvent.opcode = reader.opcode;
    frameEvent.fin = reader.fin;
    frameEvent.payloadLength = reader.payloadLength;
    if (begins) this.unfinishedSince = undefined;
    frameEvent.referred = reader.compressed && refersBack(this.#link.compression, this.#peer);
    const verdict = this.#link.judge.frame(frameEvent);
    const late = verdict?.kind === "pause" && this.#leg.closing.sent !== undefined;
    if (verdict !== undefined && verdict.kind !== "drop" && !late) {
      this.#stopped = verdict;
      return false;
    }
    // Nobody waits for a rate behind a Close: what would have to is left out, unless it has begun.
    if (verdict !== undefined && (begins || !late)) this.#drop(frameStart);
    else if (this.#treatment === "hold") this.#holdFrame(frameStart, payloadStart);
    else if (this.examiner !== undefined && begins) this.#examineOrHold(frameStart, payloadStart);
    if (this.#treatment === "relay") {
      this.#counted = reader.fin;
      if (reader.fin) this.messages++;
    }
    if (reader.fin && reader.payloadLength === 0) this.#messageEnds(payloadStart);
    return true;
  }

  payload(start: number, end: number): void {
    if (this.#treatment === "relay") return;
    const reader = this.#reader;
    if (reader.fin && reader.remaining === end - start) this.#messageEnds(end);
  }

  control(frameStart: number, frameEnd: number): boolean {
    if (this.#stopped !== undefined) return false;
    const other = this.#other;
    if (other.hasInserts) this.#putInAt(frameStart, false);
    const opcode = this.#reader.controlOpcode;
    let goesOn = this.#mode !== "discard";
    if (opcode === OPCODE.close) {
      const frame = this.#reader.closeFrame!;
      this.#leg.closing.noteReceived(frame);
      goesOn = this.#mode === "relay" && other.mayRelayClose;
      if (goesOn) other.noteClose(frame);
    } else if (opcode === OPCODE.pong && this.#reader.controlEquals(this.#link.pingPayload)) {
      goesOn = false;
    } else if (opcode === OPCODE.ping && other.absent) {
      this.#leg.pong(this.#reader.controlPayload());
      goesOn = false;
    }
    if (goesOn && this.#treatment === "relay") return true;
    // Between the frames of a message that is held or dropped, it goes out by itself.
    this.#flush(frameStart);
    if (goesOn) other.write(this.#chunk, frameStart, frameEnd);
    this.#segment = frameEnd;
    return true;
  }

  // --- messages that are not forwarded as they come ---

  /** A message begins that somebody wants to look at: at once where it is all here, else later. */
  #examineOrHold(frameStart: number, payloadStart: number): void {
    const reader = this.#reader;
    const examiner = this.examiner!;
    if (!examiner.wants(reader)) return;
    if (reader.payloadLength > examiner.maxHeldBytes) return this.#tooLarge(frameStart, examiner);
    const payloadEnd = payloadStart + reader.payloadLength;
    const key = this.#peer === "client" ? payloadStart - 4 : undefined;
    const known = Math.min(payloadEnd, this.#end);
    if (!reader.fin && !examiner.waitsFor(this.#chunk, payloadStart, known, key)) return;
    if (!reader.fin || payloadEnd > this.#end) {
      this.#flush(frameStart);
      this.#holder = examiner;
      this.#held = new HeldMessage(this.#link.heldBudget, this.#peer === "client");
      this.#treatment = "hold";
      this.#holdFrame(frameStart, payloadStart);
      return;
    }
    const result = examiner.glance(this.#chunk, payloadStart, payloadEnd, key);
    if (result === "pass") return;
    this.#drop(frameStart);
    if (result !== "drop") this.#stopped = result === "park" ? PARK : result;
  }

  #holdFrame(frameStart: number, payloadStart: number): void {
    const { payloadLength } = this.#reader;
    const held = this.#held!;
    // What has come with this chunk is not among the held bytes yet.
    const after = payloadStart - this.#segment;
    const length = held.length + after + payloadLength;
    if (length > this.#holder!.maxHeldBytes) return this.#tooLarge(frameStart, this.#holder!);
    held.beginFrame(after, payloadLength);
  }

  /** The last byte of a held or dropped message is at `end`. */
  #messageEnds(end: number): void {
    if (this.#treatment === "drop") {
      this.#segment = end;
      if (this.#mode !== "discard") this.#treatment = "relay";
      return;
    }
    const held = this.#held;
    if (this.#treatment !== "hold" || held === undefined) return;
    this.#flush(end);
    // Holding may have ended the connection.
    if (this.#held !== held || this.#stopped !== undefined) return;
    const result = this.#holder!.examine(held.payload());
    if (result === "pass") {
      this.messages++;
      return this.#release();
    }
    this.#letGo();
    this.#treatment = "relay";
    if (result !== "drop") this.#stopped = result === "park" ? PARK : result;
  }

  /** A message that is larger than what is held; where its size is not enforced, as in report mode. */
  #tooLarge(frameStart: number, examiner: Examiner): void {
    const result = examiner.tooLarge((this.#held?.length ?? 0) + this.#reader.payloadLength);
    if (result === undefined) {
      this.#flush(frameStart);
      if (this.#held !== undefined) this.#release();
      return;
    }
    this.#drop(frameStart);
    if (result !== "drop") this.#stopped = result;
  }

  /** Lets a held message go on. */
  #release(): void {
    const bytes = this.#held!.bytes();
    this.#other.write(bytes, 0, bytes.length);
    this.#letGo();
    this.#treatment = "relay";
  }

  #letGo(): void {
    this.#held?.release();
    this.#held = undefined;
    if (this.#holder?.inflater !== this.examiner?.inflater) this.#holder?.close();
    this.#holder = undefined;
  }

  /** Leaves out the message that begins here, or all of it that is held. */
  #drop(frameStart: number): void {
    this.#flush(frameStart);
    this.#letGo();
    this.#treatment = "drop";
  }

  // --- the segment of the chunk that is not yet forwarded ---

  /** Forwards up to `to`, unless this stream is only being read, or its message waits. */
  #flush(to: number): void {
    if (to > this.#segment && this.#mode !== "discard" && this.#treatment !== "drop") {
      if (this.#held === undefined) this.#other.write(this.#chunk, this.#segment, to);
      else if (!this.#held.append(this.#chunk, this.#segment, to)) this.#outOfRoom();
    }
    this.#segment = to;
  }

  #outOfRoom(): void {
    this.#letGo();
    this.#treatment = "drop";
    this.#stopped ??= this.#link.judge.overload();
  }

  #putInAt(boundary: number, betweenMessages: boolean): void {
    this.#flush(boundary);
    this.#other.putIn(betweenMessages);
  }
}
