import { ClosingHandshake, encodeClose } from "../protocol/index.ts";
import type { CloseFrame } from "../protocol/index.ts";
import type { Peer } from "../policy/index.ts";
import type { LegRecord, TransportEnd } from "../record/index.ts";
import { monotonicNow } from "./clock.ts";
import type { Link } from "./link.ts";
import { newMaskingKey } from "./masking-key.ts";
import { Stream } from "./stream.ts";
import type { Transport, TransportOwner } from "./transport.ts";

/** Messages of ours that may wait for a message of the other peer to end; more are not sent. */
const MAX_WAITING_TEXTS = 8;

/** One of the two sides of a link: a peer, its transport and its closing handshake. */
export class Leg implements TransportOwner {
  readonly peer: Peer;
  readonly closing = new ClosingHandshake();
  /** What this peer sends. */
  readonly stream: Stream;
  readonly #link: Link;
  #transport: Transport | undefined;

  bytes = 0;
  /** How the transport ended; `undefined` while it has not. */
  transportEnd: TransportEnd | undefined;
  /** No more bytes can come or go. */
  gone: boolean;
  /** Did the peer end its side while what it had sent waited to be read? */
  #endWaits = false;
  /** When this leg must have made progress, on the gateway's clock. */
  deadline: number | undefined;
  /** Since when the peer has taken none of what was written to it, and how much waits. */
  stalledSince: number | undefined;
  #stalledBytes = 0;

  /** A control frame of ours for this peer, which waits until the stream towards it is between two frames. */
  #insert: Uint8Array | undefined;
  #insertClose: CloseFrame | undefined;
  /** Messages of ours, which wait until it is between two messages. */
  #texts: Uint8Array[] | undefined;

  /** @param absent There is no transport yet: until there is, nothing can come or go. */
  constructor(link: Link, peer: Peer, deflate: boolean, absent = false) {
    this.#link = link;
    this.peer = peer;
    this.gone = absent;
    this.stream = new Stream(link, this, deflate);
  }

  attach(transport: Transport): void {
    this.#transport = transport;
    this.gone = false;
  }

  get other(): Leg {
    return this.peer === "client" ? this.#link.upstream : this.#link.client;
  }

  // --- the transport tells ---

  received(chunk: Uint8Array, start: number, end: number): void {
    this.#link.now = monotonicNow();
    this.bytes += end - start;
    if (this.peer === "client") this.#link.alive();
    this.stream.received(chunk, start, end);
  }

  ended(): void {
    const { parkedUntil = Infinity } = this.stream;
    this.#endWaits = parkedUntil !== Infinity;
    // What was sent before the end waits to be read, and a Close may be among it.
    if (this.#endWaits) return;
    this.#link.now = monotonicNow();
    this.transportEnd ??= "eof";
    this.#link.transportEnded(this);
  }

  /** What had to wait for a rate is read, or waits again. */
  unparked(): void {
    if (this.#endWaits && !this.gone) this.ended();
  }

  closed(error: Error | undefined): void {
    this.#link.now = monotonicNow();
    this.transportEnd ??= error === undefined ? "eof" : "reset";
    this.gone = true;
    this.deadline = undefined;
    this.stalledSince = undefined;
    // Whatever waited for this peer to take bytes waits no more.
    this.other.resume();
    this.#link.transportClosed(this);
  }

  drained(): void {
    this.stalledSince = undefined;
    this.other.resume();
  }

  // --- reading ---

  pause(): void {
    this.#transport?.pause();
  }

  /** Reads on, unless something else still stands in the way. */
  resume(): void {
    if (this.stream.parkedUntil !== undefined) return;
    if (this.other.stalledSince !== undefined && !this.stream.discards) return;
    this.#transport?.resume();
  }

  // --- what is sent to the peer ---

  write(chunk: Uint8Array, start: number, end: number): void {
    const transport = this.#transport;
    if (transport === undefined || this.gone) return;
    transport.write(chunk, start, end);
    if (transport.blocked && this.stalledSince === undefined) {
      this.stalledSince = this.#link.now;
      this.#stalledBytes = transport.pendingBytes;
      // What is only thrown away need not wait for anybody.
      if (!this.other.stream.discards) this.other.pause();
      this.#link.watchStall();
    }
  }

  /** Puts a Ping of ours into the stream, at the next frame boundary. */
  ping(frame: Uint8Array): void {
    if (!this.closing.mayWrite || this.gone || this.#insert !== undefined) return;
    if (this.other.stream.atBoundary) this.write(frame, 0, frame.length);
    else this.#insert = frame;
  }

  /** Puts a message of ours into the stream, between two of the other peer's. */
  text(frame: Uint8Array): void {
    if (!this.closing.mayWrite || this.gone || this.closeWaits) return;
    if (this.other.stream.betweenMessages) return this.write(frame, 0, frame.length);
    this.#texts ??= [];
    if (this.#texts.length < MAX_WAITING_TEXTS) this.#texts.push(frame);
  }

  /** Does something wait to be put into the stream towards this peer? */
  get hasInserts(): boolean {
    return this.#insert !== undefined || this.#texts !== undefined;
  }

  /** The stream towards this peer has come to a boundary: what waited for it goes out. */
  putIn(betweenMessages: boolean): void {
    const control = this.#insert;
    const close = this.#insertClose;
    this.#insert = undefined;
    this.#insertClose = undefined;
    // Nothing may follow a Close, so what else waits goes out before it, or never.
    if (betweenMessages && this.#texts !== undefined) {
      for (const text of this.#texts) this.write(text, 0, text.length);
      this.#texts = undefined;
    }
    if (control !== undefined) this.write(control, 0, control.length);
    if (close === undefined) return;
    this.#texts = undefined;
    this.other.stream.discard();
    this.noteClose(close);
    this.#link.closeSent(this);
  }

  // --- the closing handshake ---

  /**
   * Starts, or answers, the closing handshake with this peer; nothing follows. Where the stream
   * stands inside a frame, that frame is finished first if it is short and still coming; otherwise
   * nothing legal can be sent any more, and the transport is dropped.
   *
   * A peer that has already sent its Close gets it echoed (RFC 6455 5.5.1) instead of `wanted`.
   */
  close(wanted: CloseFrame): void {
    if (this.closeWaits) return;
    const from = this.other;
    if (!this.closing.mayWrite || this.gone) return from.discard();
    const frame = this.closing.received ?? wanted;
    const bytes = encodeClose(frame, this.peer === "upstream" ? newMaskingKey() : undefined);
    if (from.stream.atBoundary) {
      this.#insert = undefined;
      this.#texts = undefined;
      from.discard();
      this.write(bytes, 0, bytes.length);
      this.noteClose(frame);
    } else if (from.canFinish) {
      this.#insert = bytes;
      this.#insertClose = frame;
      from.stream.finish();
      this.deadline = this.#link.closeDeadline(this);
    } else {
      from.discard();
      this.drop("dropped");
    }
  }

  /** Does a Close of ours still wait for a frame to end? */
  get closeWaits(): boolean {
    return this.#insertClose !== undefined;
  }

  /** May the other peer's Close go on to this one as it is? */
  get mayRelayClose(): boolean {
    return this.closing.mayWrite && !this.closeWaits && !this.gone;
  }

  noteClose(frame: CloseFrame): void {
    this.closing.noteSent(frame);
    this.deadline = this.#link.closeDeadline(this);
    // Its answer must not have to wait for a rate.
    if (this.stream.parkedUntil !== undefined) queueMicrotask(() => this.stream.unpark());
  }

  /** Is the frame that this peer has begun short enough to wait for, and still on its way? */
  get canFinish(): boolean {
    return !this.gone && this.transportEnd === undefined && this.stream.canFinish;
  }

  /** Stops forwarding what this peer sends: its message is over, wherever it stands. */
  discard(): void {
    this.stream.discard();
    this.resume();
  }

  /** Closes our side of the transport in order, and waits for the peer's, but not for long. */
  endTransport(): void {
    if (this.gone) return;
    this.transportEnd ??= "closed";
    this.#transport?.end();
    this.deadline = this.#link.lingerDeadline();
    if (this.stream.parkedUntil !== undefined) this.stream.discard();
    this.#transport?.resume();
  }

  /** Drops the transport. */
  drop(how: TransportEnd): void {
    if (this.gone) return;
    this.transportEnd ??= how;
    this.#transport?.destroy();
  }

  /** Notes how much waits for this peer; being stalled means that nothing of it moves. */
  checkStall(now: number): number | undefined {
    if (this.stalledSince === undefined) return undefined;
    const pending = this.#transport?.pendingBytes ?? 0;
    if (pending < this.#stalledBytes) this.stalledSince = now;
    this.#stalledBytes = pending;
    return pending;
  }

  /** When the message that this peer has begun must be whole; `Infinity` where it need not. */
  finishAt(now: number, finishMs: number | undefined): number {
    const { stream } = this;
    if (finishMs === undefined || stream.unfinishedSince === undefined) return Infinity;
    if (stream.parkedUntil !== undefined) return Infinity;
    // What waits for the other peer is not slow by itself: its time begins anew.
    if (this.other.stalledSince !== undefined) stream.unfinishedSince = now;
    return stream.unfinishedSince + finishMs;
  }

  facts(): LegRecord {
    return {
      received: this.closing.received,
      sent: this.closing.sent,
      first: this.closing.first,
      transport: this.transportEnd ?? "none",
      messages: this.stream.wholeMessages,
      bytes: this.bytes,
    };
  }
}
