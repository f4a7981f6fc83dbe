import { once } from "node:events";
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { SCENARIO_IDS } from "../../src/lab/index.ts";
import type { LabOptions } from "../../src/lab/index.ts";
import { encodeFrame } from "../../src/protocol/index.ts";
import { RawClient } from "./raw-client.ts";
import { newRunId, startLab } from "./setting.ts";
import type { RunningLab } from "./setting.ts";

async function aLab(options: LabOptions = { tls: false }): Promise<RunningLab> {
  const lab = await startLab(options);
  onTestFinished(() => lab.stop());
  return lab;
}

/** The lab still plays. */
async function expectToWork(lab: RunningLab): Promise<void> {
  const { client } = await RawClient.open(lab.port, "/close/1000");
  expect(await client.take(4)).toBe("88 02 03 e8");
  client.close(1000);
  expect(await client.ended).toBe("end");
  client.destroy();
}

const KEY = Uint8Array.of(1, 2, 3, 4);
/** Those whose requests are answered. */
const ANSWERED = SCENARIO_IDS.filter((id) => id !== "no-answer" && id !== "dropped-handshake");
const FRAME = fc
  .tuple(
    fc.constantFrom(0x0, 0x1, 0x2, 0x8, 0x9, 0xa),
    fc.uint8Array({ maxLength: 125 }),
    fc.boolean(),
  )
  .map(([opcode, payload, fin]) => {
    const bytes = Buffer.from(encodeFrame(0x1, payload, { maskingKey: KEY }));
    bytes[0] = opcode | (fin ? 0x80 : 0);
    return bytes;
  });

describe("a client that", () => {
  test("sends half a request, and leaves", async () => {
    const lab = await aLab();
    const client = await RawClient.connect(lab.port);
    client.socket.write("GET /close/1000 HTTP/1.1\r\nUpgr");
    client.socket.end();
    expect(await client.ended).toBe("end");
    await expectToWork(lab);
  });

  test("sends headers without end", async () => {
    const lab = await aLab();
    const client = await RawClient.connect(lab.port);
    client.socket.write("GET /close/1000 HTTP/1.1\r\n");
    client.socket.write("X-More: and more\r\n".repeat(2_000));
    expect(await client.head()).toMatch(/^HTTP\/1\.1 431 /);
    client.destroy();
    await expectToWork(lab);
  });

  test("sends what is no HTTP", async () => {
    const lab = await aLab();
    const client = await RawClient.connect(lab.port);
    client.socket.write(Buffer.alloc(1_000, 0xff));
    expect(await client.head()).toMatch(/^HTTP\/1\.1 400 /);
    client.destroy();
    await expectToWork(lab);
  });

  test("sends 10,000 tiny frames, and has each of them back", async () => {
    const lab = await aLab();
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/scenario/echo?run=${id}`);
    const frame = Buffer.from(encodeFrame(0x1, Buffer.from("x"), { maskingKey: KEY }));
    client.socket.write(Buffer.concat(Array<Buffer>(10_000).fill(frame)));
    const back = await client.take(30_000);
    expect(back).toBe(Array(10_000).fill("81 01 78").join(" "));
    client.close(1000);
    client.socket.end();
    const run = (await lab.run(id))!;
    expect([run.wasClean, run.steps.length]).toEqual([true, 96]);
    await expectToWork(lab);
  });

  test("floods an echo and never reads is read no further, and holds nothing of the lab", async () => {
    const lab = await aLab({ tls: false, maxMs: 500 });
    const arrival = once(lab.server, "connection") as Promise<[Socket]>;
    const socket = createConnection(lab.port, "127.0.0.1");
    const id = newRunId();
    const client = new RawClient(socket);
    const [labSide] = await arrival;
    client.request(`/scenario/echo?run=${id}`);
    await client.head();
    socket.pause();
    const frame = Buffer.from(encodeFrame(0x2, new Uint8Array(65_536), { maskingKey: KEY }));
    // More than both kernels hold for a connection: the rest stays here.
    for (let n = 0; n < 900; n++) socket.write(frame);
    socket.on("error", () => {});
    await expectToWork(lab);
    // Its time is over, its Close is not answered, and its socket does not take a FIN.
    expect(await lab.run(id)).toMatchObject({ sent: { code: 1001 }, received: null });
    // Of 56 MiB that were sent, what waits in the lab is one read.
    expect(labSide.writableLength).toBeLessThan(1_048_576);
    if (!labSide.closed) await once(labSide, "close");
    socket.destroy();
  });

  test("reads nothing of what the lab sends is dropped when its time is over", async () => {
    const lab = await aLab({ tls: false, maxMs: 100 });
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/scenario/black-hole?run=${id}`);
    client.socket.pause();
    client.socket.write(Buffer.alloc(100_000));
    expect(await lab.run(id)).toMatchObject({ transport: { end: "reset", by: "lab" } });
    client.destroy();
    await expectToWork(lab);
  });

  test("sends more than a run may read is told so", async () => {
    const lab = await aLab();
    const { client } = await RawClient.open(lab.port, "/scenario/client-close");
    const frame = Buffer.from(encodeFrame(0x2, new Uint8Array(1_048_570), { maskingKey: KEY }));
    for (let n = 0; n < 65; n++) client.socket.write(frame);
    expect(await client.take(4)).toMatch(/^88 .. 03 e9$/);
    client.destroy();
    await expectToWork(lab);
  });

  test("comes 300 times at once plays 256 times, and is told to come again", async () => {
    const lab = await aLab();
    const opened = await Promise.all(
      Array.from({ length: 300 }, () => RawClient.open(lab.port, "/scenario/echo")),
    );
    const statuses = opened.map(({ head }) => head.slice(9, 12));
    expect(statuses.filter((status) => status === "101")).toHaveLength(256);
    const refused = opened.filter(({ head }) => head.startsWith("HTTP/1.1 503 "));
    expect(refused).toHaveLength(44);
    expect(refused[0]!.head).toMatch(/\r\nRetry-After: 1\r\n/);
    for (const { client } of opened) client.socket.resetAndDestroy();
    await Promise.all(opened.map(({ client }) => once(client.socket, "close")));
    // Whoever comes before the lab has seen that they left is told to come again.
    for (;;) {
      const { client, head } = await RawClient.open(lab.port, "/close/1000");
      client.destroy();
      if (head.startsWith("HTTP/1.1 101 ")) break;
      expect(head).toMatch(/^HTTP\/1\.1 503 /);
    }
    await expectToWork(lab);
  });

  test("asks for many runs that go on", async () => {
    const lab = await aLab();
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/scenario/echo?run=${id}`);
    const controller = new AbortController();
    const asked = Array.from({ length: 300 }, () =>
      fetch(`${lab.http}/runs/${id}?wait=30s`, { signal: controller.signal })
        .then((response) => response.json())
        .catch(() => "left"),
    );
    // Those above the limit are answered at once.
    expect(await Promise.race(asked)).toMatchObject({ id, endedAfterMs: null });
    controller.abort();
    client.destroy();
    await Promise.all(asked);
    await expectToWork(lab);
  });

  test.each(ANSWERED)("sends what comes to its mind to %s", async (id) => {
    const lab = await aLab();
    const offers = ["Sec-WebSocket-Extensions: permessage-deflate", "Sec-WebSocket-Protocol: a, b"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(FRAME, fc.uint8Array({ maxLength: 40 }))),
        async (chunks) => {
          const client = await RawClient.connect(lab.port);
          client.request(`/scenario/${id}`, offers);
          for (const chunk of chunks) client.socket.write(chunk);
          expect(await client.head()).toMatch(/^HTTP/);
          client.socket.resetAndDestroy();
        },
      ),
      { numRuns: 20 },
    );
    await expectToWork(lab);
  });

  test("speaks no TLS to a TLS listener, or half of it", async () => {
    const lab = await aLab({});
    const { scenarios } = await lab.listing();
    const url = new URL(scenarios.find(({ id }) => id === "tls-untrusted")!.url!);
    const plain = await RawClient.connect(Number(url.port));
    plain.socket.write("GET / HTTP/1.1\r\n\r\n");
    expect((await plain.rest()).toString("latin1")).not.toContain("HTTP");
    plain.destroy();
    const half = await RawClient.connect(Number(url.port));
    half.socket.write(Buffer.from("160301020001", "hex"));
    half.socket.resetAndDestroy();
    await once(half.socket, "close");
    const secure = connectTls({ port: Number(url.port), rejectUnauthorized: false });
    await once(secure, "secureConnect");
    secure.destroy();
    await expectToWork(lab);
  });
});
