import { Worker } from "node:worker_threads";

import { StoreError } from "./errors.ts";
import { Fault } from "./fault.ts";
import { atMost, hold } from "./hold.ts";
import type { Calls, Response, Settings } from "./sqlite-messages.ts";

/** Questions that may wait for an answer: reads from outside are not to pile up. */
const MOST_WAITING = 256;

/** `src/` runs under Node's type stripping, `dist/` as it is. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./sqlite-worker.ts" : "./sqlite-worker.js",
  import.meta.url,
);

interface Waiting {
  /** A method, so that a promise of any type of answer fits: the number in the message pairs them. */
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** The near end of the database's thread. A thread that died is started again at the next call. */
export class SqliteThread {
  readonly #settings: Settings;
  readonly #waiting = new Map<number, Waiting>();
  /** When the file is open. */
  #worker: Promise<Worker> | undefined;
  #current: Worker | undefined;
  #number = 0;
  #isClosed = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** @throws {StoreError} `ERR_STORE_OPEN`, `ERR_STORE_VERSION`, `ERR_STORE_UNSUPPORTED` */
  async open(): Promise<void> {
    this.#worker ??= this.#start();
    try {
      await this.#worker;
    } catch (error) {
      this.#worker = undefined;
      throw error;
    }
  }

  /** @throws {Fault} when the database says no, {StoreError} when it cannot be opened or is closed */
  async call<Name extends keyof Calls>(
    call: Name,
    ask: Calls[Name]["ask"],
  ): Promise<Calls[Name]["answer"]> {
    if (this.#isClosed) throw closed();
    if (this.#waiting.size >= MOST_WAITING) {
      throw new Fault("other", `${MOST_WAITING} questions to the database are waiting already.`);
    }
    await this.open();
    const worker = await this.#worker;
    // The thread may have died, or been closed, since.
    if (worker === undefined || this.#isClosed) throw closed();
    return this.#post(worker, call, ask);
  }

  /** Lets the thread finish what it was asked, for so many milliseconds at most, and ends it. */
  async close(ms: number): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const worker = await this.#worker?.catch(() => undefined);
    if (worker === undefined) return;
    await atMost(ms, this.#post(worker, "close", {}));
    this.#rejectAll(closed());
    // A thread inside a system call that does not return cannot be ended: not to be waited for without bound.
    await atMost(ms, worker.terminate());
  }

  #post<Name extends keyof Calls>(
    worker: Worker,
    call: Name,
    ask: Calls[Name]["ask"],
  ): Promise<Calls[Name]["answer"]> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ call, number, ...ask });
    });
  }

  #start(): Promise<Worker> {
    const worker = new Worker(WORKER, {
      name: "closewise-store",
      workerData: this.#settings,
      // None of the process's own (`--eval`, `--import`); and Node 22 calls node:sqlite experimental.
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    const opened = new Promise<void>((resolve, reject) => {
      this.#waiting.set(0, { resolve: () => resolve(), reject });
    });
    worker.on("message", (response: Response) => this.#settle(response));
    worker.on("error", (error) => this.#ended(worker, error.message));
    worker.on("exit", () => this.#ended(worker, "it ended"));
    this.#current = worker;
    const ready = opened.then(
      () => {
        worker.unref();
        return worker;
      },
      async (error: unknown) => {
        await worker.terminate();
        throw error;
      },
    );
    return hold(ready);
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.number);
    this.#waiting.delete(response.number);
    if ("answer" in response) waiting?.resolve(response.answer);
    else if ("fault" in response) {
      waiting?.reject(new Fault(response.fault.kind, response.fault.message));
    } else {
      const { problem, cause } = response.refusal;
      waiting?.reject(new StoreError(problem, { cause }));
    }
  }

  #ended(worker: Worker, why: string): void {
    // An error is followed by an exit, by which time there may be another thread.
    if (this.#current !== worker) return;
    this.#current = undefined;
    this.#worker = undefined;
    this.#rejectAll(new Fault("stopped", `The thread of the record store stopped: ${why}`));
  }

  #rejectAll(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) each.reject(error);
  }
}

function closed(): StoreError {
  return new StoreError({ kind: "closed" });
}
