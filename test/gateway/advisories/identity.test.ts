import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import { describe as sentence, toJson } from "../../../src/record/index.ts";
import {
  BY_SECRET,
  Configuring,
  exchange,
  openClient,
  startBackend,
  startGateway,
  tokenOf,
  upgradeRequest,
} from "../support/index.ts";

async function start(policy: AuthoredPolicy) {
  const backend = await startBackend();
  const gateway = await startGateway({ routes: [new Configuring().route(backend.url, policy)] });
  return { backend, ...gateway };
}

const BY_COOKIE: AuthoredPolicy = { auth: { ...BY_SECRET, from: ["cookie:session"] } };
const cookie = (): string => `theme=dark; session=${tokenOf("ada")}`;

describe("CSWSH: a page of somebody else opens a WebSocket with the user's cookies", () => {
  const FOREIGN = [
    "https://evil.example",
    "null",
    "https://gateway.test.evil.example",
    "https://evilgateway.test",
    "https://sub.gateway.test",
    "https://gateway.test@evil.example",
    "https://gateway.test, https://evil.example",
    "file://",
    "",
  ];

  test.each(FOREIGN)(
    "GHSA-p773-8mf4-rjm5, GHSA-q355-h244-969h, airdcpp#542: by default none but the own: %j",
    async (origin) => {
      const { port, backend } = await start(BY_COOKIE);
      const request = upgradeRequest({ headers: { origin, cookie: cookie() } });
      expect((await exchange(port, request)).status).toBe(403);
      expect(backend.arrivals).toHaveLength(0);
    },
  );

  test.each([
    ["the own", "https://gateway.test", "gateway.test"],
    ["the own, its port written", "https://gateway.test:443", "gateway.test"],
    ["the own, on its port", "https://gateway.test:8443", "gateway.test:8443"],
    ["in capitals", "HTTPS://GATEWAY.test", "gateway.TEST"],
    ["traefik#9736: wss for https", "wss://gateway.test", "gateway.test"],
    ["no browser", undefined, "gateway.test"],
  ])("and these pass: %s", async (_what, origin, host) => {
    const { port, backend } = await start(BY_COOKIE);
    await openClient(port, { headers: { origin, host, cookie: cookie() } });
    expect(backend.arrivals).toHaveLength(1);
  });

  test("two Origin headers are refused, whichever is good", async () => {
    const { port } = await start(BY_COOKIE);
    const origin = ["https://gateway.test", "https://evil.example"];
    const request = upgradeRequest({ headers: { origin, cookie: cookie() } });
    expect((await exchange(port, request)).status).toBe(400);
  });

  test.each([
    ["https://app.example", 101],
    ["wss://app.example", 101],
    ["https://app.example:443", 101],
    ["http://app.example", 403],
    ["https://app.example:8443", 403],
    ["https://app.example.evil.test", 403],
    ["null", 403],
  ])("traefik#9736: with a list, exactly scheme, host and port: %s", async (origin, status) => {
    const { port } = await start({
      ...BY_COOKIE,
      handshake: { origins: ["https://app.example"] },
    });
    const request = upgradeRequest({ headers: { origin, cookie: cookie() } });
    expect((await exchange(port, request)).status).toBe(status);
  });
});

describe("mozaiks#503, Bindu#452: a credential is not echoed, forwarded, recorded or told", () => {
  test.each<[from: string, more: (token: string) => Parameters<typeof openClient>[1]]>([
    [
      "subprotocol:bearer",
      (token) => ({ headers: { "sec-websocket-protocol": `bearer, ${token}, chat.v1` } }),
    ],
    [
      "subprotocol:bearer",
      (token) => ({ headers: { "sec-websocket-protocol": `chat.v1, bearer.${token}` } }),
    ],
    ["cookie:session", (token) => ({ headers: { cookie: `a=1; session=${token}; b=2` } })],
    ["query:token", (token) => ({ path: `/?a=1&token=${token}&b=2` })],
    ["header", (token) => ({ headers: { authorization: `Bearer ${token}` } })],
    ["header:x-token", (token) => ({ headers: { "x-token": token } })],
  ])("%s", async (from, more) => {
    const started = await start({ auth: { ...BY_SECRET, from: [from] } });
    const { port, backend } = started;
    const good = tokenOf("ada", { jti: "a-good-one" });
    const client = await openClient(port, more(good));
    const { request, wire } = await backend.next();
    expect(JSON.stringify([request.line, request.headers])).not.toContain(good);
    expect(JSON.stringify([client.head.line, client.head.headers])).not.toContain(good);
    expect(client.head.header("sec-websocket-protocol")).not.toBe(good);
    client.sendClose(1000);
    await wire.echoClose();
    client.socket.end();
    wire.socket.end();
    const record = await started.nextRecord();
    expect(JSON.stringify(toJson(record)) + sentence(record, "en")).not.toContain(good);

    // Nor where it is refused: the part that says who it is has no business in an answer or a log.
    const bad = `${tokenOf("eve", { exp: -600 }).slice(0, -4)}AAAA`;
    const answer = await exchange(port, upgradeRequest(more(bad)));
    expect(answer.status).toBe(401);
    const refused = await started.nextRecord();
    const told = answer.raw + JSON.stringify(toJson(refused)) + sentence(refused, "en");
    for (const part of bad.split(".")) expect(told).not.toContain(part);
    expect(backend.arrivals).toHaveLength(1);
  });

  test("a token in the first message goes no further either", async () => {
    const { port, backend } = await start({
      auth: { ...BY_SECRET, from: ["message"], expiry: { renew: "message" } },
    });
    const token = tokenOf("ada");
    const client = await openClient(port);
    client.text(JSON.stringify({ type: "auth", token }), "hello");
    const { wire, request } = await backend.next();
    client.text(JSON.stringify({ type: "auth", token: tokenOf("ada", { exp: 400 }) }), "again");
    await wire.message(2);
    expect(wire.messages).toEqual(["hello", "again"]);
    expect(JSON.stringify(request.headers)).not.toContain(token);
  });
});
