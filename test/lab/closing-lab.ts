/**
 * Starts a lab with runs of many kinds, closes it, and tells what the clients were told. It never
 * exits by itself: the process ends when nothing is open any more.
 */
import { once } from "node:events";
import { RawClient } from "./raw-client.ts";
import { startLab } from "./setting.ts";

const PATHS = ["echo", "black-hole", "unanswered-close", "no-answer", "no-pong", "lost-close"];

const lab = await startLab();
const clients = await Promise.all(
  PATHS.map(async (path, index) => {
    const client = await RawClient.connect(lab.port);
    client.request(`/scenario/${path}?run=run-number-${index}`);
    if (path !== "no-answer") await client.head();
    return client;
  }),
);
const asking = await RawClient.connect(lab.port);
asking.socket.write("GET /runs/run-number-0?wait=30s HTTP/1.1\r\nHost: x\r\n\r\n");
const half = await RawClient.connect(lab.port);
half.socket.write("GET /close/1000 HTT");
const page = await RawClient.connect(lab.port);
page.socket.write("GET /page HTTP/1.1\r\nHost: x\r\n\r\n");
await page.head();

const told = Promise.all(clients.slice(0, 5).map((client) => client.rest()));
const answered = asking.head();
await lab.lab.close();
await answered;
lab.server.closeAllConnections();
lab.server.close();
await once(lab.server, "close");
process.stdout.write(
  JSON.stringify((await told).map((bytes) => bytes.subarray(0, 4).toString("hex"))),
);
for (const { socket } of [...clients, asking, half, page]) socket.destroy();
