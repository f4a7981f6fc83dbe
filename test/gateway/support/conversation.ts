import { once } from "node:events";
import { onTestFinished } from "vitest";
import { WebSocket, WebSocketServer } from "ws";

/** A server of `ws` that answers each message with a number of its own and the message. */
export async function startEcho(): Promise<{
  readonly url: URL;
  readonly connections: number;
  kill(): void;
}> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (socket) => {
    let sent = 0;
    let heard = 0;
    socket.on("error", () => {});
    socket.on("message", (data, isBinary) => {
      const up = numberIn((data as Buffer).toString());
      if (up === undefined) return socket.close(1003);
      // Whatever a client left out or sent twice would show in what it gets back.
      const whole = !isBinary && up === heard;
      heard++;
      socket.send(JSON.stringify({ up, down: sent++, whole }));
    });
  });
  await once(server, "listening");
  const kill = (): void => {
    server.close();
    for (const client of server.clients) client.terminate();
  };
  onTestFinished(kill);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: new URL(`ws://127.0.0.1:${port}/*`),
    get connections() {
      return server.clients.size;
    },
    kill,
  };
}

function numberIn(text: string): number | undefined {
  try {
    return (JSON.parse(text) as { up: number }).up;
  } catch {
    return undefined;
  }
}

/** A client that says one thing after the other, each when the one before is answered. */
export class Conversation {
  readonly socket: WebSocket;
  readonly #closed: Promise<number>;
  readonly #waiting = new Set<{ until: number; resolve: () => void }>();
  #said = 0;
  #quiet = false;
  #paused = false;
  #mayEnd = false;
  /** Answers, all of them in order. */
  heard = 0;
  /** What went wrong first: an answer out of order, or an end that nobody asked for. */
  fault: string | undefined;
  closeCode: number | undefined;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("error", (error) => this.#fail(error.message));
    socket.on("message", (data) => this.#onAnswer((data as Buffer).toString()));
    this.#closed = new Promise((resolve) => {
      socket.on("close", (code) => {
        this.closeCode = code;
        if (!this.#quiet && !this.#mayEnd) this.#fail(`closed with ${code}`);
        resolve(code);
      });
    });
    this.#say();
  }

  /** That many more answers; rejects where the conversation is broken. */
  async hears(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.add({ until: this.heard + count, resolve });
      if (this.fault !== undefined) resolve();
    });
    if (this.fault !== undefined) throw new Error(this.fault);
  }

  /** Says something that is not allowed. @returns The code that ends it. */
  breaks(text: string): Promise<number> {
    this.#quiet = true;
    this.socket.send(JSON.stringify({ up: this.#said++, text }));
    return this.#closed;
  }

  /** Says nothing more. Resolves when what it has said is answered. */
  async pauses(): Promise<void> {
    this.#paused = true;
    if (this.heard < this.#said) await this.hears(this.#said - this.heard);
  }

  goesOn(): void {
    this.#paused = false;
    this.#say();
  }

  leave(): Promise<number> {
    this.#quiet = true;
    this.socket.close(1000);
    return this.#closed;
  }

  /** An end is expected from here on; it talks until then. @returns Its code. */
  ends(): Promise<number> {
    this.#mayEnd = true;
    return this.#closed;
  }

  over(): Promise<number> {
    return this.#closed;
  }

  #say(): void {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ up: this.#said++ }));
    }
  }

  #onAnswer(text: string): void {
    const { up, down, whole } = JSON.parse(text) as { up: number; down: number; whole: boolean };
    if (!whole || up !== this.heard || down !== this.heard)
      this.#fail(`${text} after ${this.heard}`);
    this.heard++;
    for (const one of this.#waiting) {
      if (this.heard < one.until) continue;
      this.#waiting.delete(one);
      one.resolve();
    }
    if (!this.#quiet && !this.#paused) this.#say();
  }

  #fail(why: string): void {
    this.fault ??= why;
    for (const { resolve } of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

export async function openConversation(port: number, path: string, id = 0): Promise<Conversation> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}?id=${id}`, {
    perMessageDeflate: false,
  });
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  return new Conversation(socket);
}
