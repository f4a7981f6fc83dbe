import { braces, quoteFor } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

/** `close(1008, "...")`, as `ws` and the browsers have it. */
export function closeCall({ code, reason }: Ending): string {
  return reason === ""
    ? `socket.close(${code});`
    : `socket.close(${code}, ${quoteFor(reason, braces)});`;
}

function refuse({ status, name, header }: Refusal): string {
  const lines = [
    `HTTP/1.1 ${status} ${name}`,
    ...(header === null ? [] : [`${header[0]}: ${header[1]}`]),
    "Content-Length: 0",
    "Connection: close",
  ];
  return `server.on("upgrade", (request, socket, head) => {
  socket.on("error", () => socket.destroy());
  if (!allowed(request)) {
    socket.end(
${lines.map((line) => `      ${quoteFor(`${line}\r\n`, braces)} +`).join("\n")}
      "\\r\\n",
    );
    return;
  }
  wss.handleUpgrade(request, socket, head, (client) => {
    wss.emit("connection", client, request);
  });
});`;
}

/** `wss` is a `WebSocketServer` with `noServer: true`. */
export const ws: RuntimeSnippets = {
  id: "ws",
  name: "Node.js",
  syntax: "javascript",
  closers: [{ library: "ws", role: "either", note: null, limit: null, close: closeCall }],
  refusers: [{ library: "ws", note: null, refuse }],
};
