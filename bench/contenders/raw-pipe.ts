/** The least that Node can do: two sockets piped into each other, no look at the bytes. */
import net from "node:net";

const backendPort = Number(process.env["BACKEND_PORT"]);

const server = net.createServer({ noDelay: true }, (client) => {
  const upstream = net.connect({ port: backendPort, host: "127.0.0.1", noDelay: true });
  client.pipe(upstream);
  upstream.pipe(client);
  const drop = (): void => {
    client.destroy();
    upstream.destroy();
  };
  client.on("error", drop);
  upstream.on("error", drop);
});
server.listen({ port: Number(process.env["LISTEN_PORT"]), host: "127.0.0.1", backlog: 4096 });
