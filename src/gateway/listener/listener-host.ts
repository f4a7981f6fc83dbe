import type { OutgoingHttpHeaders } from "node:http";
import type { Readable, Writable } from "node:stream";
import type { TrustedProxies } from "../client-address.ts";
import type { Refusal } from "../refusal.ts";
import type { ClientHandshake } from "./client-handshake.ts";
import type { ClientRequest } from "./client-request.ts";
import type { Door } from "./door.ts";

/** An answer that Node's HTTP/1.1 and HTTP/2 servers can both write. */
export interface PlainResponse extends Writable {
  readonly headersSent: boolean;
  writeHead(status: number, headers: OutgoingHttpHeaders): unknown;
}

/** A request that opens no WebSocket. */
export interface PlainExchange {
  readonly request: ClientRequest;
  readonly body: Readable;
  /** Does a body follow, as far as the request's head tells? */
  readonly hasBody: boolean;
  readonly response: PlainResponse;
  /** Why it must not be served, if that is so. */
  readonly refusal: Refusal | undefined;
}

/** What one request and one connection may cost. */
export interface ListenerLimits {
  /** From accept to the last header, the PROXY header and the TLS handshake included. */
  readonly headersTimeoutMs: number;
  /** Of one request: names and values together. */
  readonly maxHeaderBytes: number;
  readonly maxHeaders: number;
  /** Streams that an HTTP/2 connection may have open at once. */
  readonly maxStreams: number;
}

/** What the gateway gives to its listeners. */
export interface ListenerHost {
  readonly door: Door;
  readonly limits: ListenerLimits;
  readonly trustedProxies: TrustedProxies;
  /** Resolves when the client is let in, or answered; never rejects. */
  upgrade(handshake: ClientHandshake): Promise<void>;
  plain(exchange: PlainExchange): void;
}
