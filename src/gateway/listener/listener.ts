import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { normaliseAddress } from "../client-address.ts";
import { Certificates } from "./certificates.ts";
import type { CertificateReport } from "./certificates.ts";
import { ClientConnection } from "./client-connection.ts";
import { takeFirstBytes } from "./first-bytes.ts";
import { Http1End } from "./http1-end.ts";
import { Http2Session } from "./http2-session.ts";
import { listenError } from "./listen-error.ts";
import type { ListenerHost } from "./listener-host.ts";
import type { ListenAddress, ListenOptions } from "./options.ts";
import { readProxyHeader } from "./proxy-header.ts";
import { TlsEnd } from "./tls-end.ts";

/** What an HTTP/2 client says first where TLS has not settled the protocol (RFC 9113 3.4). */
const HTTP2_PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1");

/**
 * One address on which clients connect. Every connection goes the same way: the door's counts, the
 * PROXY header, TLS, then HTTP/1.1 or HTTP/2; the time for all of it together is bounded.
 */
export class Listener {
  readonly #options: ListenOptions;
  readonly #host: ListenerHost;
  readonly #server: Server;
  readonly #http1: Http1End;
  readonly #tls: TlsEnd | undefined;
  readonly #certificates: Certificates | undefined;
  readonly #connections = new Set<ClientConnection>();
  readonly #sessions = new Map<ClientConnection, Http2Session>();
  #draining = false;

  constructor(
    options: ListenOptions,
    host: ListenerHost,
    onCertificates: (report: CertificateReport) => void,
  ) {
    this.#options = options;
    this.#host = host;
    this.#http1 = new Http1End(host);
    const { tls } = options;
    if (tls !== undefined) {
      const end = new TlsEnd(tls, this.#onSecure);
      this.#tls = end;
      this.#certificates = new Certificates(tls, (context) => end.use(context), onCertificates);
    }
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, this.#onConnection);
  }

  /** @throws GatewayError when the address or the certificate cannot be had. */
  async listen(): Promise<ListenAddress> {
    const { host = "127.0.0.1", port } = this.#options;
    await this.#certificates?.open();
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", (error) => reject(listenError(error, host, port)));
      this.#server.listen(port, host, resolve);
    });
    const secure = this.#tls !== undefined;
    const address = this.#server.address();
    // Only a server on a Unix socket has a name instead, and one that is closed has none.
    if (address === null || typeof address === "string") return { host, port, secure };
    return { host: address.address, port: address.port, secure };
  }

  /** Reads the certificates again. What cannot be used changes nothing, and is reported. */
  async reloadCertificates(): Promise<void> {
    await this.#certificates?.reload();
  }

  /** Tells HTTP/2 clients to go elsewhere with what is new (GOAWAY). Still listens. */
  drain(): void {
    this.#draining = true;
    for (const session of this.#sessions.values()) session.drain();
  }

  /** Drops every connection that no link has, and listens no more. */
  async close(): Promise<void> {
    this.#certificates?.close();
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    const gone = [...this.#connections].map(({ socket }) => closeOf(socket));
    for (const session of this.#sessions.values()) session.destroy();
    for (const connection of this.#connections) connection.destroy();
    await Promise.all([closed, ...gone]);
  }

  readonly #onConnection = (socket: Socket): void => {
    const { door, trustedProxies, limits } = this.#host;
    const address = normaliseAddress(socket.remoteAddress ?? "");
    const trusted = trustedProxies.trusts(address);
    // A proxy's address says nothing about whose connection it is.
    const counted = trusted ? undefined : address;
    const { proxyProtocol = "off" } = this.#options;
    const stranger = proxyProtocol !== "off" && !trusted;
    if (address === "" || stranger || !door.hasRoomFor(counted)) {
      door.turnedAway++;
      socket.on("error", ignore);
      socket.destroy();
      return;
    }
    const connection = new ClientConnection(door, socket, address, counted);
    this.#connections.add(connection);
    socket.once("close", () => this.#connections.delete(connection));
    connection.mustWithin(limits.headersTimeoutMs, () => connection.destroy());
    if (proxyProtocol === "off") this.#afterProxy(connection);
    else {
      const judge = (bytes: Uint8Array): number | "drop" | undefined => {
        const header = readProxyHeader(bytes, proxyProtocol);
        if (header.kind === "incomplete") return undefined;
        if (header.kind === "invalid") return "drop";
        return this.#speaksFor(connection, header.source?.address) ? header.length : "drop";
      };
      takeFirstBytes(socket, judge, () => this.#afterProxy(connection));
    }
  };

  /** Takes over the address that the proxy names; `false` when there are too many from there. */
  #speaksFor(connection: ClientConnection, address: string | undefined): boolean {
    if (address === undefined) return true;
    const { door, trustedProxies } = this.#host;
    connection.address = normaliseAddress(address);
    if (trustedProxies.trusts(connection.address)) return true;
    if (!door.hasRoomForIp(connection.address)) {
      door.turnedAway++;
      return false;
    }
    connection.countAs(connection.address);
    return true;
  }

  #afterProxy(connection: ClientConnection): void {
    if (this.#tls !== undefined) return this.#tls.begin(connection);
    if (this.#options.h2c !== true) return this.#beginHttp1(connection);
    let http2 = false;
    const judge = (bytes: Uint8Array): number | undefined => {
      const length = Math.min(bytes.length, HTTP2_PREFACE.length);
      http2 = HTTP2_PREFACE.subarray(0, length).equals(bytes.subarray(0, length));
      return http2 && length < HTTP2_PREFACE.length ? undefined : 0;
    };
    takeFirstBytes(connection.socket, judge, () => {
      if (http2) this.#beginHttp2(connection);
      else this.#beginHttp1(connection);
    });
    connection.socket.resume();
  }

  readonly #onSecure = (connection: ClientConnection): void => {
    if (connection.tls?.alpnProtocol === "h2") this.#beginHttp2(connection);
    else this.#beginHttp1(connection);
  };

  #beginHttp1(connection: ClientConnection): void {
    connection.mustWithin(this.#timeLeft(connection), () => this.#http1.late(connection));
    this.#http1.begin(connection);
  }

  #beginHttp2(connection: ClientConnection): void {
    const session = new Http2Session(connection, this.#host);
    this.#sessions.set(connection, session);
    connection.socket.once("close", () => this.#sessions.delete(connection));
    if (this.#draining) session.drain();
  }

  #timeLeft({ acceptedAt }: ClientConnection): number {
    return Math.max(1, acceptedAt + this.#host.limits.headersTimeoutMs - performance.now());
  }
}

function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", () => resolve());
  });
}

function ignore(): void {}
