import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import type { TLSSocket } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { Transport } from "../../../src/gateway/transport.ts";
import type { TransportOwner } from "../../../src/gateway/transport.ts";
import { createAuthority } from "./certificates.ts";

const authority = createAuthority();
const identity = authority.issue();

/** An owner that keeps what it is told. */
class Owner implements TransportOwner {
  readonly told: string[] = [];
  readonly #waiting = new Map<string, () => void>();

  received(chunk: Uint8Array, start: number, end: number): void {
    this.#tell(Buffer.from(chunk.subarray(start, end)).toString("latin1"));
  }

  drained(): void {
    this.#tell("drained");
  }

  ended(): void {
    this.#tell("ended");
  }

  closed(error: Error | undefined): void {
    this.#tell(error === undefined ? "closed" : `closed: ${error.message}`);
  }

  async until(what: string): Promise<void> {
    if (this.told.includes(what)) return;
    await new Promise<void>((resolve) => this.#waiting.set(what, resolve));
  }

  #tell(what: string): void {
    this.told.push(what);
    this.#waiting.get(what)?.();
  }
}

/** Both ends of a TLS connection, the client's as a transport. */
async function tlsPair(): Promise<{ owner: Owner; transport: Transport; peer: TLSSocket }> {
  const server = createServer({ ...identity, allowHalfOpen: true, pauseOnConnect: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", ca: authority.cert });
  const [[peer]] = (await Promise.all([
    once(server, "secureConnection"),
    once(socket, "secureConnect"),
  ])) as [[TLSSocket], unknown];
  peer.on("error", () => {});
  onTestFinished(() => {
    peer.destroy();
    socket.destroy();
    server.close();
  });
  const owner = new Owner();
  return { owner, transport: new Transport(socket, owner), peer };
}

async function next(peer: TLSSocket): Promise<string> {
  const arrival = once(peer, "data");
  peer.resume();
  const [bytes] = (await arrival) as [Buffer];
  return bytes.toString();
}

test("what waits for a slow peer is seen to move, and is reported once all of it is gone", async () => {
  const { owner, transport, peer } = await tlsPair();
  const chunk = new Uint8Array(24 * 1024 * 1024).fill(7);
  transport.write(chunk, 0, chunk.length);
  // Not even the kernel takes this much at once.
  const first = transport.pendingBytes;
  expect(transport.blocked).toBe(true);
  expect(first).toBeGreaterThan(0);
  let read = 0;
  let moved = false;
  peer.on("data", (bytes: Buffer) => {
    read += bytes.length;
    const pending = transport.pendingBytes;
    if (transport.blocked && pending > 0 && pending < first) moved = true;
  });
  peer.resume();
  await owner.until("drained");
  expect(moved).toBe(true);
  expect([transport.blocked, transport.pendingBytes]).toEqual([false, 0]);
  while (read < chunk.length) await once(peer, "data");
  expect(read).toBe(chunk.length);
});

test("the chunk is free as soon as it is written", async () => {
  const { owner, transport, peer } = await tlsPair();
  const chunk = Buffer.from("before");
  transport.write(chunk, 0, chunk.length);
  chunk.fill("x");
  expect(await next(peer)).toBe("before");
  transport.destroy();
  await owner.until("closed");
});

test("each side is closed by itself: closeNotify from the peer leaves ours open", async () => {
  const { owner, transport, peer } = await tlsPair();
  transport.start(new Uint8Array(0));
  peer.end("last words");
  await owner.until("ended");
  expect(owner.told).toEqual(["last words", "ended"]);
  const answer = Buffer.from("answer");
  transport.write(answer, 0, answer.length);
  expect(await next(peer)).toBe("answer");
  transport.end();
  await once(peer, "end");
  await owner.until("closed");
});

test("after our end, what the peer still sends arrives", async () => {
  const { owner, transport, peer } = await tlsPair();
  transport.start(new Uint8Array(0));
  transport.end();
  peer.resume();
  await once(peer, "end");
  peer.end("still here");
  await owner.until("closed");
  expect(owner.told).toEqual(["still here", "ended", "closed"]);
});

test("bytes that came with the handshake come first", async () => {
  const { owner, transport, peer } = await tlsPair();
  peer.write("second");
  transport.start(Buffer.from("first"));
  await owner.until("second");
  expect(owner.told).toEqual(["first", "second"]);
});
