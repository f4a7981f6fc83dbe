import { describe, expect, test } from "vitest";
import { ContentError } from "../../../src/content/index.ts";
import { parseExtensions } from "../../../src/protocol/index.ts";
import {
  Configuring,
  exchange,
  openPair,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";

describe("CVE-2024-37890: more headers than the parser counts", () => {
  test.each([
    ["over maxHeaders", 200],
    ["over Node's own limit of 2,000", 2_100],
  ])("%s: 431, and the gateway lives on", async (_what, count) => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend, maxHeaderBytes: 256 * 1024 });
    // The attacker's are first, so that what makes it an upgrade is what is cut off.
    const flood = Array.from({ length: count }, (_, i) => `x${i}: 1\r\n`).join("");
    const request = upgradeRequest().replace("\r\n", `\r\n${flood}`);
    const answer = await exchange(port, request);
    expect([answer.status, answer.ended]).toEqual([431, true]);
    expect(backend.arrivals).toHaveLength(0);
    await openPair(port, backend);
  });
});

describe("parsers of handshake headers are linear", () => {
  // An exponential or quadratic one would not be done within the test's time.
  test("CVE-2021-32640: Sec-WebSocket-Protocol", async () => {
    const { port } = await startGateway({ maxHeaderBytes: 1024 * 1024 });
    for (const value of [
      `a${" ".repeat(60_000)}x`,
      ",".repeat(60_000),
      `a${"\t".repeat(60_000)},`,
    ]) {
      const headers = { "sec-websocket-protocol": value };
      expect((await exchange(port, upgradeRequest({ headers }))).status).toBe(400);
    }
  });

  test("ws before 3.3.1, DoS in the extensions parser: Sec-WebSocket-Extensions", async () => {
    const { port } = await startGateway({ maxHeaderBytes: 1024 * 1024 });
    for (const value of [
      "constructor",
      "__proto__; toString; hasOwnProperty=1",
      "a;".repeat(30_000),
      `a; b="${"\\".repeat(60_000)}`,
      `a${" ".repeat(60_000)}b`,
    ]) {
      const headers = { "sec-websocket-extensions": value };
      const { status } = await exchange(port, upgradeRequest({ headers }));
      // Nobody listens behind it: what is well formed goes that far.
      expect([400, 502]).toContain(status);
      expect(parseExtensions(value) === undefined).toBe(status === 400);
    }
  });
});

describe("meshmonitor#3544: ReDoS in a policy's pattern", () => {
  test.each(["(a+)+$", "(a|aa)+$", "(a|a?)+b", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
    "%s is searched in linear time",
    async (pattern) => {
      const backend = await startBackend();
      const configuring = new Configuring();
      const route = configuring.route(backend.url, {
        content: { forbid: [{ name: "evil", pattern }] },
      });
      const { port } = await startGateway({ routes: [route] });
      const { client, upstream } = await openPair(port, backend);
      client.text(`${"a".repeat(50_000)}!`, "after");
      await upstream.message(2);
      expect(upstream.messages[1]).toBe("after");
    },
  );

  test.each(["(a)\\1", "(?=a)b", "(?<!a)b"])(
    "%s is no pattern: it has no linear search",
    (pattern) => {
      const configuring = new Configuring();
      const url = new URL("ws://127.0.0.1:9/");
      expect(() =>
        configuring.route(url, { content: { forbid: [{ name: "x", pattern }] } }),
      ).toThrow(ContentError);
    },
  );
});

describe("OWASP/AISVS#182: what two parsers may read differently is refused", () => {
  test.each<[what: string, text: string]>([
    ["duplicate keys", '{"role":"user","role":"admin"}'],
    ["duplicate keys, one escaped", '{"role":"user","r\\u006fle":"admin"}'],
    ["a lone surrogate", '{"a":"\\ud800"}'],
    ["surrogates in the wrong order", '{"a":"\\udc00\\ud800"}'],
    ["a byte order mark", '\ufeff{"a":1}'],
    ["NaN", '{"a":NaN}'],
    ["Infinity", '{"a":-Infinity}'],
    ["two documents", '{"a":1}{"a":2}'],
    ["a comment", '{"a":1/*,"a":2*/}'],
    ["a trailing comma", '{"a":1,}'],
    ["single quotes", "{'a':1}"],
    ["nesting of 100,000", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("%s", async (_what, text) => {
    const backend = await startBackend();
    const configuring = new Configuring();
    const route = configuring.route(backend.url, { content: { json: true } });
    const gateway = await startGateway({ routes: [route] });
    const { client, upstream } = await openPair(gateway.port, backend);
    client.text('{"a":[1]}', text);
    expect((await client.closeFrame()).statusCode).toBe(1007);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(['{"a":[1]}']);
  });
});
