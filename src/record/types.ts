import type { CloseFrame } from "../protocol/close-frame.ts";

/** One of the two ends that a gateway joins, or the gateway itself. */
export type Party = "client" | "upstream" | "gateway";

/** One of the two ends. */
export type Peer = Exclude<Party, "gateway">;

/** How the transport (TCP) of one leg came to its end. */
export type TransportEnd =
  /** The peer closed its side in order (FIN). */
  | "eof"
  /** The peer, or the network, broke it (RST, unreachable). */
  | "reset"
  /** The peer did not answer in time, so we dropped it. */
  | "timeout"
  /** We closed it, in order, after the closing handshake. */
  | "closed"
  /** We dropped it, for the reason the record gives. */
  | "dropped"
  /** It was never established. */
  | "none";

/** What happened on one leg: between the gateway and one peer. */
export interface LegRecord {
  /** The Close frame that this peer sent to us. */
  readonly received: CloseFrame | undefined;
  /** The Close frame that we sent, or relayed, to this peer. */
  readonly sent: CloseFrame | undefined;
  /** Which of the two came first; `undefined` unless there was one. */
  readonly first: "received" | "sent" | undefined;
  readonly transport: TransportEnd;
  /** Whole messages received from this peer and admitted. */
  readonly messages: number;
  /** Bytes received from this peer after the opening handshake, frame headers included. */
  readonly bytes: number;
}

/** The figure that a rule looked at, against the figure it allows. */
export interface Evidence {
  readonly measured: number;
  readonly allowed: number;
  /** Unit of both: `bytes`, `messages/s`, `ms`, `connections`, `fragments` ... */
  readonly unit: string;
  /** What does not fit two numbers: the offending opcode, the origin that was not allowed ... */
  readonly detail?: string;
}

/** What a rule did, or would have done, without ending the connection. */
export interface Report {
  readonly rule: string;
  /**
   * `report`: it only watches. `warn`: the same, and the client may have been told. `pause`: it read
   * no more for a while. `drop`: it left a message out. @default "report"
   */
  readonly action?: "report" | "warn" | "pause" | "drop";
  readonly statusCode: number | undefined;
  /** How often it did, or would have, on this connection. */
  readonly count: number;
  /** Of the first time. */
  readonly evidence: Evidence | undefined;
}

/**
 * Why a connection ended: a small closed set, so that endings can be counted.
 *
 * - `peer-close`: one of the peers began the closing handshake.
 * - `rule`: a rule of the policy ended it.
 * - `drain`, `overload`: the gateway's operator, or its load, ended it.
 * - `transport-lost`: a peer's transport ended without a Close frame.
 * - `refused`: the opening handshake was answered with an HTTP status by the gateway.
 * - `upstream-refused`: ... by the upstream, relayed whole unless the client's had been answered before.
 * - `upstream-unreachable`: no upstream answered in time, or at all.
 * - `abandoned`: the client left before the opening handshake was over.
 */
export const CAUSES = [
  "peer-close",
  "rule",
  "drain",
  "overload",
  "transport-lost",
  "refused",
  "upstream-refused",
  "upstream-unreachable",
  "abandoned",
] as const;
export type Cause = (typeof CAUSES)[number];

/** The facts of one ending. `derive()` adds what follows from them. */
export interface CloseFacts {
  /** Unique and sortable by time. */
  readonly id: string;
  readonly route: string | undefined;
  readonly policy: string | undefined;
  /** Path of the request, without its query: queries carry credentials. */
  readonly path: string;
  readonly clientAddress: string;
  readonly subprotocol: string | undefined;
  /** Whom the client's token named, where the policy asked for one. */
  readonly user?: string;
  /**
   * Subject of the client's certificate, where the listener asked for one and it was good: as RFC 4514
   * writes it (`CN=alice,O=Example`), bytes outside ASCII escaped, at most 256 characters.
   */
  readonly certificateSubject?: string;
  /** Milliseconds since the epoch, when the request arrived. */
  readonly startedAt: number;
  /** When the opening handshake was over; `undefined` if it never was. */
  readonly openedAt: number | undefined;
  readonly endedAt: number;
  readonly cause: Cause;
  /** Who began the ending. */
  readonly initiator: Party;
  /**
   * Whose behaviour the rule judged: the gateway begins the closing, but a peer may have caused it.
   *
   * @default `initiator` if it is a peer; else the client, for rules that only a client can break
   */
  readonly offender?: Peer;
  /** The policy rule that ended it, if one did: `message-rate`, `drain`, `upstream-lost` ... */
  readonly rule: string | undefined;
  readonly evidence: Evidence | undefined;
  /** HTTP status of a handshake that did not end in 101. */
  readonly httpStatus: number | undefined;
  readonly client: LegRecord;
  readonly upstream: LegRecord;
  readonly reports: readonly Report[];
}

/** How one connection ended. Built only by `derive()`, which computes the last fields from the facts. */
export interface CloseRecord extends CloseFacts {
  /** Shape of the record; a reader refuses what it does not know. */
  readonly version: 1;
  /**
   * What the client's API reports (RFC 6455 7.1.5): the code that we sent it, else 1005, else 1006;
   * `undefined` when the handshake never ended in 101, since there is no close code before it.
   */
  readonly closeCode: number | undefined;
  /** The same, as the upstream's API reports it; `undefined` also where no upstream was reached. */
  readonly upstreamCode: number | undefined;
  /** Were the closing handshakes of both legs completed, and the transports ended in order? (RFC 6455 7.1.4) */
  readonly wasClean: boolean;
  /** Milliseconds from the end of the opening handshake, or from the request if there was none, to the end. */
  readonly durationMs: number;
}
