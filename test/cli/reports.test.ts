import { once } from "node:events";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { run, start } from "./command.ts";
import { folder } from "./folder.ts";
import { closing, connect } from "./sockets.ts";

const POLICY = `
    limits:
      messages:
        - { per: connection, rate: 1/h, burst: 1, mode: report }
        - { per: connection, rate: 1/h, burst: 2, mode: warn }
    content: { forbid: [ { name: noise, pattern: noise, over: drop } ] }
    warning: { message: '{"warning":"{rule}"}' }
`;

it("records shows what rules did without ending the connection, as data and as text", async () => {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  await once(server, "listening");
  const address = server.address();
  const heard: string[] = [];
  server.on("connection", (peer) => {
    peer.on("message", (data: Buffer) => void heard.push(data.toString()));
  });
  const { path, write } = folder();
  const config = write(
    "gateway.yaml",
    `listen: { port: 0 }
records: { store: "sqlite:${join(path, "endings.db")}" }
routes:
  - name: chat
    match: { path: /chat }
    upstreams: ["ws://127.0.0.1:${typeof address === "object" ? address?.port : ""}/"]
    policy: chat
policies:
  chat:${POLICY}`,
  );
  const running = start(["gateway", "--config", config]);
  onTestFinished(() => running.kill());
  const [url] = await running.match(/ws:\/\/127\.0\.0\.1:\d+/);
  const socket = await connect(`${url}/chat`);
  const told = once(socket, "message");
  for (const text of ["one", "noise", "three", "more noise"]) socket.send(text);
  const [message] = (await told) as [Buffer];
  expect(message.toString()).toBe('{"warning":"message-rate"}');
  const closed = closing(socket);
  socket.close(1000);
  await closed;
  await running.stop("SIGTERM");
  expect(heard).toEqual(["one", "three"]);

  const { stdout: json } = await run(["records", "--config", config, "--json"]);
  const rate = { unit: "messages", measured: 2, allowed: 1 };
  expect((JSON.parse(json) as { reports: unknown }).reports).toMatchObject([
    { rule: "message-rate", statusCode: 1008, count: 3, evidence: rate },
    { rule: "content-forbidden", action: "drop", count: 2, evidence: { measured: 1, allowed: 0 } },
    { rule: "message-rate", action: "warn", statusCode: 1008, count: 2, evidence: { allowed: 2 } },
  ]);
  const { stdout: text } = await run(["records", "--config", config]);
  const [ending, ...reports] = text.trimEnd().split("\n");
  expect(ending).toMatch(/ 1000 .*closed normally/);
  expect(reports.map((line) => line.trim())).toEqual([
    "message-rate only watched, and would have acted 3 times · 2 messages, 1 allowed, { per: connection, rate: 1/h, burst: 1 }",
    "content-forbidden left out 2 messages · noise: noise is not allowed here",
    "message-rate warned 2 times · 3 messages, 2 allowed, { per: connection, rate: 1/h, burst: 2 }",
  ]);
});
