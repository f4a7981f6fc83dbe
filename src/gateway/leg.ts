import {
  ClosingHandshake,
  FrameReader,
  MAX_UNSETTLED_BYTES,
  OPCODE,
  encodeClose,
} from "../protocol/index.ts";
import type { CloseFrame, FrameSink } from "../protocol/index.ts";
import type { CloseVerdict, FrameEvent, Peer } from "../policy/index.ts";
import type { LegRecord, TransportEnd } from "../record/index.ts";
import { monotonicNow } from "./clock.ts";
import type { Link } from "./link.ts";
import { newMaskingKey } from "./masking-key.ts";
import type { Transport, TransportOwner } from "./transport.ts";

/**
 * What is done with the frames that this leg's peer sends.
 *
 * - `relay`: judged, then forwarded. - `finish`: only the frame under way is still forwarded, since
 * a Close of ours waits for its end. - `discard`: read for the peer's Close frame, and thrown away.
 */
type Mode = "relay" | "finish" | "discard";

/** A frame that is longer is not waited for when a Close of ours has to go out behind it. */
const FINISH_BYTES = 64 * 1024;

/** One event for all frames of all connections: a verdict is taken before the next is read. */
const frameEvent: FrameEvent = {
  type: "frame",
  at: 0,
  from: "client",
  opcode: 0,
  fin: true,
  payloadLength: 0,
};

/** One of the two sides of a link: a peer, its transport, its frames and its closing handshake. */
export class Leg implements TransportOwner, FrameSink {
  readonly peer: Peer;
  readonly closing = new ClosingHandshake();
  readonly #link: Link;
  readonly #reader: FrameReader;
  #mode: Mode = "relay";
  #transport: Transport | undefined;

  messages = 0;
  /** Is the frame under way the last one of a message that is already counted? */
  #counted = false;
  bytes = 0;
  /** How the transport ended; `undefined` while it has not. */
  transportEnd: TransportEnd | undefined;
  /** No more bytes can come or go. */
  gone = false;
  /** When this leg must have made progress, on the gateway's clock. */
  deadline: number | undefined;
  /** Since when the peer has taken none of what was written to it, and how much waits. */
  stalledSince: number | undefined;
  #stalledBytes = 0;

  /** Bytes of an unfinished header or control frame, until the next chunk. */
  #unsettled: Uint8Array | undefined;
  #unsettledLength = 0;

  /** During `received`: the chunk, and where the part begins that is not yet forwarded. */
  #chunk: Uint8Array = EMPTY;
  #segment = 0;
  /** The verdict at which the reader stopped. */
  #stopped: CloseVerdict | undefined;

  /** A frame of ours for this peer, which waits until the stream towards it is between two frames. */
  #insert: Uint8Array | undefined;
  #insertClose: CloseFrame | undefined;

  constructor(link: Link, peer: Peer, deflate: boolean) {
    this.#link = link;
    this.peer = peer;
    this.#reader = new FrameReader({ from: peer === "client" ? "client" : "server", deflate });
  }

  attach(transport: Transport): void {
    this.#transport = transport;
  }

  get other(): Leg {
    return this.peer === "client" ? this.#link.upstream : this.#link.client;
  }

  // --- what the peer sends ---

  received(chunk: Uint8Array, start: number, end: number): void {
    const link = this.#link;
    const closeWasKnown = this.closing.received !== undefined;
    link.now = monotonicNow();
    this.bytes += end - start;
    if (this.peer === "client") link.alive();
    // After a Close or a violation there is nothing left to read: the rest is thrown away.
    if (this.#reader.state !== "open") return;

    let from = start;
    if (this.#unsettledLength > 0) {
      from -= this.#unsettledLength;
      chunk.set(this.#unsettled!.subarray(0, this.#unsettledLength), from);
      this.#unsettledLength = 0;
    }
    this.#chunk = chunk;
    this.#segment = from;
    let settled = this.#reader.receive(chunk, from, end, this);
    this.#flush(settled);

    if (this.#stopped !== undefined) {
      link.apply(this.#stopped);
      this.#stopped = undefined;
      // From here on only the peer's Close is looked for; the refused frame is read past.
      this.#reader.resume();
      settled = this.#reader.receive(chunk, settled, end, this);
    }
    this.#chunk = EMPTY;
    this.#afterChunk(chunk, settled, end);
    if (this.closing.received !== undefined && !closeWasKnown) link.closeReceived(this);
  }

  #afterChunk(chunk: Uint8Array, settled: number, end: number): void {
    const reader = this.#reader;
    if (reader.state === "open") {
      this.#keep(chunk, settled, end);
      if (this.other.#insert !== undefined && reader.atBoundary) this.#putIn();
    } else if (reader.violation !== undefined) {
      this.#link.violated(this, reader.violation);
    }
  }

  header(frameStart: number): boolean {
    if (this.other.#insert !== undefined) this.#putInAt(frameStart);
    this.#counted = false;
    if (this.#mode === "discard") return true;
    const reader = this.#reader;
    frameEvent.at = this.#link.now;
    frameEvent.from = this.peer;
    frameEvent.opcode = reader.opcode;
    frameEvent.fin = reader.fin;
    frameEvent.payloadLength = reader.payloadLength;
    const verdict = this.#link.judge(frameEvent);
    if (verdict !== undefined) {
      this.#stopped = verdict;
      return false;
    }
    this.#counted = reader.fin;
    if (reader.fin) this.messages++;
    return true;
  }

  control(frameStart: number, frameEnd: number): boolean {
    if (this.other.#insert !== undefined) this.#putInAt(frameStart);
    const opcode = this.#reader.controlOpcode;
    if (opcode === OPCODE.close) {
      const frame = this.#reader.closeFrame!;
      this.closing.noteReceived(frame);
      if (this.#mode === "relay" && this.other.#mayRelayClose()) this.other.#noteClose(frame);
      else this.#skip(frameStart, frameEnd);
    } else if (opcode === OPCODE.pong && this.#reader.controlEquals(this.#link.pingPayload)) {
      this.#skip(frameStart, frameEnd);
    }
    return true;
  }

  ended(): void {
    this.#link.now = monotonicNow();
    this.transportEnd ??= "eof";
    this.#link.transportEnded(this);
  }

  closed(error: Error | undefined): void {
    this.#link.now = monotonicNow();
    this.transportEnd ??= error === undefined ? "eof" : "reset";
    this.gone = true;
    this.deadline = undefined;
    this.stalledSince = undefined;
    // Whatever waited for this peer to take bytes waits no more.
    this.other.#transport?.resume();
    this.#link.transportClosed(this);
  }

  // --- what is sent to the peer ---

  drained(): void {
    this.stalledSince = undefined;
    this.other.#transport?.resume();
  }

  /** Puts a Ping of ours into the stream, at the next frame boundary. */
  ping(frame: Uint8Array): void {
    if (!this.closing.mayWrite || this.gone || this.#insert !== undefined) return;
    if (this.other.#reader.atBoundary) this.#write(frame, 0, frame.length);
    else this.#insert = frame;
  }

  /**
   * Starts, or answers, the closing handshake with this peer; nothing follows. Where the stream
   * stands inside a frame, that frame is finished first if it is short and still coming; otherwise
   * nothing legal can be sent any more, and the transport is dropped.
   *
   * A peer that has already sent its Close gets it echoed (RFC 6455 5.5.1) instead of `wanted`.
   */
  close(wanted: CloseFrame): void {
    if (this.#insertClose !== undefined) return;
    if (!this.closing.mayWrite || this.gone) return this.other.discard();
    const frame = this.closing.received ?? wanted;
    const bytes = encodeClose(frame, this.peer === "upstream" ? newMaskingKey() : undefined);
    const stream = this.other;
    if (stream.#reader.atBoundary) {
      this.#insert = undefined;
      stream.discard();
      this.#write(bytes, 0, bytes.length);
      this.#noteClose(frame);
    } else if (stream.#canFinish) {
      this.#insert = bytes;
      this.#insertClose = frame;
      stream.#mode = "finish";
      this.deadline = this.#link.closeDeadline(this);
    } else {
      stream.discard();
      this.drop("dropped");
    }
  }

  /** Does a Close of ours still wait for a frame to end? */
  get closeWaits(): boolean {
    return this.#insertClose !== undefined;
  }

  /** Did the peer break the protocol, so that not even its Close can be read any more? */
  get unreadable(): boolean {
    return this.#reader.state === "violated";
  }

  /** Closes our side of the transport in order, and waits for the peer's, but not for long. */
  endTransport(): void {
    if (this.gone) return;
    this.transportEnd ??= "closed";
    this.#transport?.end();
    this.deadline = this.#link.lingerDeadline();
    this.#transport?.resume();
  }

  /** Drops the transport. */
  drop(how: TransportEnd): void {
    if (this.gone) return;
    this.transportEnd ??= how;
    this.#transport?.destroy();
  }

  /** Stops forwarding what this peer sends: its message is over, wherever it stands. */
  discard(): void {
    this.#mode = "discard";
    this.#transport?.resume();
  }

  /** Notes how much waits for this peer; being stalled means that nothing of it moves. */
  checkStall(now: number): number | undefined {
    if (this.stalledSince === undefined) return undefined;
    const pending = this.#transport?.pendingBytes ?? 0;
    if (pending < this.#stalledBytes) this.stalledSince = now;
    this.#stalledBytes = pending;
    return pending;
  }

  facts(): LegRecord {
    return {
      received: this.closing.received,
      sent: this.closing.sent,
      first: this.closing.first,
      transport: this.transportEnd ?? "none",
      // Counted by its header, a message whose payload never came whole is no message.
      messages: this.messages - (this.#counted && !this.#reader.atBoundary ? 1 : 0),
      bytes: this.bytes,
    };
  }

  /** Is the frame that this peer has begun short enough to wait for, and still on its way? */
  get #canFinish(): boolean {
    return (
      !this.gone &&
      this.transportEnd === undefined &&
      this.#reader.state === "open" &&
      this.#reader.remaining <= FINISH_BYTES
    );
  }

  #mayRelayClose(): boolean {
    return this.closing.mayWrite && this.#insertClose === undefined && !this.gone;
  }

  #noteClose(frame: CloseFrame): void {
    this.closing.noteSent(frame);
    this.deadline = this.#link.closeDeadline(this);
  }

  #write(chunk: Uint8Array, start: number, end: number): void {
    const transport = this.#transport;
    if (transport === undefined || this.gone) return;
    transport.write(chunk, start, end);
    if (transport.blocked && this.stalledSince === undefined) {
      this.stalledSince = this.#link.now;
      this.#stalledBytes = transport.pendingBytes;
      // What is only thrown away need not wait for anybody.
      if (this.other.#mode !== "discard") this.other.#transport?.pause();
      this.#link.watchStall();
    }
  }

  // --- the segment of the chunk that is not yet forwarded ---

  /** Forwards up to `to`, unless this stream is only being read. */
  #flush(to: number): void {
    if (this.#mode !== "discard" && to > this.#segment) {
      this.other.#write(this.#chunk, this.#segment, to);
    }
    this.#segment = to;
  }

  /** Forwards what precedes a frame, and leaves the frame out. */
  #skip(frameStart: number, frameEnd: number): void {
    this.#flush(frameStart);
    this.#segment = frameEnd;
  }

  #putInAt(boundary: number): void {
    this.#flush(boundary);
    this.#putIn();
  }

  /** Sends the frame that waited for this stream to come between two frames. */
  #putIn(): void {
    const target = this.other;
    const bytes = target.#insert!;
    const close = target.#insertClose;
    target.#insert = undefined;
    target.#insertClose = undefined;
    target.#write(bytes, 0, bytes.length);
    if (close === undefined) return;
    this.#mode = "discard";
    target.#noteClose(close);
    this.#link.closeSent(target);
  }

  #keep(chunk: Uint8Array, from: number, end: number): void {
    if (from === end) return;
    this.#unsettled ??= new Uint8Array(MAX_UNSETTLED_BYTES);
    this.#unsettled.set(chunk.subarray(from, end));
    this.#unsettledLength = end - from;
  }
}

const EMPTY = new Uint8Array(0);
