import {
  Http2ServerRequest,
  Http2ServerResponse,
  constants,
  performServerHandshake,
} from "node:http2";
import type { IncomingHttpHeaders, ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { ClientConnection } from "./client-connection.ts";
import { http2Request } from "./client-request.ts";
import { wasResetByPeer } from "./drop-stream.ts";
import { Http2Handshake } from "./http2-handshake.ts";
import type { ListenerHost } from "./listener-host.ts";
import { ResetBudget } from "./reset-budget.ts";

const { NGHTTP2_ENHANCE_YOUR_CALM } = constants;

/** A session on which no stream is open is closed after this time. */
const IDLE_MS = 60_000;
/** How long a session that is being closed may take to say so. */
const GOAWAY_MS = 1_000;

/** One HTTP/2 connection of a client: many WebSockets and ordinary requests. */
export class Http2Session {
  readonly #session: ServerHttp2Session;
  readonly #connection: ClientConnection;
  readonly #host: ListenerHost;
  readonly #resets: ResetBudget;
  readonly #streams = new Set<ServerHttp2Stream>();
  #idle: NodeJS.Timeout | undefined;

  constructor(connection: ClientConnection, host: ListenerHost) {
    this.#connection = connection;
    this.#host = host;
    const { maxStreams, maxHeaderBytes, maxHeaders } = host.limits;
    // A page that goes away may reset every stream it has, and so may the next one.
    this.#resets = new ResetBudget({ burst: 2 * maxStreams, perSecond: maxStreams / 10 });
    // The end of TCP is the end of every stream: HTTP/2 has its own way to end one side of one.
    connection.outer.allowHalfOpen = false;
    this.#session = performServerHandshake(connection.outer, {
      maxHeaderListPairs: maxHeaders,
      // Streams over the cap are refused by the peer's own count; those who ignore it end the session.
      maxSessionRejectedStreams: maxStreams,
      maxSessionInvalidFrames: 100,
      settings: {
        enableConnectProtocol: true,
        maxConcurrentStreams: maxStreams,
        maxHeaderListSize: maxHeaderBytes,
      },
    });
    // The error's stream or socket is closed by Node; the rest is told by `close`.
    this.#session.on("error", ignore);
    this.#session.on("stream", this.#onStream);
    this.#session.once("close", () => {
      clearTimeout(this.#idle);
      connection.destroy();
    });
  }

  /** Asks the client for no more streams (GOAWAY); those that are open go on to their own end. */
  drain(): void {
    if (!this.#session.closed) this.#session.close();
  }

  destroy(): void {
    this.#session.destroy();
    this.#connection.destroy();
  }

  readonly #onStream = (
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    _flags: number,
    rawHeaders: readonly string[],
  ): void => {
    this.#connection.met();
    this.#connection.owner = "http";
    clearTimeout(this.#idle);
    this.#streams.add(stream);
    stream.on("error", ignore);
    stream.once("close", () => this.#onStreamClose(stream));
    const request = http2Request(rawHeaders, this.#connection);
    if (request.method === "CONNECT") {
      const { refusal } = this.#connection;
      void this.#host.upgrade(new Http2Handshake(request, stream, refusal));
      return;
    }
    const response = new Http2ServerResponse(stream);
    const body = new Http2ServerRequest(stream, headers, {}, rawHeaders);
    this.#host.plain({
      request,
      body,
      hasBody: !stream.endAfterHeaders,
      response,
      refusal: this.#connection.refusal,
    });
  };

  #onStreamClose(stream: ServerHttp2Stream): void {
    this.#streams.delete(stream);
    if (wasResetByPeer(stream) && !this.#resets.spend(performance.now())) return this.#calm();
    if (this.#streams.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.drain(), IDLE_MS);
    this.#idle.unref();
  }

  /** Streams that are opened only to be reset cost us an opening each (CVE-2023-44487). */
  #calm(): void {
    if (this.#session.destroyed) return;
    this.#session.goaway(NGHTTP2_ENHANCE_YOUR_CALM);
    this.#connection.mustWithin(GOAWAY_MS, () => this.destroy());
    this.#session.destroy();
  }
}

function ignore(): void {}
