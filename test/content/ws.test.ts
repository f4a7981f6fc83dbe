import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import type { PerMessageDeflateOptions, WebSocket } from "ws";
import { MessageInflater } from "../../src/content/index.ts";
import { EventReader, parseDeflateParameters, parseExtensions } from "../../src/protocol/index.ts";

const MESSAGES = [
  "Hello",
  "Hello",
  "",
  "x".repeat(100_000),
  JSON.stringify({ user: "Hello", text: "x".repeat(50) }),
  "\u{1f600} é Hello",
];

let server: WebSocketServer | undefined;
let socket: Socket | undefined;

afterEach(async () => {
  socket?.destroy();
  for (const client of server?.clients ?? []) client.terminate();
  await new Promise((done) => server!.close(done));
});

/** Opens a connection by hand, so that the frames that `ws` sends are seen as they are. */
async function open(options: PerMessageDeflateOptions, offer: string) {
  server = new WebSocketServer({
    host: "127.0.0.1",
    port: 0,
    perMessageDeflate: { threshold: 0, ...options },
  });
  await once(server, "listening");
  const connected = once(server, "connection") as Promise<[WebSocket]>;
  const upgrade = request({
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    headers: {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Extensions": offer,
    },
  });
  upgrade.end();
  const [response, raw] = (await once(upgrade, "upgrade")) as [IncomingMessage, Socket];
  socket = raw;
  const extensions = parseExtensions(response.headers["sec-websocket-extensions"]!)!;
  const parameters = parseDeflateParameters(extensions);
  if (parameters === undefined || parameters === "invalid") throw new Error("not agreed upon");
  const [peer] = await connected;
  return { raw, peer, parameters };
}

/** Inflates all compressed messages that come until the Close frame. */
async function read(raw: Socket, inflater: MessageInflater): Promise<string[]> {
  const reader = new EventReader({ from: "server", deflate: true });
  const messages: string[] = [];
  let inMessage = false;
  let fin = false;
  const finish = (): void => {
    inMessage = false;
    const message = inflater.finish();
    messages.push(typeof message === "string" ? message : Buffer.from(message).toString());
  };
  for await (const chunk of raw) {
    for (const event of reader.receive(chunk as Buffer)) {
      if (event.type === "close") return messages;
      if (event.type === "header") {
        ({ fin } = event);
        if (!inMessage && !event.compressed) throw new Error("a message was not compressed");
        if (!inMessage) inflater.begin(1_000_000);
        inMessage = true;
        if (fin && event.payloadLength === 0) finish();
      } else if (event.type === "payload") {
        inflater.push(event.bytes);
        if (event.last && fin) finish();
      }
    }
  }
  throw new Error("the connection ended without a Close frame");
}

describe.each(["fast", "portable"] as const)("what ws compresses, inflated the %s way", (io) => {
  it.each<[string, PerMessageDeflateOptions, string]>([
    ["with context takeover", {}, "permessage-deflate"],
    ["without", { serverNoContextTakeover: true }, "permessage-deflate"],
    ["with a small window", { serverMaxWindowBits: 9 }, "permessage-deflate"],
    ["as the client asks", {}, "permessage-deflate; server_no_context_takeover"],
  ])("is the same text %s", async (_, options, offer) => {
    const { raw, peer, parameters } = await open(options, offer);
    const inflater = new MessageInflater({
      contextTakeover: !parameters.serverNoContextTakeover,
      windowBits: parameters.serverMaxWindowBits,
      io,
    });
    for (const message of MESSAGES) peer.send(message);
    // One message in three frames.
    peer.send("one ", { fin: false });
    peer.send("message ", { fin: false });
    peer.send("in pieces");
    peer.close();
    expect(await read(raw, inflater)).toEqual([...MESSAGES, "one message in pieces"]);
    inflater.close();
  });
});
