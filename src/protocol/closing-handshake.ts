import type { CloseFrame } from "./close-frame.ts";

/** Named by who acted. `closed`: both Close frames have been exchanged; the transport may end. */
export type ClosingState = "open" | "localClosing" | "remoteClosing" | "closed";

/**
 * The closing handshake of one endpoint with its peer (RFC 6455 7.1): which Close frames were
 * exchanged, and in which order. It sends nothing and reads no clock; its owner does both.
 */
export class ClosingHandshake {
  sent: CloseFrame | undefined;
  received: CloseFrame | undefined;
  /** Which of the two came first; `undefined` while there was none. */
  first: "sent" | "received" | undefined;

  get state(): ClosingState {
    if (this.sent !== undefined) return this.received === undefined ? "localClosing" : "closed";
    return this.received === undefined ? "open" : "remoteClosing";
  }

  /** May another frame be sent? Nothing may follow our own Close frame (RFC 6455 5.5.1). */
  get mayWrite(): boolean {
    return this.sent === undefined;
  }

  /** Notes that our Close frame went out. @throws Error when one had gone out before. */
  noteSent(frame: CloseFrame): void {
    if (this.sent !== undefined) throw new Error("an endpoint sends one Close frame");
    this.sent = frame;
    this.first ??= "sent";
  }

  /** Notes the peer's Close frame. Only the first counts (RFC 6455 7.1.5). */
  noteReceived(frame: CloseFrame): void {
    if (this.received !== undefined) return;
    this.received = frame;
    this.first ??= "received";
  }
}
