import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import { printable } from "../../src/record/index.ts";
import { listen, serve } from "./peer.ts";
import type { Peer } from "./peer.ts";
import { firstCause, quick, stringsIn } from "./quick.ts";

const ESCAPES = "\u001B[2J\u001B]0;owned\u0007\u202Etxt\u0000";

/** Writes for as long as the other side takes it. */
function pour(peer: Peer, piece: Uint8Array): void {
  const next = (): void => {
    while (peer.socket.writable && peer.socket.write(piece));
    peer.socket.once("drain", next);
  };
  next();
}

/** The most memory that was held beside the heap while it ran, over what was held before. */
async function peak(action: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  await action();
  clearInterval(timer);
  return most;
}

const BOUND = 256 * 1024 * 1024;

describe("a hostile server", () => {
  it("sends headers without an end", async () => {
    const { url } = await serve((peer) => {
      peer.raw(Buffer.from("HTTP/1.1 101 Switching Protocols\r\n"));
      pour(peer, Buffer.from(`X-More: ${"x".repeat(8_000)}\r\n`));
    });
    const report = await quick(url);
    expect(report.findings).toEqual(["answer-not-http"]);
    expect(firstCause(report)).toBe("not-websocket");
  });

  it("sends one header without an end", async () => {
    const { url } = await serve((peer) => {
      peer.raw(Buffer.from("HTTP/1.1 101 Switching Protocols\r\nX-More: "));
      pour(peer, Buffer.alloc(8_000, 0x78));
    });
    expect(firstCause(await quick(url))).toBe("not-websocket");
  });

  it("sends interim answers without an end", async () => {
    const { url } = await serve((peer) => {
      pour(peer, Buffer.from("HTTP/1.1 103 Early Hints\r\n\r\n"));
    });
    const report = await quick(url, { timeoutMs: 1_000 });
    expect(report.outcome).toBe("not-opened");
    expect(firstCause(report)).toBe("not-websocket");
  });

  it("sends a body without an end", async () => {
    const { url } = await serve((peer) => {
      peer.raw(Buffer.from("HTTP/1.1 403 Forbidden\r\n\r\n"));
      pour(peer, Buffer.alloc(60_000, 0x62));
    });
    const report = await quick(url);
    expect(report.answer?.body?.length).toBeLessThanOrEqual(300);
    expect(firstCause(report)).toBe("credentials-refused");
  });

  it("sends frames without an end, and holds no more than one of them in memory", async () => {
    const { url } = await serve((peer) => {
      pour(peer.accept(), encodeFrame(OPCODE.binary, new Uint8Array(100_000)));
    });
    const held = await peak(async () => {
      const report = await quick(url, { closeTimeoutMs: 300 });
      expect(report.connections[0]?.received.messages).toBeGreaterThan(10);
      expect(firstCause(report)).toBeDefined();
    });
    expect(held).toBeLessThan(BOUND);
  });

  it("sends pings without an end, and does not read the pongs", async () => {
    const { url } = await serve((peer) => {
      peer.accept();
      peer.socket.pause();
      pour(peer, encodeFrame(OPCODE.ping, new Uint8Array(125)));
    });
    const held = await peak(() => quick(url, { closeTimeoutMs: 300 }));
    expect(held).toBeLessThan(BOUND);
  });

  it.each([
    ["2^40 bytes", [0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3]],
    ["more than can be counted", [0x82, 127, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])("announces a frame of %s", async (_name, bytes) => {
    const { url } = await serve((peer) => peer.accept().raw(bytes));
    const report = await quick(url);
    expect(report.connections[0]?.ending).toMatchObject({ how: "violation", sent: { code: 1009 } });
    expect(report.findings).toEqual(["frame-too-large"]);
    expect(firstCause(report)).toBe("message-too-big");
  });

  it("announces a frame of 2 GiB, and sends none of it", async () => {
    const { url } = await serve((peer) => {
      peer.accept().raw([0x82, 127, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 1, 2, 3]);
    });
    const report = await quick(url, { closeTimeoutMs: 200 });
    expect(report.connections[0]).toMatchObject({
      received: { messages: 0, bytes: 3 },
      midFrame: true,
    });
  });

  it("sends compressed zeros without an end, and none of them is kept", async () => {
    const zeros = deflateRawSync(new Uint8Array(10_000_000), {
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    const message = encodeFrame(OPCODE.binary, zeros.subarray(0, -4), { rsv1: true });
    const { url } = await serve((peer) => {
      pour(peer.accept(["Sec-WebSocket-Extensions: permessage-deflate"]), message);
    });
    const held = await peak(async () => {
      const report = await quick(url, {
        requireExtension: "permessage-deflate",
        closeTimeoutMs: 300,
      });
      expect(report.connections[0]?.received.messages).toBeGreaterThan(1);
    });
    expect(held).toBeLessThan(BOUND);
  });

  it("sends control characters in headers, status and body, and none of them is in the report", async () => {
    const { url } = await serve((peer) =>
      peer.answer(
        `403 ${ESCAPES}`,
        [`Server: nginx${ESCAPES}`, `WWW-Authenticate: ${ESCAPES}`],
        ESCAPES,
      ),
    );
    const report = await quick(url);
    expect(stringsIn(report).filter((text) => printable(text) !== text)).toEqual([]);
    expect(JSON.stringify(report)).toContain("u{1b}");
  });

  it("sends control characters in a reason, and in a subprotocol", async () => {
    const { url } = await serve((peer) => {
      peer.accept().close(4000, ESCAPES.slice(0, 60));
    });
    const report = await quick(url);
    expect(report.page.reason).toMatch(/^\\u\{1b\}/);
    expect(stringsIn(report).filter((text) => printable(text) !== text)).toEqual([]);

    const chosen = await serve((peer) => peer.accept([`Sec-WebSocket-Protocol: ${ESCAPES}`]));
    const told = await quick(chosen.url, { subprotocols: ["a"] });
    expect(stringsIn(told).filter((text) => printable(text) !== text)).toEqual([]);
  });

  it("never sees a secret again in the report", async () => {
    const { port } = await serve((peer) => peer.answer("401 Unauthorized", [], "no"));
    const report = await quick(new URL(`ws://127.0.0.1:${port}/?token=hidden1`), {
      headers: [
        ["Authorization", "Bearer hidden2"],
        ["Cookie", "session=hidden3"],
      ],
    });
    expect(JSON.stringify(report)).not.toContain("hidden");
  });

  it("takes the connection and says nothing at all, over and over", async () => {
    const { url } = await listen((socket) => socket.pause());
    const report = await quick(url, { timeoutMs: 100 });
    expect(firstCause(report)).toBe("handshake-timeout");
  });
});

describe("what cannot be sent", () => {
  const url = new URL("ws://127.0.0.1:9/");
  it.each([
    [new URL("http://127.0.0.1/"), {}],
    [new URL("ws://user:secret@127.0.0.1/"), {}],
    [url, { headers: [["X-A", "a\r\nX-B: b"]] }],
    [url, { headers: [["Host", "other"]] }],
    [url, { headers: [["Sec-WebSocket-Key", "x"]] }],
    [url, { origin: "https://a.example\r\nX-B: b" }],
    [url, { subprotocols: ["a b"] }],
    [url, { sendSize: 2 ** 40 }],
  ] as const)("%s %j", async (to, options) => {
    await expect(quick(to, options)).rejects.toThrow(/./);
  });
});
