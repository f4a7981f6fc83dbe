import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { problemBody, problemHeaders } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** After an answer, the client gets this long to close its side. */
const LINGER_MS = 1_000;

/** Answers an opening handshake that is not understood, and ends the transport in order. */
export function turnAway(socket: Socket, problem: Problem): void {
  const body = problemBody(problem);
  const headers = Object.entries({ Connection: "close", ...problemHeaders(problem) });
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
  socket.once("end", () => socket.destroySoon());
  socket.resume();
}
