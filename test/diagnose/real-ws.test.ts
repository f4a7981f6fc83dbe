import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { diagnose } from "../../src/diagnose/index.ts";
import { masked, rawClient, rawServer } from "./raw-peer.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

interface Ending {
  readonly message: string;
  readonly code: number;
}

/** What a ws server tells its application about a client that sends these bytes. */
async function server(frames: readonly number[], maxPayload = 1_000): Promise<Ending> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1", maxPayload });
  stops.push(() => {
    for (const client of wss.clients) client.terminate();
    wss.close();
  });
  await once(wss, "listening");
  const ending = new Promise<Ending>((resolve) => {
    wss.on("connection", (socket) => {
      let message = "";
      socket.on("error", (error: Error) => (message = String(error)));
      socket.on("close", (code) => {
        resolve({ message, code });
      });
    });
  });
  const socket = await rawClient((wss.address() as AddressInfo).port, frames);
  stops.push(() => socket.destroy());
  return ending;
}

/** What a ws client tells its application. */
async function client(url: string, options = {}, protocols: string[] = []): Promise<Ending> {
  const socket = new WebSocket(url, protocols, options);
  stops.push(() => {
    socket.terminate();
  });
  let message = "";
  socket.on("error", (error: Error) => (message ||= String(error)));
  const code = await new Promise<number>((resolve) => {
    socket.on("close", resolve);
  });
  return { message, code };
}

function thrown(action: () => void): string {
  try {
    action();
    return "";
  } catch (error) {
    return String(error);
  }
}

function tell(text: string): string | undefined {
  return diagnose({ text }, "en").match?.id;
}

const toServer: readonly (readonly [id: string, frames: readonly number[]])[] = [
  ["ws-rsv1", masked(0xc1, [0x61])],
  ["ws-rsv23", masked(0xb1, [0x61])],
  ["ws-opcode", masked(0x83, [])],
  ["ws-fin", masked(0x09, [])],
  ["ws-control-length", masked(0x88, [0x03])],
  ["ws-mask-set", [0x81, 0x01, 0x61]],
  ["ws-close-code", masked(0x88, [0x03, 0xee])],
  ["ws-utf8", masked(0x81, [0xff])],
  ["ws-max-payload", [0x82, 0xfe, 0x10, 0x00, 0, 0, 0, 0]],
];

describe("ws, the real one", () => {
  it.each(toServer)("a server: %s", async (id, frames) => {
    const { message, code } = await server(frames);
    expect(code).toBe(1006);
    const answer = diagnose({ text: message }, "en");
    expect(answer.match?.id).toBe(id);
    expect(answer.code).toBe(code);
  });

  it("a client that gets a masked frame", async () => {
    const raw = await rawServer({ frames: masked(0x81, [0x61]) });
    stops.push(() => raw.stop());
    const { message, code } = await client(raw.url);
    const answer = diagnose({ text: message }, "en");
    expect([answer.match?.id, answer.code]).toEqual(["ws-mask-clear", code]);
  });

  it.each([400, 401, 403, 404, 426, 429, 502, 503])("a client refused with %i", async (status) => {
    const raw = await rawServer({ http: `${status} No` });
    stops.push(() => raw.stop());
    const { message, code } = await client(raw.url);
    const answer = diagnose({ text: message }, "en");
    expect(answer.match?.id).toBe("ws-unexpected-response");
    expect(answer.input.httpStatus).toBe(status);
    expect(answer.code).toBe(code);
  });

  it("nobody listening, and a name that does not exist", async () => {
    const raw = await rawServer();
    await raw.stop();
    const refused = await client(raw.url);
    expect(diagnose({ text: refused.message }, "en").causes[0]?.id).toBe("nothing-listening");
    expect(refused.code).toBe(1006);
  });

  it("a handshake that is never answered", async () => {
    const silent = createServer();
    silent.on("upgrade", (_request, socket) => {
      stops.push(() => socket.destroy());
    });
    silent.listen(0, "127.0.0.1");
    stops.push(() => silent.close());
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const { message } = await client(`ws://127.0.0.1:${port}`, { handshakeTimeout: 100 });
    expect(diagnose({ text: message }, "en").match?.id).toBe("ws-handshake-timeout");
  });

  it("a client that wants a subprotocol and gets none", async () => {
    const raw = await rawServer();
    stops.push(() => raw.stop());
    const { message, code } = await client(raw.url, {}, ["v1"]);
    const answer = diagnose({ text: message }, "en");
    expect([answer.match?.id, answer.code]).toEqual(["ws-no-subprotocol", code]);
  });

  it("closed while connecting", async () => {
    const raw = await rawServer();
    stops.push(() => raw.stop());
    const socket = new WebSocket(raw.url);
    const failed = once(socket, "error");
    socket.close();
    const [error] = (await failed) as [Error];
    expect(diagnose({ text: error.message }, "en").match?.id).toBe("ws-closed-while-connecting");
  });

  it("wrong arguments, and sending too early or too late", async () => {
    const raw = await rawServer();
    stops.push(() => raw.stop());
    const socket = new WebSocket(raw.url);
    stops.push(() => {
      socket.terminate();
    });
    expect(
      tell(
        thrown(() => {
          socket.send("x");
        }),
      ),
    ).toBe("ws-not-open");
    await once(socket, "open");
    expect(
      tell(
        thrown(() => {
          socket.close(1005);
        }),
      ),
    ).toBe("ws-close-argument");
    const second = new WebSocket(raw.url);
    stops.push(() => {
      second.terminate();
    });
    await once(second, "open");
    expect(
      tell(
        thrown(() => {
          second.close(1000, "é".repeat(62));
        }),
      ),
    ).toBe("ws-close-reason");
    second.terminate();
    const late = await new Promise<Error | null | undefined>((resolve) => {
      second.send("x", resolve);
    });
    expect(tell(String(late))).toBe("ws-not-open");
  });
});
