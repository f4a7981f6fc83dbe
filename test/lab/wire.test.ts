import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPCODE, VIOLATIONS, encodeUtf8 } from "../../src/protocol/index.ts";
import type { ScenarioId } from "../../src/lab/index.ts";
import { RawClient } from "./raw-client.ts";
import { newRunId, startLab } from "./setting.ts";
import type { RunningLab } from "./setting.ts";

let lab: RunningLab;
beforeAll(async () => {
  lab = await startLab({ tls: false });
});
afterAll(() => lab.stop());

const dots = (count: number): string => Array(count).fill("2e").join(" ");

/** What stands on the wire behind the 101. */
const BROKEN: readonly (readonly [ScenarioId, string])[] = [
  ["masked-frame", "81 85 37 fa 21 3d 7f 9f 4d 51 58"],
  ["reserved-bit", "a1 05 48 65 6c 6c 6f"],
  ["reserved-opcode", "83 05 48 65 6c 6c 6f"],
  ["fragmented-ping", "09 05 48 65 6c 6c 6f"],
  ["long-ping", `89 7e 00 7e ${dots(126)}`],
  ["orphan-continuation", "80 05 48 65 6c 6c 6f"],
  ["interrupted-message", "01 03 48 65 6c 81 02 6c 6f"],
  ["one-byte-close", "88 01 03"],
  ["long-close", `88 7e 00 7e 03 f0 ${dots(124)}`],
  ["bad-utf8-reason", "88 04 03 f0 c3 28"],
  ["bad-utf8", "81 02 c3 28"],
  ["huge-frame", "82 7f 00 00 01 00 00 00 00 00 00 00 00 00"],
];

describe("a scenario that breaks RFC 6455", () => {
  test.each(BROKEN)("%s: its bytes, and the answer to the client's Close", async (id, hex) => {
    const { client, head } = await RawClient.open(lab.port, `/scenario/${id}`);
    // The answer to the example's key in RFC 6455 1.3.
    expect(head).toBe(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    );
    expect(await client.take(hex.split(" ").length)).toBe(hex);
    client.close(1002);
    expect(await client.take(4)).toBe("88 02 03 ea");
    expect(await client.ended).toBe("end");
    client.destroy();
  });

  test("bad-deflate: bytes that nothing inflates, for who offers to", async () => {
    const offer = ["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"];
    const { client, head } = await RawClient.open(lab.port, "/scenario/bad-deflate", offer);
    expect(head).toMatch(/^HTTP\/1\.1 101 .*\r\nSec-WebSocket-Extensions: permessage-deflate$/s);
    expect(await client.take(6)).toBe("c1 04 ff ff ff ff");
    client.destroy();
    const without = await RawClient.open(lab.port, "/scenario/bad-deflate");
    expect(without.head).toMatch(/^HTTP\/1\.1 400 /);
    without.client.destroy();
  });

  test("leaves a client that does not mind, after `for`", async () => {
    const { client } = await RawClient.open(lab.port, "/scenario/reserved-bit?for=100ms");
    expect((await client.rest()).toString("hex")).toBe("a10548656c6c6f");
    client.destroy();
  });
});

describe("opening handshakes that are wrong", () => {
  test.each([
    ["wrong-accept", 101, /\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=$/],
    ["no-upgrade", 101, /^(?!.*\r\nUpgrade:).*$/s],
    ["unoffered-subprotocol", 101, /\r\nSec-WebSocket-Protocol: not-offered\.closewise$/],
    ["ignored-subprotocol", 101, /^(?!.*\r\nSec-WebSocket-Protocol:).*$/s],
    ["unoffered-extension", 101, /\r\nSec-WebSocket-Extensions: x-not-offered$/],
    ["redirect", 302, /\r\nLocation: \/scenario\/echo\?for=300000ms\r\n/],
    ["not-a-websocket", 200, /\r\nContent-Type: text\/html\r\n/],
    ["refused-upgrade", 403, /\r\nContent-Type: text\/plain\r\n/],
    ["refused-upgrade?status=429&retryAfter=7", 429, /\r\nRetry-After: 7$/m],
  ])("%s", async (scenario, status, pattern) => {
    const client = await RawClient.connect(lab.port);
    client.request(`/scenario/${scenario}`, ["Sec-WebSocket-Protocol: chat"]);
    const head = await client.head();
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(pattern);
    client.destroy();
  });

  test("wrong-accept is wrong for every key but the example's", async () => {
    const { client, head } = await RawClient.open(lab.port, "/scenario/echo");
    expect(head).toContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    client.destroy();
  });
});

describe("a server in order", () => {
  test("selects the first subprotocol that is offered", async () => {
    const offer = ["Sec-WebSocket-Protocol: chat.v2, chat.v1"];
    const { client, head } = await RawClient.open(lab.port, "/close/1000", offer);
    expect(head).toMatch(/\r\nSec-WebSocket-Protocol: chat\.v2$/);
    client.destroy();
  });

  test("answers a Ping with its payload, between fragments too, and a Close with its code", async () => {
    const { client } = await RawClient.open(lab.port, "/scenario/echo");
    client.frame(OPCODE.ping, "a");
    expect(await client.take(3)).toBe("8a 01 61");
    client.frame(OPCODE.text, "He", false);
    expect(await client.take(4)).toBe("01 02 48 65");
    client.frame(OPCODE.ping, "b");
    client.frame(OPCODE.continuation, "y");
    expect(await client.take(6)).toBe("8a 01 62 80 01 79");
    client.frame(OPCODE.binary);
    expect(await client.take(2)).toBe("82 00");
    client.close(4321);
    expect(await client.take(4)).toBe("88 02 10 e1");
    expect(await client.ended).toBe("end");
    client.destroy();
  });

  test("reads what came in one packet with the request", async () => {
    const client = await RawClient.connect(lab.port);
    client.socket.cork();
    client.request("/scenario/echo");
    client.frame(OPCODE.text, "early");
    client.socket.uncork();
    await client.head();
    expect(await client.take(7)).toBe("81 05 65 61 72 6c 79");
    client.destroy();
  });

  test.each([
    ["a text that is not UTF-8", "81 82 00 00 00 00 c3 28", 1007],
    ["UTF-8 that is cut at the end of the message", "81 81 00 00 00 00 c3", 1007],
    ["an empty last fragment behind cut UTF-8", "01 81 00 00 00 00 c3 80 80 00 00 00 00", 1007],
    ["an unmasked frame", "81 02 48 69", 1002],
    ["a Close with a code that must not be sent", "88 82 00 00 00 00 03 ee", 1002],
  ])("fails %s", async (_, hex, code) => {
    const { client } = await RawClient.open(lab.port, "/scenario/client-close");
    client.socket.write(Buffer.from(hex.replaceAll(" ", ""), "hex"));
    const rest = await client.rest();
    expect([rest[0], rest.readUInt16BE(2)]).toEqual([0x88, code]);
    client.destroy();
  });

  test("has a reason for each violation that fits into a Close frame", () => {
    for (const { rule, message } of Object.values(VIOLATIONS)) {
      expect(encodeUtf8(`${rule}: the client sent ${message}`).length).toBeLessThanOrEqual(123);
    }
  });

  test("ends the transport first, and waits for the client's end", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/close/1000?run=${id}`);
    expect(await client.take(4)).toBe("88 02 03 e8");
    client.close(1000);
    expect(await client.ended).toBe("end");
    const { endedAfterMs } = (await (await fetch(`${lab.http}/runs/${id}`)).json()) as {
      endedAfterMs: number | null;
    };
    expect(endedAfterMs).toBe(null);
    client.socket.end();
    const run = await lab.run(id);
    expect(run!.steps.map(({ from, what, hex }) => [from, what, hex])).toEqual([
      ["client", "request", undefined],
      ["lab", "response", undefined],
      ["lab", "close", "88 02 03 e8"],
      ["client", "close", "88 82 01 02 03 04 02 ea"],
      ["lab", "fin", undefined],
      ["client", "fin", undefined],
    ]);
  });

  test("crosses the Closes on the wire: its own goes out before it reads the client's", async () => {
    const { client } = await RawClient.open(lab.port, "/scenario/simultaneous-close?reason=");
    client.socket.cork();
    client.frame(OPCODE.text, "x");
    client.close(1000);
    client.socket.uncork();
    expect((await client.rest()).toString("hex")).toBe("88020fa1");
    client.destroy();
  });
});

test.each([0, 999, 1005, 1006, 1015, 5000, 65_535])(
  "puts %i on the wire as it is",
  async (code) => {
    const { client } = await RawClient.open(lab.port, `/close/${code}?reason=%C3%A9`);
    const pairs = code
      .toString(16)
      .padStart(4, "0")
      .replace(/(..)(..)/, "$1 $2");
    expect(await client.take(6)).toBe(`88 04 ${pairs} c3 a9`);
    client.destroy();
  },
);

test("sends an empty Close, and no code", async () => {
  const { client } = await RawClient.open(lab.port, "/scenario/empty-close");
  expect(await client.take(2)).toBe("88 00");
  client.destroy();
});
