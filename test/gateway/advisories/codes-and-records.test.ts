import { describe, expect, test } from "vitest";
import { describe as sentence, toJson } from "../../../src/record/index.ts";
import { endingLines } from "../../../src/cli/ending-lines.ts";
import { createTerminal } from "../../../src/cli/terminal.ts";
import type { Terminal } from "../../../src/cli/terminal.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import {
  MODES,
  exchange,
  openPair,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import type { Wire } from "../support/index.ts";

async function start(io: (typeof MODES)[number]) {
  const backend = await startBackend();
  const gateway = await startGateway({ io, backend });
  return { ...(await openPair(gateway.port, backend)), gateway, backend };
}

const terminal: Terminal = createTerminal(process.stdout, false);

/** A Close frame that no library would write. */
function rawClose(wire: Wire, code: number, reason = ""): Wire {
  const payload = Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]);
  return wire.frame(OPCODE.close, payload);
}

describe.each(MODES)("codes that must not be on the wire, io: %s", (io) => {
  // vulcand/oxy#133, koding/websocketproxy#25, moltworker#260, OpenSandbox#1640, n8n-as-code#318,
  // spring-cloud-gateway#2624 and #2451: proxies that forward them, and crash or hang.
  test.each([1005, 1006, 1015, 1004, 0, 999, 1016, 2999, 5000, 65535])(
    "oxy#133 and others: %i from either side is broken protocol, and goes no further",
    async (code) => {
      const one = await start(io);
      rawClose(one.client, code, "forged");
      expect((await one.client.closeFrame()).statusCode).toBe(1002);
      expect((await one.upstream.closeFrame()).statusCode).toBe(1001);
      const other = await start(io);
      rawClose(other.upstream, code, "forged");
      expect((await other.upstream.closeFrame()).statusCode).toBe(1002);
      expect((await other.client.closeFrame()).statusCode).toBe(1014);
      for (const wire of [one.upstream, other.client]) {
        expect(wire.bytes.includes("forged")).toBe(false);
      }
    },
  );

  test.each(["FIN", "RST"])(
    "oxy#133 and others: a transport that is lost (%s) is not told as 1005 or 1006",
    async (how) => {
      const { client, upstream } = await start(io);
      if (how === "FIN") upstream.socket.end();
      else upstream.reset();
      expect((await client.closeFrame()).statusCode).toBe(1014);
      const second = await start(io);
      if (how === "FIN") second.client.socket.end();
      else second.client.reset();
      await second.upstream.over();
      expect(second.upstream.close).toBeUndefined();
    },
  );

  test("spring-cloud-gateway#2624: an empty Close stays empty", async () => {
    const { client, upstream } = await start(io);
    upstream.sendClose();
    expect(await client.closeFrame()).toEqual({ statusCode: undefined, reason: "" });
  });

  // The codes that proxies lose: spring-cloud-gateway#1057 turns the newer ones into 1002,
  // authentik#26090 drops 1012.
  test.each([1000, 1001, 1003, 1007, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999])(
    "spring-cloud-gateway#1057, authentik#26090: %i and its reason arrive as they were",
    async (code) => {
      const { client, upstream } = await start(io);
      upstream.sendClose(code, "why: é");
      expect(await client.closeFrame()).toEqual({ statusCode: code, reason: "why: é" });
    },
  );

  test("yarp#1770: after the closing handshake the transport is closed, so nobody sees 1006", async () => {
    const { client, upstream, gateway } = await start(io);
    upstream.sendClose(1000);
    await client.closeFrame();
    client.sendClose(1000);
    await upstream.closeFrame();
    expect(await client.over()).toBe("ended");
    upstream.socket.end();
    client.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ closeCode: 1000, wasClean: true });
  });
});

describe("what peers say cannot forge a line of a log, or of a record", () => {
  const EVIL = "a\u001b[2J\u001b]0;owned\u0007\u202e\u2066\u2028\u0085\r\n07:00 1000 forged\u0000";
  /** Nothing in it moves a cursor, ends a line or turns text around. */
  const SAFE = /^[^\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/u;

  const expectSafe = (record: Parameters<typeof sentence>[0]): void => {
    for (const language of ["en", "fr", "ja"] as const) {
      expect(sentence(record, language)).toMatch(SAFE);
    }
    const printed = endingLines(record, {
      language: "en",
      terminal,
      date: true,
      advice: true,
      reports: true,
    });
    for (const line of printed.split("\n")) expect(line).toMatch(SAFE);
    expect(printed).not.toMatch(/^07:00 1000 forged/m);
    expect(JSON.stringify(toJson(record)).split("\n")).toHaveLength(1);
  };

  test.each(["client", "upstream"] as const)("a reason of a %s", async (from) => {
    const { client, upstream, gateway } = await start("fast");
    const [sender, receiver] = from === "client" ? [client, upstream] : [upstream, client];
    sender.sendClose(4000, EVIL);
    // Forwarded as it was: it is the peers' own.
    expect((await receiver.echoClose()).reason).toBe(EVIL);
    sender.socket.end();
    receiver.socket.end();
    expectSafe(await gateway.nextRecord());
  });

  test.each([
    ["a path", { path: "/%1b[2J%0d%0a07:00%201000%20forged%e2%80%ae" }],
    ["an origin", { headers: { origin: "https://\u009b2J\u0085.example" } }],
    ["a subprotocol", { headers: { "sec-websocket-protocol": "v1.\u009b" } }],
    ["a host", { headers: { host: "evil.\u0085example" } }],
  ])("%s of a client that is refused", async (_what, options) => {
    const gateway = await startGateway({
      policy: { handshake: { origins: ["https://app.example"], subprotocols: ["chat"] } },
    });
    await exchange(gateway.port, Buffer.from(upgradeRequest(options), "latin1"));
    expect(gateway.records).toHaveLength(1);
    expectSafe(await gateway.nextRecord());
  });

  test("what an upstream says instead of a 101", async () => {
    const backend = await startBackend({
      answer: (_request, socket) => void socket.end(`\u001b[2J${EVIL}`),
    });
    const gateway = await startGateway({ backend });
    const { status, body } = await exchange(gateway.port, upgradeRequest());
    expect(status).toBe(502);
    expect(body).not.toContain("owned");
    expectSafe(await gateway.nextRecord());
  });
});
