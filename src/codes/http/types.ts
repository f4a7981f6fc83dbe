import type { HttpStatusId } from "./statuses.ts";
import type { Outcome, Reference, RetryAdvice } from "../types.ts";

/** Who has to act: before a connection is open, the sides are still client and server. */
export type HttpFault = "none" | "client" | "server" | "either";

/** What the answer to an opening handshake says. */
export interface HttpStatus {
  readonly status: number;
  /** Stable kebab-case key, also the translation key: `unauthorized`. */
  readonly id: string;
  /** The standard's word, never translated: `Unauthorized`. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly fault: HttpFault;
  readonly retry: RetryAdvice;
  /** Close codes that say the same once the connection is open, nearest first. */
  readonly kin: readonly number[];
  readonly references: readonly [Reference, ...Reference[]];
}

export type HttpEntry = HttpStatus & { readonly id: HttpStatusId };

/** Prose about one status, in one language. */
export interface HttpText {
  /** A phrase for a table, without capital and full stop. */
  readonly gist: string;
  readonly description: string;
  readonly whenSeen: string;
  /** One step per item, most likely to help first. */
  readonly howToResolve: readonly string[];
  readonly whenToUse: string;
}
