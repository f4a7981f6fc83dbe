/**
 * The thread that alone touches the database of a gateway, so that a slow disk or a locked file does
 * not stop the event loop. Started by `SqliteThread`.
 */
import { parentPort, workerData } from "node:worker_threads";

import { StoreError } from "./errors.ts";
import { messageOf } from "./fault.ts";
import { SqliteDatabase } from "./sqlite-database.ts";
import { toFault } from "./sqlite-fault.ts";
import type { Calls, Request, Response, Settings } from "./sqlite-messages.ts";
import { openDatabase } from "./sqlite-open.ts";

/** Between two steps while there is more to remove; and between two looks while nothing is written. */
const PRUNE_AGAIN_MS = 50;
const PRUNE_EVERY_MS = 60_000;

// `SqliteThread` is the only one that starts this thread.
const settings: Settings = workerData;

function serve(database: SqliteDatabase): void {
  const pruner = settings.mode === "write" ? new Pruner(database) : undefined;
  parentPort?.on("message", (request: Request) => {
    const response = respondTo(database, request);
    // Before the answer goes: who waits for a flush then sees what is kept, not what is about to go.
    // After a failure too, since it may make room on a full disk; but not to wait for a lock once more.
    const isLocked = "fault" in response && response.fault.kind === "locked";
    if (request.call === "insert" && !isLocked) pruner?.step();
    respond(response);
    if (request.call !== "close") return;
    pruner?.stop();
    parentPort?.close();
  });
  pruner?.step();
  respond({ number: 0, answer: true });
}

function respondTo(database: SqliteDatabase, request: Request): Response {
  const { number } = request;
  try {
    return { number, answer: answer(database, request) };
  } catch (error) {
    const { kind, message } = toFault(error);
    return { number, fault: { kind, message } };
  }
}

function answer(database: SqliteDatabase, request: Request): Calls[keyof Calls]["answer"] {
  switch (request.call) {
    case "insert":
      return database.insert(request.rows);
    case "newest":
      return database.newest(request.criteria, request.limit);
    case "position":
      return database.position(request.after);
    case "page":
      return database.page(request.position, request.criteria, request.limit);
    case "close":
      break;
  }
  database.close();
  return true;
}

/** Removes old records one step at a time, so that a batch never waits for more than one step. */
class Pruner {
  readonly #database: SqliteDatabase;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  step(): void {
    let isMore = false;
    try {
      isMore = this.#database.prune(Date.now() - settings.keepMs, settings.keepRecords);
    } catch {
      // What is too old can wait; what hinders here hinders the writing too, and is reported there.
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.step(), isMore ? PRUNE_AGAIN_MS : PRUNE_EVERY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function respond(response: Response): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(response);
}

try {
  serve(new SqliteDatabase(await openDatabase(settings.path, settings.mode, settings.maxBytes)));
} catch (error) {
  const { problem, cause } = StoreError.is(error)
    ? error
    : new StoreError(
        { kind: "unopened", path: settings.path, reason: messageOf(error) },
        { cause: error },
      );
  respond({ number: 0, refusal: { problem, cause } });
}
