import { describe, expect, it } from "vitest";
import { serve } from "./peer.ts";
import type { Peer } from "./peer.ts";
import { quick } from "./quick.ts";

/** What a `WebSocket` as pages have it is told: Node's own follows the same standard. */
function eventOf(url: URL): Promise<{ code: number; reason: string; wasClean: boolean }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.addEventListener("error", () => {});
    socket.addEventListener("close", ({ code, reason, wasClean }) =>
      resolve({ code, reason, wasClean }),
    );
  });
}

/** Soon after the 101, and apart from it. */
function soon(action: (peer: Peer) => void): (peer: Peer) => void {
  return (peer) => {
    peer.accept().behave();
    setTimeout(() => action(peer), 50).unref();
  };
}

const ENDINGS: readonly (readonly [string, (peer: Peer) => void])[] = [
  ["a code and a reason", soon((peer) => peer.close(1008, "no"))],
  ["1000", soon((peer) => peer.close(1000))],
  ["a code of the application", soon((peer) => peer.close(4321, "é"))],
  ["an empty Close", soon((peer) => peer.close(undefined))],
  ["FIN", soon(({ socket }) => socket.end())],
  ["RST", soon((peer) => peer.reset())],
  ["a masked frame", soon((peer) => peer.raw([0x81, 0x81, 0, 0, 0, 0, 0x61]))],
  ["a Close with 1005 on the wire", soon((peer) => peer.raw([0x88, 0x02, 0x03, 0xed]))],
  ["text that is not UTF-8", soon((peer) => peer.raw([0x81, 0x01, 0xff]))],
  ["403", (peer) => peer.answer("403 Forbidden")],
  ["a wrong accept", (peer) => peer.accept([], { "Sec-WebSocket-Accept": "x" })],
  ["a subprotocol that nobody offered", (peer) => peer.accept(["Sec-WebSocket-Protocol: x"])],
  ["nothing but FIN", ({ socket }) => socket.end()],
];

describe("what a page is told", () => {
  it.each(ENDINGS)("%s: as the report says", async (_name, onRequest) => {
    const { url } = await serve(onRequest);
    const { page } = await quick(url, { experiments: "off" });
    const { code, reason, wasClean } = page;
    expect({ code, reason, wasClean }).toEqual(await eventOf(url));
  });
});
