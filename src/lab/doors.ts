import { randomInt } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Server as HttpsServer } from "node:https";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { makeCertificates } from "./authority.ts";
import type { Certificates, Identity } from "./authority.ts";
import type { Place } from "./stage.ts";

/** Never resolves: `.invalid` is reserved for that (RFC 6761 6.4). */
const NO_SUCH_NAME = "closewise.invalid";
/** Below the ports that systems give to clients, one of which might connect to itself there. */
const CLOSED_PORTS = [20_000, 30_000] as const;

const MAX_TLS_CONNECTIONS = 256;

/** The addresses beside the lab's own. */
export interface Doors {
  /** The authority's certificate, in PEM; `undefined` without TLS. */
  readonly certificate: string | undefined;
  /**
   * Where to connect for the scenario with this id; `null` without TLS.
   *
   * @param hostname By which the client knows this server: for a lab that listens on every address.
   */
  urlOf(place: Place, id: string, hostname: string): string | null;
  close(): Promise<void>;
}

/** What happens to those who come in through TLS. */
export interface Visit {
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Socket, raw: Socket, place: Place): void;
}

export interface DoorOptions {
  readonly host: string;
  readonly tls: boolean;
  readonly visit: Visit;
}

export async function openDoors({ host, tls, visit }: DoorOptions): Promise<Doors> {
  const isWildcard = host === "0.0.0.0" || host === "::";
  const closedPort = await findClosedPort(host);
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const ports = new Map<Place, number>();
  let certificates: Certificates | undefined;

  async function listen(place: Place, server: Server): Promise<void> {
    server.maxConnections = MAX_TLS_CONNECTIONS;
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
    server.listen(0, host);
    await once(server, "listening");
    servers.push(server);
    const address = server.address();
    if (address !== null && typeof address === "object") ports.set(place, address.port);
  }

  if (tls) {
    certificates = await makeCertificates(host);
    const { untrusted, expired, wrongName } = certificates;
    await listen("tls-untrusted", secureServer("tls-untrusted", untrusted, visit));
    await listen("tls-expired", secureServer("tls-expired", expired, visit));
    await listen("tls-wrong-name", secureServer("tls-wrong-name", wrongName, visit));
    // Without a certificate there is nothing that it could agree on with anybody.
    const refusing = createTlsServer({ handshakeTimeout: HANDSHAKE_MS });
    refusing.on("tlsClientError", (_, socket) => socket.destroy());
    await listen("tls-refused", refusing);
  }

  return {
    certificate: certificates?.authority,
    urlOf(place, id, hostname) {
      const name = isWildcard ? hostname : bracketed(host);
      if (place === "no-such-name") return `ws://${NO_SUCH_NAME}/`;
      if (place === "closed-port") return `ws://${name}:${closedPort}/`;
      const port = ports.get(place);
      return port === undefined ? null : `wss://${name}:${port}/scenario/${id}`;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
            }),
        ),
      );
    },
  };
}

/** An address of IPv6 as it stands in a URL. */
function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

const HANDSHAKE_MS = 10_000;

function secureServer(place: Place, { cert, key }: Identity, visit: Visit): HttpsServer {
  const server = createHttpsServer({
    cert,
    key,
    handshakeTimeout: HANDSHAKE_MS,
    headersTimeout: HANDSHAKE_MS,
    requestTimeout: HANDSHAKE_MS,
    connectionsCheckingInterval: 2_000,
    // A client that has ended its side may still be told something.
    allowHalfOpen: true,
  });
  const raws = new Map<string, Socket>();
  server.on("connection", (raw: Socket) => {
    const peer = peerOf(raw);
    raws.set(peer, raw);
    raw.once("close", () => raws.delete(peer));
    raw.on("error", () => {});
  });
  server.on("tlsClientError", (_, socket) => socket.destroy());
  server.on("request", (request, response) => visit.request(request, response));
  server.on("upgrade", (request, socket: Socket, head) => {
    if (head.length > 0) socket.unshift(head);
    visit.upgrade(request, socket, raws.get(peerOf(socket)) ?? socket, place);
  });
  return server;
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

/** A port on which nobody listens: it was free a moment ago. */
async function findClosedPort(host: string): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const server = createServer();
    const port = randomInt(...CLOSED_PORTS);
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, host, () => resolve(true));
    });
    if (!free) continue;
    server.close();
    await once(server, "close");
    return port;
  }
  throw new Error(`no free port on ${host}`);
}
