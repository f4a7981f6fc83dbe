import type { Checked } from "../software/checked.ts";
import type { Reference } from "../types.ts";
import type { RuntimeId } from "./ids.ts";

/** Bounds of numbers, both included. */
export type Span = readonly [from: number, to: number];

/**
 * What the caller is told. In the text `{code}` stands for the code, `{bytes}` for the length of the
 * reason in UTF-8, and `{reason}` for the reason.
 */
export interface Raised {
  /** The class of the exception, or the type of a returned error. */
  readonly name: string;
  readonly text: string;
}

/**
 * What becomes of a call that a runtime does not carry out as it was asked.
 *
 * - `throws`: the call fails, and the connection stays as it was.
 * - `replaces`: a Close frame goes out with another code (`null`: with none); `raised` where the
 *   caller is told besides.
 * - `sticks`: the call fails, and the library takes the connection for closing all the same: nothing
 *   can be sent on it any more, and only ending the transport ends it.
 */
export type Refusal =
  | { readonly does: "throws"; readonly raised: Raised }
  | { readonly does: "replaces"; readonly code: number | null; readonly raised?: Raised }
  | { readonly does: "sticks"; readonly raised: Raised };

/** A refusal of some numbers; of all that are not accepted where there are no spans. */
export type CodeRefusal = Refusal & { readonly codes?: readonly Span[] };

/**
 * What becomes of a reason that is too long.
 *
 * - `cuts`: only what fits is sent.
 * - `sends`: all of it is sent, which makes a control frame over 125 bytes (RFC 6455 5.5): the peer
 *   fails the connection with 1002.
 */
export type ReasonRefusal = Refusal | { readonly does: "cuts" } | { readonly does: "sends" };

/** One piece of software, and what its own way to close a connection makes of a code. */
export interface Runtime {
  readonly id: RuntimeId;
  /** Never translated: `Cloudflare Workers`. */
  readonly name: string;
  /** The call that closes, never translated: `socket.close(code, reason)`. */
  readonly call: string;
  /** The version that was run or read. */
  readonly version: string;
  /** Numbers that the call puts into a Close frame as they are, whether one may carry them or not. */
  readonly accepts: readonly Span[];
  /** The first that names the number applies; the last names none, and so applies to all others. Empty where everything is accepted. */
  readonly otherwise: readonly CodeRefusal[];
  /** What the Close frame carries when no code is given: a code, or `null` for nothing. `undefined`: the call has to be given one. */
  readonly withoutCode: number | null | undefined;
  /** Of a reason of more than 123 bytes in UTF-8, the most that a Close frame holds. */
  readonly longReason: ReasonRefusal;
  readonly checked: Checked;
  readonly references: readonly [Reference, ...Reference[]];
}
