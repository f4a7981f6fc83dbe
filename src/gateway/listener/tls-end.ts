import { createServer } from "node:tls";
import type { SecureContextOptions, Server, TLSSocket } from "node:tls";
import type { Socket } from "node:net";
import type { Refusal } from "../refusal.ts";
import { certificateSubject } from "./certificate-subject.ts";
import type { ClientConnection } from "./client-connection.ts";
import type { TlsOptions } from "./tls-options.ts";

const DEFAULT_HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * The server's side of TLS on accepted connections. A client that fails or dawdles is dropped;
 * nothing of it reaches anybody else.
 */
export class TlsEnd {
  readonly #options: TlsOptions;
  readonly #server: Server;
  /** Connections whose handshake is under way, by the four numbers that name them. */
  readonly #begun = new Map<string, ClientConnection>();

  constructor(options: TlsOptions, established: (connection: ClientConnection) => void) {
    this.#options = options;
    const { clientCert = "none", handshakeTimeoutMs = DEFAULT_HANDSHAKE_TIMEOUT_MS } = options;
    this.#server = createServer({
      requestCert: clientCert !== "none",
      // Judged below, so that the client is told in HTTP what an alert of TLS would not tell.
      rejectUnauthorized: false,
      ALPNProtocols: [...(options.alpn ?? ["h2", "http/1.1"])],
      handshakeTimeout: handshakeTimeoutMs,
    });
    this.#server.on("tlsClientError", (_error, tls) => tls.destroy());
    this.#server.on("secureConnection", (tls) => {
      const connection = this.#begun.get(nameOf(tls));
      // A client that has already left has no name any more.
      if (connection === undefined || connection.socket.destroyed) tls.destroy();
      else this.#secured(connection, tls, established);
    });
  }

  /** For connections that begin from now on. @throws Error when it cannot be used. */
  use(context: SecureContextOptions): void {
    this.#server.setSecureContext(context);
  }

  begin(connection: ClientConnection): void {
    const { socket } = connection;
    const name = nameOf(socket);
    this.#begun.set(name, connection);
    socket.once("close", () => {
      if (this.#begun.get(name) === connection) this.#begun.delete(name);
    });
    this.#server.emit("connection", socket);
  }

  #secured(
    connection: ClientConnection,
    tls: TLSSocket,
    established: (connection: ClientConnection) => void,
  ): void {
    connection.tls = tls;
    tls.on("error", ignore);
    // Renegotiation (up to TLS 1.2) only costs a server time.
    tls.disableRenegotiation();
    if ((this.#options.clientCert ?? "none") !== "none") this.#judge(connection, tls);
    established(connection);
  }

  #judge(connection: ClientConnection, tls: TLSSocket): void {
    const certificate = tls.getPeerX509Certificate();
    if (certificate === undefined) {
      if (this.#options.clientCert === "require") {
        connection.refusal = refused("this address asks for a client certificate; send one");
      }
    } else if (tls.authorized) {
      connection.certificateSubject = certificateSubject(certificate);
      connection.certificateHeader = this.#options.clientCertHeader;
    } else {
      const why = String(tls.authorizationError);
      connection.refusal = refused(`the client certificate is not accepted here (${why})`);
    }
  }
}

function nameOf({ remoteAddress, remotePort, localAddress, localPort }: Socket): string {
  return `${remoteAddress} ${remotePort} ${localAddress} ${localPort}`;
}

function refused(message: string): Refusal {
  return { status: 403, rule: "client-certificate", message };
}

function ignore(): void {}
