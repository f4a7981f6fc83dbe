import type { FrameEvent, Opcode } from "../protocol/index.ts";
import type { ParameterDefaults, ScenarioFacts, ScenarioId } from "./catalogue.ts";

/** What can be played: a scenario, `/close/<code>` or `/refuse/<status>`. */
export interface Piece {
  readonly id: ScenarioId | "close" | "refuse";
  readonly parameters: ParameterDefaults;
  /** Where a client has to connect for it. @default the lab's own address */
  readonly place?: Place;
  /**
   * Plays it. When the promise is fulfilled the lab ends its side of the transport, if that has not
   * been done, and reads until the client has ended its own, or a short time is over.
   */
  play(stage: Stage): Promise<void> | void;
}

/** One scenario: what is known of it, and what the lab does. One file each in `scenarios/`. */
export interface Scenario extends ScenarioFacts, Piece {
  readonly id: ScenarioId;
}

/** Addresses beside the lab's own, at which a scenario happens before any request is made. */
export type Place =
  | "tls-untrusted"
  | "tls-expired"
  | "tls-wrong-name"
  | "tls-refused"
  | "closed-port"
  | "no-such-name";

/** What came: a frame, the client's end of the transport, or nothing in the time given. */
export type StageEvent = FrameEvent | { readonly type: "end" } | { readonly type: "timeout" };

/** What the query says, or the scenario's default. */
export interface Parameters {
  /** Milliseconds. */
  readonly after: number;
  /** Milliseconds. */
  readonly for: number;
  readonly code: number;
  readonly reason: string;
  /** Bytes. */
  readonly size: number;
  readonly status: number;
  /** Seconds; `undefined`: the header is left out. */
  readonly retryAfter: number | undefined;
}

/** What the client asks for in its opening handshake. */
export interface Offer {
  readonly subprotocols: readonly string[];
  readonly deflate: boolean;
}

/** What a 101 agrees to, beyond WebSocket itself. */
export interface Agreement {
  /** @default the first that the client offers, or none; `null`: none */
  readonly subprotocol?: string | null;
  /** Value of `Sec-WebSocket-Extensions`. @default none */
  readonly extensions?: string;
}

/**
 * Where a scenario plays: one client, from its request on. Every step that is taken here, and every
 * frame that is read, goes into the run's record.
 *
 * Nothing is done unasked: no Pong, no Close, no check of what the lab itself writes. `manners.ts`
 * has what a well-behaved server does. Every promise is rejected when the run is over, so that a
 * play ends with its client.
 */
export interface Stage {
  readonly parameters: Parameters;
  readonly offer: Offer;
  /** `Sec-WebSocket-Accept` of the client's key. */
  readonly acceptKey: string;
  /** Where the lab is mounted: in front of every path that it names. */
  readonly base: string;
  /** Milliseconds since the request came. */
  readonly elapsedMs: number;
  /** Whether a Close frame has gone out. */
  readonly closeSent: boolean;

  // --- opening handshake ---

  /** Answers 101 in order. */
  accept(agreement?: Agreement): void;
  /** Answers with this status, these header lines and this body, right or wrong. */
  respond(status: number, headers: readonly string[], body?: string): void;

  // --- frames ---

  /** A valid frame. @param options `fin: false`: more fragments follow. */
  frame(opcode: Opcode, payload: Uint8Array, options?: { readonly fin?: boolean }): void;
  text(text: string): void;
  /** A Close frame with any code, also one that must not be on the wire; without one, it is empty. */
  close(code?: number, reason?: string): void;
  /** Any bytes, in hexadecimal. */
  bytes(hex: string): void;
  /** A frame that is bytes already, so that many can share them. */
  prepared(frame: Uint8Array): void;
  /** Whether the transport takes more, at once or within so long: the client may not be reading. */
  flushed(withinMs: number): Promise<boolean>;

  // --- reading: the transport is read only while somebody waits here ---

  /** The next thing that comes, in order; `timeout` when nothing does within `withinMs`. */
  next(withinMs: number): Promise<StageEvent>;
  /** Reads nothing for so long. */
  wait(ms: number): Promise<void>;

  // --- the end of the transport ---

  /** Ends the lab's side: FIN, behind all that was written. */
  fin(): void;
  /** Resets the connection: RST; what the kernel has not taken yet is lost. */
  reset(): void;
}
