import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import type { AddressInfo } from "node:net";
import { diagnose } from "../../src/diagnose/index.ts";
import { rawServer } from "./raw-peer.ts";

/** Node's own WebSocket, which is undici's. */
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function closeOf(
  url: string,
  protocols?: string[],
): Promise<{ code: number; printed: string; error: string }> {
  const socket = new WebSocket(url, protocols);
  let error = "";
  socket.addEventListener("error", (event) => {
    const { error: cause } = event as unknown as { error?: Error & { cause?: Error } };
    error = `${String(cause ?? "")}\n${String(cause?.cause ?? "")}`;
  });
  const event = await new Promise<CloseEvent>((resolve) => {
    socket.addEventListener("close", resolve);
  });
  const { code, reason, wasClean } = event;
  return { code, error, printed: JSON.stringify({ code, reason, wasClean }) };
}

describe("Node's WebSocket, the real one", () => {
  const faults: readonly (readonly [id: string, peer: number, frames: readonly number[]])[] = [
    ["undici-masked", 1002, [0x81, 0x81, 0, 0, 0, 0, 0x61]],
    ["undici-opcode", 1002, [0x83, 0x00]],
    ["undici-rsv1", 1002, [0xc1, 0x01, 0x61]],
    ["undici-close-length", 1002, [0x88, 0x01, 0x03]],
    ["undici-utf8", 1007, [0x81, 0x01, 0xff]],
  ];

  // What undici writes travels to the server as the reason: the fault is pasted from there.
  it.each(faults)("%s: the reason that the server gets", async (id, peer, frames) => {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    stops.push(() => {
      wss.close();
    });
    await once(wss, "listening");
    const told = new Promise<{ code: number; reason: string }>((resolve) => {
      wss.on("connection", (socket, request) => {
        socket.on("error", () => {});
        socket.on("close", (code, reason) => {
          resolve({ code, reason: reason.toString() });
        });
        request.socket.write(Uint8Array.from(frames));
      });
    });
    const page = await closeOf(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`);
    const { code, reason } = await told;
    expect([page.code, code]).toEqual([1006, peer]);
    const fromServer = diagnose({ code, reason }, "en");
    expect(fromServer.match?.id).toBe(id);
    expect(fromServer.code).toBe(peer);
    expect(diagnose({ text: reason }, "en").code).toBe(1006);
    expect(diagnose({ text: page.printed }, "en").code).toBe(1006);
  });

  it("an opening refused with 403, or by nobody listening", async () => {
    const raw = await rawServer({ http: "403 Forbidden" });
    const refused = await closeOf(raw.url);
    await raw.stop();
    const absent = await closeOf(raw.url);
    for (const { code, printed, error } of [refused, absent]) {
      expect(code).toBe(1006);
      const answer = diagnose({ text: `${printed}\n${error}`, opened: false }, "en");
      expect(answer.recognised).toBe(true);
      expect(answer.code).toBe(1006);
    }
  });

  it("arguments that close() refuses", async () => {
    const raw = await rawServer();
    stops.push(() => raw.stop());
    const socket = new WebSocket(raw.url);
    await new Promise((resolve) => {
      socket.addEventListener("open", resolve);
    });
    const thrown = (code: number, reason?: string): string => {
      try {
        socket.close(code, reason);
        return "";
      } catch (error) {
        return String(error);
      }
    };
    for (const text of [thrown(1008), thrown(4000, "é".repeat(62))]) {
      const { causes } = diagnose({ text }, "en");
      expect(causes[0]?.id).toBe("close-argument-refused");
    }
  });
});
