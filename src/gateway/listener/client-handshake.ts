import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Refusal } from "../refusal.ts";
import type { ClientRequest } from "./client-request.ts";

/** What the upstream and the client have agreed on. */
export interface Agreement {
  readonly subprotocol: string | undefined;
  /** Value of `Sec-WebSocket-Extensions`; empty when there are none. */
  readonly extensions: string;
  /** More headers for the answer: names and values in turn. */
  readonly headers: readonly string[];
}

/**
 * A client's opening handshake that waits for its answer: an HTTP/1.1 upgrade (RFC 6455 4.2) or an
 * extended CONNECT on a stream of HTTP/2 (RFC 8441 5). It is answered exactly once, with `accept`,
 * `refuse` or `relay`, or dropped with `destroy`; each of the last three also ends the stream.
 */
export interface ClientHandshake {
  readonly request: ClientRequest;
  /** Why it must be refused whatever the request says: its connection's fault, or too many headers. */
  readonly refusal: Refusal | undefined;
  /**
   * What will carry the WebSocket. Until the answer, its `data` are early bytes, and `end`, `close`
   * and `error` mean that the client has left.
   */
  readonly stream: Duplex;
  /** Bytes that came with the request. */
  readonly early: Uint8Array;
  /** Answers 101, or 200 in HTTP/2, and hands over the paused stream. */
  accept(agreement: Agreement): Duplex;
  refuse(refusal: Refusal): void;
  /**
   * Passes an upstream's own answer on: status, headers and body.
   *
   * @param timeoutMs For all of it; the stream is dropped then.
   * @returns when all is written, or the stream is gone.
   */
  relay(response: IncomingMessage, timeoutMs: number): Promise<void>;
  destroy(): void;
  /**
   * After `accept`: what to call when the link is over, for those whose socket does not tell. It holds
   * nothing of the request, so that an open connection does not.
   */
  over(): () => void;
}
