/** The maintained successor of `http-proxy`, as its README shows it for WebSocket. */
import { createProxyServer } from "http-proxy-3";

const proxy = createProxyServer({
  target: `ws://127.0.0.1:${process.env["BACKEND_PORT"]}`,
  ws: true,
});
proxy.on("error", () => undefined);
proxy.listen(Number(process.env["LISTEN_PORT"]), "127.0.0.1");
