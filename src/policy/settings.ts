import type { Senders, Scope, Sender } from "./authored.ts";
import type { ClosingRule } from "./defaults.ts";
import type { Rate } from "./types.ts";

export interface RateLimit {
  readonly unit: "messages" | "bytes";
  readonly per: Scope;
  readonly from: Sender;
  readonly rate: Rate;
}

export interface ConnectionLimit {
  readonly per: "ip" | "route";
  readonly max: number;
}

/** A policy in numbers, every default filled in: what an authored policy means. */
export interface PolicySettings {
  readonly mode: "enforce" | "report";
  readonly origins: readonly string[] | undefined;
  readonly subprotocols: readonly string[] | undefined;
  readonly handshakeTimeoutMs: number;
  /** Messages first, then bytes, each as written. */
  readonly rates: readonly RateLimit[];
  readonly connections: readonly ConnectionLimit[];
  readonly messageSizeBytes: number;
  readonly fragments: number;
  readonly bufferedBytes: number;
  readonly stalledMs: number;
  /** Whose messages `messageSizeBytes` and `fragments` are about. */
  readonly sizeFrom: Senders;
  readonly types: readonly ("text" | "binary")[];
  readonly typesFrom: Senders;
  readonly idleMs: number | "off";
  readonly maxMs: number | "off";
  readonly pingMs: number | "off";
  readonly pongTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly hostileCloseTimeoutMs: number;
  /** The policy's own codes; rules that are not here have their default. */
  readonly codes: Readonly<Partial<Record<ClosingRule, number>>>;
  readonly hideReasons: boolean;
}

/** Does a limit that is about `senders` hold for `sender`? */
export function concerns(senders: Senders, sender: Sender): boolean {
  return senders === "both" || senders === sender;
}
