/** What most people write first: a `ws` server and a `ws` client for each connection. */
import { WebSocket, WebSocketServer } from "ws";

const upstreamUrl = `ws://127.0.0.1:${process.env["BACKEND_PORT"]}/`;

function relay(from: WebSocket, to: WebSocket): void {
  from.on("message", (data, isBinary) => {
    if (Buffer.isBuffer(data)) to.send(data, { binary: isBinary });
  });
  from.on("close", (code, reason) => {
    if (code === 1005) to.close();
    else if (code === 1006) to.terminate();
    else to.close(code, reason);
  });
  from.on("error", () => {
    to.terminate();
  });
}

const server = new WebSocketServer({
  port: Number(process.env["LISTEN_PORT"]),
  host: "127.0.0.1",
  backlog: 4096,
  perMessageDeflate: false,
});
server.on("connection", (client) => {
  client.pause();
  const upstream = new WebSocket(upstreamUrl, { perMessageDeflate: false });
  upstream.on("open", () => {
    client.resume();
  });
  relay(client, upstream);
  relay(upstream, client);
});
