import type { Checked } from "../software/checked.ts";
import type { Mangling, Reference } from "../types.ts";
import type { Span } from "../runtimes/types.ts";

/** Codes that do not reach the application of a receiver as they were sent. */
export interface Alteration {
  readonly codes: readonly Span[];
  /** The code that its application is shown; `null`: an error and no code. */
  readonly shows: number | null;
  /** The error's text, never translated, with the code as `{code}`. */
  readonly text?: string;
  /** The code that the sender gets back; `null`: none, for the transport is dropped. */
  readonly answers: number | null;
}

/** What a receiver does with a number that no Close frame may carry (RFC 6455 7.4): `some` where it depends on the number. */
export type OfInvalid = "refuses" | "delivers" | "some" | "unknown";

/** An implementation, and which codes its application gets to see. */
export interface Receiver {
  /** Stable kebab-case key. */
  readonly id: string;
  /** Never translated: `Apache Tomcat`. */
  readonly name: string;
  readonly role: Mangling["role"];
  /** The version that was run or read. */
  readonly version: string;
  /** Among the codes that may be sent; empty where all of them arrive. */
  readonly alters: readonly Alteration[];
  readonly invalid: OfInvalid;
  readonly checked: Checked;
  readonly reference: Reference;
}
