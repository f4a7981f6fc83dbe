import type { Checked } from "../software/checked.ts";
import type { Reference } from "../types.ts";

/** A default, and what changes it. */
export interface Bound {
  /** Bytes of a size, milliseconds of a time; `null`: there is no bound. */
  readonly value: number | null;
  /** Never translated: `proxy_read_timeout`. */
  readonly setting?: string;
}

/** What both kinds of rows have. A member that is absent is one that our source says nothing of. */
interface Common {
  /** Stable kebab-case key. */
  readonly id: string;
  /** Never translated: `Apache Tomcat`. */
  readonly name: string;
  /** The largest message, in bytes. */
  readonly message?: Bound;
  /** How long nothing may be received, in milliseconds. */
  readonly idle?: Bound;
  readonly checked: Checked;
  readonly reference: Reference;
}

/** Defaults of a library, a server or a browser. */
export interface LibraryLimits extends Common {
  /** The code that the sender of a longer message is told. */
  readonly over?: number;
  /** Milliseconds between its own pings. */
  readonly ping?: Bound;
  /** How long it waits for the pong, in milliseconds. */
  readonly pong?: Bound;
  /** How long it waits for the peer's Close frame, in milliseconds. */
  readonly close?: Bound;
}

/** Defaults of a proxy or a platform that stands between client and server. */
export interface IntermediaryLimits extends Common {
  /** How old a connection may get, busy or not, in milliseconds. */
  readonly life?: Bound;
  /** Close codes that a client is told when one of the limits ends the connection; empty where our source does not say. */
  readonly sees: readonly number[];
}
