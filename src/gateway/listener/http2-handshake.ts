import { Http2ServerResponse } from "node:http2";
import type { ServerHttp2Stream } from "node:http2";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { pipeline } from "node:stream/promises";
import { refuse } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { downstreamHeaders } from "../upstream-headers.ts";
import type { Agreement, ClientHandshake } from "./client-handshake.ts";
import type { ClientRequest } from "./client-request.ts";
import { abandonStream, dropStream } from "./drop-stream.ts";
import { headerRecord } from "./header-record.ts";

/** An extended CONNECT: a WebSocket that takes one stream of an HTTP/2 connection (RFC 8441). */
export class Http2Handshake implements ClientHandshake {
  readonly request: ClientRequest;
  readonly refusal: Refusal | undefined;
  readonly stream: ServerHttp2Stream;
  readonly early = new Uint8Array(0);

  constructor(request: ClientRequest, stream: ServerHttp2Stream, refusal: Refusal | undefined) {
    this.request = request;
    this.stream = stream;
    this.refusal = refusal;
  }

  /** 200 takes the place of 101, and `:protocol` that of key and answer (RFC 8441 5). */
  accept({ subprotocol, extensions, headers }: Agreement): ServerHttp2Stream {
    this.stream.pause();
    this.#respond(200, {
      ...headerRecord(headers),
      ...(subprotocol === undefined ? {} : { "sec-websocket-protocol": subprotocol }),
      ...(extensions === "" ? {} : { "sec-websocket-extensions": extensions }),
    });
    return this.stream;
  }

  refuse(refusal: Refusal): void {
    if (this.stream.destroyed) return;
    this.#closeBehindAnswer();
    refuse(this.request, new Http2ServerResponse(this.stream), refusal);
  }

  async relay(response: IncomingMessage, timeoutMs: number): Promise<void> {
    this.#respond(response.statusCode ?? 502, headerRecord(downstreamHeaders(response)));
    this.#closeBehindAnswer();
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      await pipeline(response, this.stream, { signal });
    } catch {
      // The upstream, the client or the time broke it off: the client sees it from the reset.
      dropStream(this.stream);
    }
  }

  destroy(): void {
    abandonStream(this.stream);
  }

  over(): () => void {
    return ignore;
  }

  #respond(status: number, headers: OutgoingHttpHeaders): void {
    if (!this.stream.destroyed) this.stream.respond({ ...headers, ":status": status });
  }

  /** A client that was answered need not end its own side first (RFC 9113 8.1). */
  #closeBehindAnswer(): void {
    this.stream.removeAllListeners("data");
    this.stream.resume();
    this.stream.once("finish", () => this.stream.close());
  }
}

function ignore(): void {}
