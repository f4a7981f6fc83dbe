import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import { byteByByte, createRandom } from "../protocol/wire.ts";
import { MODES, openPair, startBackend, startGateway } from "./support/index.ts";
import type { StartOptions, Wire } from "./support/index.ts";

const MIB = 1 << 20;

/** Random messages of a peer as bytes: whole ones and fragments, with control frames between. */
function randomFrames(
  random: (limit: number) => number,
  masked: boolean,
  frames: number,
  maxPayload: number,
): Buffer {
  const pieces: Uint8Array[] = [];
  let open = false;
  const put = (opcode: 0 | 1 | 2 | 9 | 10, length: number, fin = true): void => {
    const payload = Buffer.alloc(length, random(256));
    const maskingKey = Uint8Array.of(random(256), random(256), random(256), random(256));
    pieces.push(encodeFrame(opcode, payload, masked ? { fin, maskingKey } : { fin }));
  };
  for (let i = 0; i < frames; i++) {
    if (random(4) === 0) put(random(2) === 0 ? OPCODE.ping : OPCODE.pong, random(126));
    const length = [0, random(126), 126 + random(2000), 65_530 + random(12), random(maxPayload)][
      random(5)
    ]!;
    const fin = random(3) > 0;
    put(
      open ? OPCODE.continuation : random(2) === 0 ? OPCODE.text : OPCODE.binary,
      Math.min(length, maxPayload),
      fin,
    );
    open = !fin;
  }
  if (open) put(OPCODE.continuation, 1);
  return Buffer.concat(pieces);
}

function* randomCuts(random: (limit: number) => number, bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const size = 1 + random([2, 8, 200, 5_000, 100_000][random(5)]!);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** 64 MiB as frames of 64 KiB, all in one buffer; each differs, so that their order shows in the hash. */
function* stream(masked: boolean): Generator<Uint8Array> {
  const frame = encodeFrame(
    OPCODE.binary,
    new Uint8Array(64 << 10),
    masked ? { maskingKey: new Uint8Array(4) } : {},
  );
  for (let i = 0; i < 1024; i++) {
    frame.fill(i, 14);
    yield frame;
  }
}

/** Bytes in buffers that are still in use. */
function bufferedBytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().arrayBuffers;
}

const arrived = (wire: Wire, bytes: Uint8Array) =>
  wire.until(`${bytes.length} bytes`, ({ byteCount }) => byteCount >= bytes.length);

const told = (wire: Wire) =>
  wire.events.map((event) =>
    "payload" in event ? `${event.type} ${Buffer.from(event.payload).toString()}` : event.type,
  );

/** Resolves when a figure that has grown is the same from one look to the next. */
async function untilStuck(figure: () => number): Promise<void> {
  for (let last = 0; ;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = figure();
    if (now === last && now > 0) return;
    last = now;
  }
}

describe.each(MODES)("relaying, io: %s", (io) => {
  const start = async (policy: StartOptions["policy"] = {}, wire = {}) => {
    const backend = await startBackend({ wire });
    const gateway = await startGateway({ io, backend, policy });
    return { backend, gateway, ...(await openPair(gateway.port, backend, { wire })) };
  };

  test("any frames in any chunks pass verbatim, both ways at once", async () => {
    const { client, upstream } = await start({
      limits: { messageSize: "64MiB", fragments: 100_000 },
    });
    let [toUpstream, toClient] = [Buffer.alloc(0), Buffer.alloc(0)];
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = createRandom(seed);
        const up = randomFrames(random, true, 1 + random(6), 300_000);
        const down = randomFrames(random, false, 1 + random(6), 300_000);
        [toUpstream, toClient] = [Buffer.concat([toUpstream, up]), Buffer.concat([toClient, down])];
        await Promise.all([
          client.sendPieces(randomCuts(createRandom(seed), up)),
          upstream.sendPieces(randomCuts(createRandom(seed + 1), down)),
        ]);
        await Promise.all([arrived(upstream, toUpstream), arrived(client, toClient)]);
      }),
      { numRuns: 25, seed: 6455 },
    );
    expect(upstream.bytes.equals(toUpstream)).toBe(true);
    expect(client.bytes.equals(toClient)).toBe(true);
  });

  test("frames in single bytes pass verbatim, both ways at once", async () => {
    const { client, upstream } = await start();
    const up = randomFrames(createRandom(1), true, 12, 400);
    const down = randomFrames(createRandom(2), false, 12, 400);
    await Promise.all([client.sendPieces(byteByByte(up)), upstream.sendPieces(byteByByte(down))]);
    await Promise.all([arrived(upstream, up), arrived(client, down)]);
    expect(upstream.bytes.equals(up)).toBe(true);
    expect(client.bytes.equals(down)).toBe(true);
  });

  test("thousands of small frames in few chunks pass verbatim", async () => {
    const { client, upstream } = await start();
    const up = Buffer.concat(
      Array.from({ length: 20_000 }, (_, i) => client.encode(OPCODE.text, `message ${i}`)),
    );
    client.send(up);
    await arrived(upstream, up);
    expect(upstream.bytes.equals(up)).toBe(true);
  });

  test("Pings and Pongs of the peers pass, with their payloads", async () => {
    const { client, upstream } = await start();
    client.frame(OPCODE.ping, "from the client");
    upstream.frame(OPCODE.ping, "from the upstream");
    await upstream.until("a Ping", ({ events }) => events.length === 1);
    await client.until("a Ping", ({ events }) => events.length === 1);
    client.frame(OPCODE.pong, "from the upstream").frame(OPCODE.pong, "");
    upstream.frame(OPCODE.pong, "from the client");
    await upstream.until("Pongs", ({ events }) => events.length === 3);
    await client.until("a Pong", ({ events }) => events.length === 2);
    expect(told(upstream)).toEqual(["ping from the client", "pong from the upstream", "pong "]);
    expect(told(client)).toEqual(["ping from the upstream", "pong from the client"]);
  });

  test("a Pong to the gateway's own Ping stays here, in pieces and between other frames too", async () => {
    const { client, upstream } = await start({ lifetime: { ping: "100ms", pongTimeout: "5s" } });
    await client.until("a Ping", ({ events }) => events.length > 0);
    const [ping] = client.events;
    if (ping?.type !== "ping") throw new Error("no Ping");
    const pong = client.encode(OPCODE.pong, ping.payload);
    const [a, b] = ["a", "b"].map((text) => client.encode(OPCODE.text, text));
    await client.sendPieces(byteByByte(Buffer.concat([a!, pong, b!])));
    client.send(Buffer.concat([a!, pong, b!]));
    await arrived(upstream, Buffer.concat([a!, b!, a!, b!]));
    expect(upstream.bytes.equals(Buffer.concat([a!, b!, a!, b!]))).toBe(true);
  });

  test("compressed frames pass verbatim where the ends have agreed on permessage-deflate", async () => {
    const backend = await startBackend({
      headers: ["Sec-WebSocket-Extensions: permessage-deflate"],
    });
    const gateway = await startGateway({ io, backend });
    const { client, upstream } = await openPair(gateway.port, backend, {
      headers: { "sec-websocket-extensions": "permessage-deflate" },
      wire: { deflate: true },
    });
    const frame = client.encode(OPCODE.text, Buffer.from("f248cdc9c90700", "hex"), { rsv1: true });
    client.send(frame);
    await arrived(upstream, frame);
    expect(upstream.bytes.equals(frame)).toBe(true);
  });

  describe("backpressure", () => {
    test.each(["client", "upstream"] as const)(
      "a %s that stops reading stops the other side, in bounded memory; then all arrives in order",
      async (reader) => {
        const { client, upstream } = await start(
          { limits: { messageSize: "1MiB" } },
          { keep: false },
        );
        const [source, sink] = reader === "client" ? [upstream, client] : [client, upstream];
        const expected = createHash("sha256");
        const got = createHash("sha256");
        sink.socket.on("data", (bytes: Buffer) => got.update(bytes));
        sink.socket.pause();

        let total = 0;
        let written = 0;
        const before = bufferedBytes();
        const writing = (async () => {
          for (const frame of stream(source === client)) {
            expected.update(frame);
            total += frame.length;
            await new Promise<void>((resolve) => source.socket.write(frame, () => resolve()));
            written = total;
          }
        })();
        // The source is stuck when nothing more of it is taken from one look to the next.
        await untilStuck(() => written);
        expect(written).toBeLessThan(32 * MIB);
        // Freed buffers are swept some time after the collection; what is held never is.
        await expect
          .poll(() => bufferedBytes() - before, { timeout: 10_000 })
          .toBeLessThan(2 * MIB);

        sink.socket.resume();
        await writing;
        await sink.until("all of it", ({ byteCount }) => byteCount === total);
        expect(got.digest("hex")).toBe(expected.digest("hex"));
      },
    );

    test("a side that is held back does not hold back the other direction", async () => {
      const { client, upstream } = await start({}, {});
      client.socket.pause();
      upstream.socket.write(encodeFrame(OPCODE.binary, new Uint8Array(32 * MIB)));
      client.text("a", "b", "c");
      await upstream.message(3);
      expect(upstream.messages).toEqual(["a", "b", "c"]);
    });

    test("both sides write without reading, then read: everything arrives", async () => {
      const { client, upstream } = await start(
        { limits: { messageSize: "64MiB" } },
        { keep: false },
      );
      client.socket.pause();
      upstream.socket.pause();
      const up = client.encode(OPCODE.binary, new Uint8Array(16 * MIB).fill(1));
      const down = upstream.encode(OPCODE.binary, new Uint8Array(16 * MIB).fill(2));
      client.send(up);
      upstream.send(down);
      client.socket.resume();
      upstream.socket.resume();
      await Promise.all([arrived(client, down), arrived(upstream, up)]);
      expect([client.byteCount, upstream.byteCount]).toEqual([down.length, up.length]);
    });
  });
});
