import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Arrivals } from "./arrivals.ts";
import { End } from "./end.ts";
import type { Backend, BackendKind, ClientKind } from "./end.ts";

/** Debian's, not whichever comes first in PATH: that is where `python3-websockets` is installed. */
const PYTHON = "/usr/bin/python3";

const missing =
  spawnSync(PYTHON, ["-c", "import websockets.client"]).status === 0
    ? undefined
    : "python3-websockets";

interface Event {
  readonly id: number;
  readonly event: string;
  readonly [fact: string]: unknown;
}

type Environment = Readonly<Record<string, string>>;

/** A Python process with one of the scripts in `peers/`. */
class PythonProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #handlers = new Map<number, (event: Event) => void>();
  /** For ids that nobody has asked for. */
  onNew: (event: Event) => void = () => {};

  constructor(script: "client" | "server", setup: object, env: Environment = {}) {
    const path = new URL(`peers/${script}.py`, import.meta.url).pathname;
    const args = ["-B", path, JSON.stringify(setup)];
    this.child = spawn(PYTHON, args, {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...env },
    });
    this.child.stdin.on("error", () => {});
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      const event = JSON.parse(line) as Event;
      (this.#handlers.get(event.id) ?? this.onNew)(event);
    });
  }

  handle(id: number, handler: (event: Event) => void): void {
    this.#handlers.set(id, handler);
  }

  command(command: object): void {
    this.child.stdin.write(`${JSON.stringify(command)}\n`);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGKILL");
    await once(this.child, "exit");
  }
}

export class PythonEnd extends End {
  readonly id: number;
  readonly process: PythonProcess;
  /** Pings that arrived, and pongs to our own. */
  readonly pings = new Arrivals<Event>();
  readonly pongs = new Arrivals<Event>();
  /** How many replies it could send. */
  readonly replied = new Arrivals<number>();
  extensions = "";

  constructor(process: PythonProcess, id: number) {
    super();
    this.process = process;
    this.id = id;
    process.handle(id, (event) => this.handle(event));
  }

  handle(event: Event): void {
    if (event.event === "open") this.extensions = event["extensions"] as string;
    if (event.event === "message") {
      const { text, hex } = event as { text?: string; hex?: string };
      this.messages.push(text ?? Buffer.from(hex!, "hex"));
    }
    if (event.event === "pinged") this.pings.push(event);
    if (event.event === "pong") this.pongs.push(event);
    if (event.event === "replied") this.replied.push(event["count"] as number);
    if (event.event === "close") {
      this.over({ code: event["code"] as number, reason: event["reason"] as string });
    }
  }

  async send(data: string | Buffer): Promise<void> {
    const what = typeof data === "string" ? { text: data } : { hex: data.toString("hex") };
    this.#do("send", what);
  }

  async close(code?: number, reason = ""): Promise<void> {
    this.#do("close", code === undefined ? {} : { code, reason });
  }

  /** Past the library, onto its transport. */
  raw(bytes: Buffer): void {
    this.#do("raw", { hex: bytes.toString("hex") });
  }

  /** Resolves with the pong. */
  async ping(): Promise<void> {
    this.#do("ping", {});
    await this.pongs.next();
  }

  #do(what: string, facts: object): void {
    this.process.command({ id: this.id, do: what, ...facts });
  }
}

export class Refused extends Error {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];

  constructor({ status, headers }: Pick<Refused, "status" | "headers">) {
    super(`refused with ${status}`);
    this.status = status;
    this.headers = headers;
  }
}

/** A process with clients of `websockets`. */
export class PythonClients {
  readonly process: PythonProcess;
  #ids = 0;

  /** @param env Such as `SSL_CERT_FILE`, the authority of servers. */
  constructor(env: Environment = {}) {
    this.process = new PythonProcess("client", {}, env);
  }

  stop(): Promise<void> {
    return this.process.kill();
  }

  /** @throws Refused when the answer is not 101. */
  async connect(url: string, options: object = {}): Promise<PythonEnd> {
    const id = ++this.#ids;
    const end = new PythonEnd(this.process, id);
    const first = await new Promise<Event>((resolve) => {
      this.process.handle(id, resolve);
      this.process.command({ id, do: "connect", uri: url, options });
    });
    if (first.event === "refused") throw new Refused(first as unknown as Refused);
    this.process.handle(id, (event) => end.handle(event));
    end.handle(first);
    return end;
  }
}

export interface PythonBackend extends Backend {
  readonly process: PythonProcess;
  connection(): Promise<PythonEnd>;
}

export interface PythonSetup {
  /** For `websockets.serve()`. */
  readonly options?: object;
  readonly refuse?: readonly [status: number, headers: readonly [string, string][], body: string];
}

/** A process with a server of `websockets`. */
export async function startPythonServer(setup: PythonSetup = {}): Promise<PythonBackend> {
  const process = new PythonProcess("server", setup);
  const connections = new Arrivals<PythonEnd>();
  const { port } = await new Promise<{ port: number }>((resolve) => {
    process.handle(0, (event) => resolve(event as unknown as { port: number }));
  });
  process.onNew = (event) => {
    const end = new PythonEnd(process, event.id);
    end.handle(event);
    connections.push(end);
  };
  return {
    url: new URL(`ws://127.0.0.1:${port}/`),
    process,
    connection: () => connections.next(),
    stop: () => process.kill(),
  };
}

let clients: PythonClients | undefined;

export const python: ClientKind = {
  name: "python-websockets",
  missing,
  closeCodes: [1000, 1001, 1008, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999],
  echoesReason: true,
  compresses: true,
  async start() {
    clients = new PythonClients();
  },
  async stop() {
    await clients?.process.kill();
  },
  connect: (url) => clients!.connect(url),
};

export const pythonBackend: BackendKind = {
  name: "python-websockets",
  missing,
  start: () => startPythonServer(),
};
