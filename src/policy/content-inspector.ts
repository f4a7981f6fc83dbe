import type { ContentFinding } from "./types.ts";

/** Whoever looks at messages for a policy: gateways and guards take it as an option. */
export interface ContentInspector {
  /** What is wrong with a whole message; empty when nothing is. Never throws, and keeps nothing. */
  inspect(payload: Uint8Array, type: "text" | "binary"): readonly ContentFinding[];
}

/** Inflates the messages of one direction of one connection (RFC 7692). */
export interface MessageInflater {
  /** Never takes more memory than `maxBytes` and a constant. After a failure it is of no more use. */
  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | "too-large" | "corrupt";
  close(): void;
}

export type CreateInflater = (options: {
  /** Does a message refer to the ones before it? */
  readonly contextTakeover: boolean;
  /** Base-2 logarithm of the window, 8 to 15. @default 15 */
  readonly windowBits?: number;
}) => MessageInflater;
