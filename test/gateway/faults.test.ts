import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { Transport } from "../../src/gateway/transport.ts";

/** Two ends of a TCP connection. */
async function pair(): Promise<[near: Socket, far: Socket, done: () => void]> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const far = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [near] = (await once(server, "connection")) as [Socket];
  return [near, far, () => server.close()];
}

describe.each(["fast", "portable"] as const)("a defect of ours, io: %s", (io) => {
  test("drops the transport in which it showed, is told, and ends no process", async () => {
    const [near, far, done] = await pair();
    const faults: unknown[] = [];
    const closed = new Promise<void>((resolve) => {
      const owner = {
        received() {
          throw new Error("a defect");
        },
        drained() {},
        ended() {},
        closed: () => resolve(),
      };
      const options = { io, onFault: (error: unknown) => faults.push(error) };
      new Transport(near, owner, options).start(new Uint8Array(0));
    });
    far.on("error", () => {});
    far.write("x");
    await closed;
    expect(faults).toEqual([new Error("a defect")]);
    far.destroy();
    done();
  });
});
