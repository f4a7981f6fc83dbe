import { createHash } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import { createServer as createTlsServer } from "node:tls";
import type { TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";
import { Wire } from "./wire.ts";
import type { WireOptions } from "./wire.ts";

/** An upgrade request as a backend got it. */
export interface RequestHead {
  readonly line: string;
  /** In order, names as written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  header(name: string): string | undefined;
  all(name: string): string[];
}

export interface Arrival {
  readonly request: RequestHead;
  readonly socket: Socket;
  readonly wire: Wire;
}

export interface BackendOptions {
  /** Writes the answer; by default a right 101. */
  readonly answer?: (request: RequestHead, socket: Socket) => void;
  /** More lines for the 101, each `Name: value`. */
  readonly headers?: readonly string[];
  readonly wire?: Partial<WireOptions>;
  /** Speaks TLS. */
  readonly tls?: TlsOptions;
  /** Listens on this Unix socket; else on a free port, or on this one. */
  readonly at?: { readonly path: string } | { readonly port: number };
}

export interface Backend {
  /** 0 on a Unix socket. */
  readonly port: number;
  readonly url: URL;
  readonly arrivals: readonly Arrival[];
  /** How many connections were made to it, whatever came over them. */
  readonly connections: number;
  /** The next connection whose request is complete, in order. */
  next(): Promise<Arrival>;
  /** Its process is killed: nothing listens any more, and every connection is reset. */
  kill(): void;
}

/** A WebSocket server that is only bytes: it answers as it is told, and keeps all that it gets. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const arrivals: Arrival[] = [];
  const waiting: ((arrival: Arrival) => void)[] = [];
  let taken = 0;
  let connections = 0;
  const sockets = new Set<Socket>();
  const answer =
    options.answer ?? ((request, socket) => socket.write(switching(request, options.headers)));
  const onConnection = (socket: Socket): void => {
    connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let head = Buffer.alloc(0);
    const onData = (bytes: Buffer): void => {
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      socket.off("data", onData);
      const request = parseHead(head.subarray(0, end).toString("latin1"));
      const wire = new Wire(socket, { from: "client", ...options.wire });
      const arrival = { request, socket, wire };
      answer(request, socket);
      const rest = head.subarray(end + 4);
      if (rest.length > 0) wire.take(rest);
      const waiter = waiting.shift();
      if (waiter === undefined) arrivals.push(arrival);
      else {
        arrivals.push(arrival);
        taken++;
        waiter(arrival);
      }
    };
    socket.on("data", onData);
  };
  const basics = { allowHalfOpen: true, noDelay: true };
  const server =
    options.tls === undefined
      ? createServer(basics, onConnection)
      : createTlsServer({ ...basics, ...options.tls }, onConnection);
  const { at = { port: 0 } } = options;
  server.listen({ host: "127.0.0.1", ...at });
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const port = "path" in at ? 0 : (server.address() as AddressInfo).port;
  const scheme = options.tls === undefined ? "ws" : "wss";
  return {
    port,
    url: new URL("path" in at ? `ws+unix:${at.path}:/` : `${scheme}://127.0.0.1:${port}/`),
    arrivals,
    get connections() {
      return connections;
    },
    kill: () => {
      server.close();
      for (const socket of sockets) {
        // Node resets no transport below TLS.
        if ("encrypted" in socket) socket.destroy();
        else socket.resetAndDestroy();
      }
    },
    next: () => {
      const arrival = arrivals[taken];
      if (arrival !== undefined) {
        taken++;
        return Promise.resolve(arrival);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** An answer that is a right 101, but only when it is released. */
export function heldAnswer(): {
  readonly answer: NonNullable<BackendOptions["answer"]>;
  release(): void;
} {
  let waiting: (() => void) | undefined;
  return {
    answer: (request, socket) => {
      waiting = () => void socket.write(switching(request));
    },
    release: () => waiting?.(),
  };
}

/** A right answer to an upgrade request. */
export function switching(request: RequestHead, headers: readonly string[] = []): string {
  return lines(
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${acceptOf(request)}`,
    ...headers,
  );
}

export function acceptOf(request: RequestHead): string {
  const key = request.header("sec-websocket-key") ?? "";
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

/** The head of an HTTP message. */
export function lines(...all: string[]): string {
  return `${all.join("\r\n")}\r\n\r\n`;
}

export function parseHead(text: string): RequestHead {
  const [line = "", ...rest] = text.split("\r\n");
  const headers = rest.map((entry) => {
    const colon = entry.indexOf(":");
    return [entry.slice(0, colon), entry.slice(colon + 1).trim()] as const;
  });
  const all = (name: string): string[] =>
    headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return { line, headers, all, header: (name) => all(name)[0] };
}
