/**
 * - `too-large`: more than the caller allows. - `corrupt`: not a DEFLATE stream, or one that refers to
 * what was never there.
 */
export type InflateFault = "too-large" | "corrupt";

/** Inflates the messages of one direction of one connection, one after the other. */
export interface InflateEngine {
  begin(maxBytes: number): void;
  push(piece: Uint8Array): InflateFault | undefined;
  finish(): Uint8Array | InflateFault;
  /** A whole message at once. */
  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | InflateFault;
  close(): void;
}

/** What the sender took from the end of each message (RFC 7692 7.2.2). */
export const TAIL = Uint8Array.of(0x00, 0x00, 0xff, 0xff);
