import { WebSocket } from "ws";
import { CliError } from "./errors.ts";
import type { Say } from "./errors.ts";
import { printable } from "../record/printable.ts";

/** What came of sending too fast. */
export interface FloodResult {
  readonly messages: number;
  readonly durationMs: number;
  readonly code: number;
  readonly reason: string;
}

const MOST_MESSAGES = 20_000;
/** A batch per timer: fast, and yet the Close is read soon after it came. */
const BATCH = 20;
const PAUSE_MS = 1;
const OPEN_TIMEOUT_MS = 10_000;
/** How long to wait for the Close once everything is sent. */
const PATIENCE_MS = 5_000;

/**
 * Connects and sends small messages without a pause until the connection is closed.
 *
 * @throws {CliError} `ERR_CLI_FAILED` when it cannot connect, or nobody closes it.
 */
export function flood(url: URL, onOpen: () => void): Promise<FloodResult> {
  const socket = new WebSocket(url, { handshakeTimeout: OPEN_TIMEOUT_MS });
  return new Promise((resolve, reject) => {
    const fail = (say: Say): void => {
      reject(new CliError("ERR_CLI_FAILED", say));
      socket.terminate();
    };
    let startedAt = 0;
    let messages = 0;
    const send = (): void => {
      for (let i = 0; i < BATCH && socket.readyState === WebSocket.OPEN; i++) {
        socket.send(`message ${++messages}`);
      }
      if (socket.readyState !== WebSocket.OPEN) return;
      if (messages < MOST_MESSAGES) return void setTimeout(send, PAUSE_MS);
      const tooPatient: Say = (words) => words.attempt.tookAll(url.href, messages);
      setTimeout(() => fail(tooPatient), PATIENCE_MS).unref();
    };
    socket.once("open", () => {
      startedAt = performance.now();
      onOpen();
      send();
    });
    socket.once("unexpected-response", (_request, { statusCode, statusMessage }) => {
      const status = `HTTP ${statusCode} ${printable(statusMessage ?? "")}`.trim();
      fail((words) => words.attempt.refused(url.href, status));
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // Once it was open, the close event tells how it ended.
      if (startedAt > 0) return;
      const reason = error.code ?? error.message;
      fail((words) => words.attempt.noConnection(url.href, reason));
    });
    socket.once("close", (code, reason) => {
      const durationMs = Math.round(performance.now() - startedAt);
      resolve({ messages, durationMs, code, reason: reason.toString("utf8") });
    });
  });
}
