import type { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { Answers } from "./answers.ts";
import { openDoors } from "./doors.ts";
import type { Doors } from "./doors.ts";
import { LiveStage } from "./live-stage.ts";
import { hostnameOf, listing } from "./listing.ts";
import type { Listing } from "./listing.ts";
import { readRequest } from "./lab-request.ts";
import type { LabRequest } from "./lab-request.ts";
import { ProblemError } from "./problem.ts";
import { checkTarget, splitTarget } from "./request-target.ts";
import type { LabRun } from "./run.ts";
import { Runs } from "./runs.ts";
import type { Place } from "./stage.ts";
import { turnAway } from "./turn-away.ts";
import { RunOver } from "./waits.ts";

export interface LabOptions {
  /** Where it is mounted: `/lab`, without a slash at the end. @default "" */
  readonly base?: string;
  /**
   * Of the listeners and addresses that the lab opens itself, and in its certificates. Where it is
   * every address (`0.0.0.0`, `::`), clients are sent to the name by which they came, which no
   * certificate has then. @default "127.0.0.1"
   */
  readonly host?: string;
  /** TLS listeners on free ports, for the scenarios that need them. @default true */
  readonly tls?: boolean;
  /** Clients at once; others are answered 503. @default 256 */
  readonly maxConnections?: number;
  /** The longest that a client is served, in milliseconds. @default 300000 (5 minutes) */
  readonly maxMs?: number;
  /** Told when a run is over. What it throws is not caught. */
  readonly onRun?: (run: LabRun) => void;
}

/** What a server gives to the lab: its requests, and its upgrades. */
export interface Lab {
  /** `false`, and nothing is done: not a path of the lab. The page at the base itself is not its business. */
  request(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes the socket of any path below the base; `false`, and nothing is done: of no other. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** What `scenarios.json` says to whoever sends this request. */
  listing(request: IncomingMessage): Listing;
  /** Ends every run with 1001 and leaves nothing open. */
  close(): Promise<void>;
}

/**
 * For the server in front of the lab: what it lets a client send before there is a request. Bounds
 * that the lab cannot hold itself.
 */
export const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1_024,
} as const;

/**
 * A server that produces any ending on demand: every scenario, `/close/<code>` and `/refuse/<status>`.
 *
 * @example
 * const lab = await createLab();
 * const server = createServer(SERVER_OPTIONS, (request, response) => {
 *   if (!lab.request(request, response)) response.writeHead(404).end();
 * });
 * server.on("upgrade", (request, socket, head) => {
 *   if (!lab.upgrade(request, socket, head)) socket.destroy();
 * });
 */
export async function createLab(options: LabOptions = {}): Promise<Lab> {
  const { base = "", host = "127.0.0.1", tls = true } = options;
  if (!/^(?:\/[\w.~-]+)*$/.test(base)) throw new RangeError(`not a path to mount at: ${base}`);
  const house = new House(options, base);
  house.doors = await openDoors({ host, tls, visit: house.visit });
  return house;
}

class House implements Lab {
  readonly #base: string;
  readonly #maxConnections: number;
  readonly #maxMs: number;
  readonly #onRun: (run: LabRun) => void;
  readonly #runs = new Runs();
  readonly #stages = new Set<LiveStage>();
  readonly #sockets = new Set<Socket>();
  #answers: Answers | undefined;
  #doorAnswers: Answers | undefined;
  #doors: Doors | undefined;
  #closed = false;

  constructor(options: LabOptions, base: string) {
    this.#base = base;
    this.#maxConnections = options.maxConnections ?? 256;
    this.#maxMs = options.maxMs ?? 300_000;
    this.#onRun = options.onRun ?? (() => {});
  }

  set doors(doors: Doors) {
    this.#doors = doors;
    this.#answers = new Answers({ base: this.#base, runs: this.#runs, doors });
    this.#doorAnswers = new Answers({ base: "", runs: this.#runs, doors });
  }

  /** What the lab's own TLS listeners get: the same paths, without a base. */
  readonly visit = {
    request: (request: IncomingMessage, response: ServerResponse): void => {
      if (!this.#doorAnswers?.answer(request, response)) response.writeHead(404).end();
    },
    upgrade: (request: IncomingMessage, socket: Socket, raw: Socket, place: Place): void => {
      // The first listener is open before the last.
      if (this.#doors === undefined) socket.destroy();
      else this.#open(request, socket, raw, { base: "", place });
    },
  };

  request(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#answers!.answer(request, response);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const { path } = splitTarget(request.url ?? "/");
    if (path !== this.#base && !path.startsWith(`${this.#base}/`)) return false;
    if (!(socket instanceof Socket)) throw new TypeError("the lab plays on sockets of TCP or TLS");
    if (head.length > 0) socket.unshift(head);
    this.#open(request, socket, socket, { base: this.#base });
    return true;
  }

  listing(request: IncomingMessage): Listing {
    return listing(request, this.#base, this.#doors!);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const stage of this.#stages) stage.stop("the lab is closing");
    const gone = [...this.#sockets].map(
      (socket) => new Promise<void>((resolve) => socket.once("close", () => resolve())),
    );
    await Promise.all([...gone, this.#doors!.close()]);
  }

  #open(
    request: IncomingMessage,
    socket: Socket,
    raw: Socket,
    at: { readonly base: string; readonly place?: Place },
  ): void {
    this.#sockets.add(raw);
    raw.once("close", () => this.#sockets.delete(raw));
    socket.on("error", () => {});
    const target = request.url ?? "/";
    try {
      const read = this.#read(request, target, at);
      void this.#play(read, target, socket, raw);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      turnAway(socket, error.problem);
    }
  }

  /** @throws ProblemError */
  #read(
    request: IncomingMessage,
    target: string,
    { base, place }: { readonly base: string; readonly place?: Place },
  ): LabRequest {
    if (this.#closed || this.#stages.size >= this.#maxConnections) {
      const detail = `the lab plays for ${this.#maxConnections} clients at once; come again`;
      throw new ProblemError({ status: 503, detail, headers: { "Retry-After": "1" } });
    }
    checkTarget(target);
    const own = splitTarget(target.slice(base.length));
    const read = readRequest(request, own, { base, maxMs: this.#maxMs });
    const wanted = read.piece.place;
    if (wanted !== undefined && wanted !== place) {
      const url = this.#doors!.urlOf(wanted, read.piece.id, hostnameOf(request));
      const detail = `${read.piece.id} is not played here, but at ${url ?? "a lab with TLS"}`;
      throw new ProblemError({ status: 404, detail, where: "path" });
    }
    return read;
  }

  async #play(request: LabRequest, target: string, socket: Socket, raw: Socket): Promise<void> {
    const { piece, run } = request;
    const transcript = this.#runs.begin({ id: run, scenario: piece.id, target });
    const stage = new LiveStage(socket, raw, { request, transcript });
    this.#stages.add(stage);
    const limit = setTimeout(
      () => stage.stop("the run has lasted long enough"),
      this.#maxMs + ENDING_MS,
    );
    try {
      await piece.play(stage);
      await stage.finish();
    } catch (error) {
      // The client may be gone at any line of a play.
      if (!(error instanceof RunOver)) {
        stage.stop("the lab has a defect");
        throw error;
      }
    } finally {
      clearTimeout(limit);
      this.#stages.delete(stage);
      this.#onRun(this.#runs.end(transcript));
    }
  }
}

/** On top of what a run may last, for its closing handshake. */
const ENDING_MS = 10_000;
