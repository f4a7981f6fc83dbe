import { describe, expect, test } from "vitest";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import { SECRET, forge, hs256, sign, signer } from "../../auth/tokens.ts";
import { keyServer } from "../../auth/key-server.ts";
import {
  MODES,
  exchange,
  heldAnswer,
  lines,
  openClient,
  openPair,
  quickPolicy,
  startBackend,
  switching,
  upgradeRequest,
} from "../support/index.ts";
import type { OpenOptions, RequestHead } from "../support/index.ts";
import {
  PLACES,
  authMessage,
  bearer,
  leave,
  openByMessage,
  startAuth,
  tokenOf,
} from "./support.ts";
import type { StartAuthOptions } from "./support.ts";

/** Everything that a backend was asked, as one text. */
const asText = ({ line, headers }: RequestHead): string =>
  [line, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\n");

const forHours = Math.floor(Date.now() / 1000) + 7_200;

describe.each(MODES)("a token in the opening handshake, io: %s", (io) => {
  describe.each(PLACES)("in $place", ({ from, put }) => {
    const start = async (options: Partial<StartAuthOptions> = {}) => {
      const backend = await startBackend();
      const auth = { from: [from], ...options.auth };
      const gateway = await startAuth({ io, backend, ...options, auth });
      return { backend, gateway };
    };

    test("lets in, and goes neither to the upstream nor into the record", async () => {
      const { backend, gateway } = await start();
      const token = tokenOf("ada");
      const { client, upstream, arrival } = await openPair(gateway.port, backend, put(token));
      client.text("hello");
      upstream.text("good day");
      expect([await upstream.message(), await client.message()]).toEqual(["hello", "good day"]);
      client.sendClose(1000);
      await upstream.echoClose();
      client.socket.end();
      upstream.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({ cause: "peer-close", initiator: "client", closeCode: 1000 });
      const [, payload = ""] = token.split(".");
      for (const text of [asText(arrival.request), JSON.stringify(record), client.head.line]) {
        expect(text).not.toContain(payload);
      }
      expect(client.head.header("sec-websocket-protocol")).not.toBe(token);
    });

    test("what stands beside it goes on as it is", async () => {
      const { backend, gateway } = await start();
      const { arrival } = await openPair(gateway.port, backend, put(tokenOf("ada")));
      const { request } = arrival;
      const left = {
        line: request.line,
        authorization: request.header("authorization"),
        "x-token": request.header("x-token"),
        cookie: request.header("cookie"),
        subprotocols: request.header("sec-websocket-protocol"),
      };
      expect(left).toEqual({
        line: `GET ${from === "query:token" ? "/room?a=1&b=2" : "/"} HTTP/1.1`,
        authorization: undefined,
        "x-token": undefined,
        cookie: from === "cookie:session" ? "theme=dark; a=b" : undefined,
        subprotocols: from === "subprotocol:bearer" ? "chat.v1" : undefined,
      });
    });

    const other = forge(
      { alg: "HS256" },
      { sub: "eve", exp: forHours },
      "another secret ".repeat(3),
    );
    test.each([
      { what: "no JWT at all", token: "c2VjcmV0", message: "not a signed JWT" },
      { what: "another secret's", token: other, message: "signature" },
      {
        what: "nobody's",
        token: `${forge({ alg: "none" }, { sub: "eve" })}_`,
        message: "algorithm",
      },
      { what: "expired", token: tokenOf("ada", { in: -60_000 }), message: "has expired" },
    ])("$what is refused with 401", async ({ token, message }) => {
      const { backend, gateway } = await start();
      const answer = await exchange(gateway.port, upgradeRequest(put(token)));
      expect(answer.status).toBe(401);
      expect(answer.head.header("www-authenticate")).toBe('Bearer error="invalid_token"');
      expect(answer.body).toContain(message);
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({
        cause: "refused",
        initiator: "gateway",
        rule: "auth-invalid",
        httpStatus: 401,
      });
      for (const text of [answer.raw, JSON.stringify(record)]) expect(text).not.toContain(token);
      expect(backend.connections).toBe(0);
    });

    test("none is refused with 401, and no word of an error (RFC 6750 3.1)", async () => {
      const { backend, gateway } = await start();
      const answer = await exchange(gateway.port, upgradeRequest());
      expect(answer.status).toBe(401);
      expect(answer.head.header("www-authenticate")).toBe("Bearer");
      expect(answer.body).toContain(from);
      expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-invalid", httpStatus: 401 });
      expect(backend.connections).toBe(0);
    });

    test.each([
      {
        what: "that lacks a claim",
        options: { auth: { requiredClaims: ["tenant"] } },
        rule: "auth-invalid",
        message: "tenant",
      },
      { what: "that was revoked", options: { revoked: true }, rule: "revoked", message: "" },
    ])("one $what is refused with 403", async ({ options, rule, message }) => {
      const revocations = new LocalRevocations();
      if ("revoked" in options) await revocations.revoke({ by: "user", value: "ada" });
      const jwt = { secret: SECRET, ...("auth" in options ? options.auth : {}) };
      const { backend, gateway } = await start({ revocations, auth: { jwt } });
      const token = tokenOf("ada");
      const answer = await exchange(gateway.port, upgradeRequest(put(token)));
      expect(answer.status).toBe(403);
      expect(answer.head.header("www-authenticate")).toBeUndefined();
      expect(answer.body).toContain(message);
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({ cause: "refused", rule, httpStatus: 403 });
      for (const text of [answer.raw, JSON.stringify(record)]) expect(text).not.toContain(token);
      expect(backend.connections).toBe(0);
    });

    test("while nobody can verify one, the answer is 503, and when to come back", async () => {
      const provider = await keyServer((_request, response) => response.writeHead(500).end());
      const { backend, gateway } = await start({ auth: { jwt: { jwks: provider.url } } });
      const token = await sign(signer("ES256", "one"), { sub: "ada", exp: forHours });
      const answer = await exchange(gateway.port, upgradeRequest(put(token)));
      expect(answer.status).toBe(503);
      expect(Number(answer.head.header("retry-after"))).toBeGreaterThan(0);
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({ rule: "auth-unavailable", httpStatus: 503 });
      for (const text of [answer.raw, JSON.stringify(record)]) expect(text).not.toContain(token);
      // Where the keys are is for the record, not for the client.
      expect(answer.raw).not.toContain(new URL(provider.url).port);
      expect(backend.connections).toBe(0);
    });

    test("two different ones are none", async () => {
      const { backend, gateway } = await start();
      const tokens = [tokenOf("ada"), tokenOf("eve")];
      const answer = await exchange(gateway.port, upgradeRequest(put(...tokens)));
      expect(answer.status).toBe(401);
      expect(answer.body).toContain("holds two different tokens");
      const record = JSON.stringify(await gateway.nextRecord());
      for (const text of [answer.raw, record]) {
        for (const token of tokens) expect(text).not.toContain(token);
      }
      expect(backend.connections).toBe(0);
    });
  });

  test("the first place that has one counts, and every place is emptied", async () => {
    const backend = await startBackend();
    const from = ["header", "cookie:session", "query:token", "subprotocol:bearer"];
    const gateway = await startAuth({
      io,
      backend,
      auth: { from, forward: { headers: { "X-User": "sub" } } },
    });
    const [first, second, third, fourth] = ["ada", "bob", "eve", "joe"].map((user) =>
      tokenOf(user),
    );
    const { arrival } = await openPair(gateway.port, backend, {
      path: `/?token=${third}`,
      headers: {
        authorization: `Bearer ${first}`,
        cookie: `session=${second}`,
        "sec-websocket-protocol": `bearer, ${fourth}`,
      },
    });
    expect(arrival.request.header("x-user")).toBe("ada");
    for (const token of [first, second, third, fourth]) {
      expect(asText(arrival.request)).not.toContain(token);
    }
  });

  test("a token that the policy does not look for there is none of its business", async () => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend, auth: { from: ["cookie:session"] } });
    const { arrival } = await openPair(gateway.port, backend, {
      headers: { authorization: "Basic YTpi", cookie: `session=${tokenOf("ada")}` },
    });
    expect(arrival.request.header("authorization")).toBe("Basic YTpi");
  });

  describe("what the upstream is told", () => {
    const openings: readonly [string, (options: OpenOptions) => OpenOptions, boolean][] = [
      ["header", (more) => merged(bearer(adas()), more), false],
      ["message", (more) => more, true],
    ];
    test.each(openings)(
      "comes from the claims alone, token by %s",
      async (from, put, byMessage) => {
        const backend = await startBackend();
        const headers = {
          "X-User": "sub",
          "X-Name": "name",
          "X-City": "city",
          "X-Org": "org.id",
          "X-Role": "role",
          "X-Team": "team",
        };
        const gateway = await startAuth({
          io,
          backend,
          auth: { from: [from], forward: { headers } },
        });
        const forged = put({
          headers: {
            connection: "Upgrade, X-User",
            "x-USER": ["root", "toor"],
            X_User: "root",
            "x-role": "admin",
            "X-Name": "",
          },
        });
        const client = byMessage
          ? openByMessage(gateway.port, adas(), forged)
          : openClient(gateway.port, forged);
        const [{ request }] = await Promise.all([backend.next(), client]);
        const told = Object.keys(headers).map((name) => [name, request.all(name)]);
        expect(Object.fromEntries(told)).toEqual({
          "X-User": ["ada"],
          "X-Name": ["Ada Lovelace"],
          "X-City": ["Z%C3%BCrich"],
          "X-Org": ["7"],
          "X-Role": [],
          "X-Team": [],
        });
        expect(asText(request)).not.toMatch(/root|toor|admin|x_user|evil/i);
      },
    );

    test.each([
      [true, "Bearer TOKEN", "theme=dark; session=TOKEN", "TOKEN"],
      [false, undefined, "theme=dark", undefined],
    ])(
      "with forward.credential: %s, headers and cookies keep the token or not; queries and subprotocols never do",
      async (credential, authorization, cookie, own) => {
        const backend = await startBackend();
        const from = [
          "header",
          "header:X-Token",
          "cookie:session",
          "query:token",
          "subprotocol:bearer",
        ];
        const gateway = await startAuth({ io, backend, auth: { from, forward: { credential } } });
        const is = tokenOf("ada");
        const { arrival } = await openPair(gateway.port, backend, {
          path: `/?token=${is}`,
          headers: {
            authorization: `Bearer ${is}`,
            "x-token": is,
            cookie: `theme=dark; session=${is}`,
            "sec-websocket-protocol": `chat, bearer, ${is}`,
          },
        });
        const { request } = arrival;
        const got = (name: string) => request.header(name)?.replace(is, "TOKEN");
        expect([got("authorization"), got("cookie"), got("x-token")]).toEqual([
          authorization,
          cookie,
          own,
        ]);
        expect(request.line).toBe("GET / HTTP/1.1");
        expect(request.header("sec-websocket-protocol")).toBe("chat");
      },
    );
  });

  describe("the subprotocol that is selected", () => {
    test.each([
      { offered: "bearer, TOKEN", upstream: undefined, client: "bearer" },
      { offered: "chat, bearer, TOKEN", upstream: "chat", client: "chat" },
      { offered: "chat, bearer, TOKEN", upstream: undefined, client: "bearer" },
      { offered: "bearer, TOKEN, chat", upstream: "chat", client: "chat" },
      { offered: "chat, bearer.TOKEN", upstream: "chat", client: "chat" },
      { offered: "chat, bearer.TOKEN", upstream: undefined, client: undefined },
    ])(
      "is $client where a client offers $offered and the upstream selects $upstream",
      async ({ offered, upstream, client }) => {
        const backend = await startBackend({
          answer: (request, socket) => void socket.write(selecting(upstream)(request)),
        });
        const gateway = await startAuth({ io, backend, auth: { from: ["subprotocol:bearer"] } });
        const pair = await openPair(gateway.port, backend, {
          headers: { "sec-websocket-protocol": offered.replace("TOKEN", tokenOf("ada")) },
        });
        expect(pair.client.head.all("sec-websocket-protocol")).toEqual(
          client === undefined ? [] : [client],
        );
        leave(pair);
        expect((await gateway.nextRecord()).subprotocol).toBe(client);
      },
    );

    test.each([["TOKEN"], ["bearer"]])(
      "is never %s from an upstream, which was not offered it",
      async (selected) => {
        const is = tokenOf("ada");
        const backend = await startBackend({
          answer: (request, socket) =>
            void socket.write(selecting(selected.replace("TOKEN", is))(request)),
        });
        const gateway = await startAuth({ io, backend, auth: { from: ["subprotocol:bearer"] } });
        const headers = { "sec-websocket-protocol": `chat, bearer, ${is}` };
        const answer = await exchange(gateway.port, upgradeRequest({ headers }));
        expect(answer.status).toBe(502);
        const record = JSON.stringify(await gateway.nextRecord());
        for (const text of [answer.raw, record]) expect(text).not.toContain(is);
      },
    );

    test("is the marker, where the token is to follow in a message and nothing else is offered", async () => {
      const backend = await startBackend();
      const gateway = await startAuth({
        io,
        backend,
        auth: { from: ["subprotocol:bearer", "message"] },
      });
      const headers = { "sec-websocket-protocol": "bearer" };
      const client = await openByMessage(gateway.port, tokenOf("ada"), { headers });
      expect(client.head.header("sec-websocket-protocol")).toBe("bearer");
      const { request } = await backend.next();
      expect(request.header("sec-websocket-protocol")).toBeUndefined();
    });
  });

  test("an upstream's answer that repeats the request reaches the client without the token", async () => {
    const backend = await startBackend({
      answer: (request, socket) => {
        const body = asText(request);
        socket.end(lines("HTTP/1.1 403 Forbidden", `Content-Length: ${body.length}`) + body);
      },
    });
    const gateway = await startAuth({ io, backend, auth: { from: ["query:token"] } });
    const token = tokenOf("ada");
    const answer = await exchange(gateway.port, upgradeRequest({ path: `/?token=${token}&a=1` }));
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("GET /?a=1 HTTP/1.1");
    expect(answer.raw).not.toContain(token);
  });

  test("in report mode everybody is let in, and the record says who would not have been", async () => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend, policy: { mode: "report" } });
    leave(await openPair(gateway.port, backend, bearer(hs256({ sub: "ada", exp: 1 }))));
    expect((await gateway.nextRecord()).reports).toMatchObject([{ rule: "auth-invalid" }]);
  });

  test("a policy that is read again while the upstream is being reached counts, and a route that is gone ends", async () => {
    const held = heldAnswer();
    const backend = await startBackend(held);
    const gateway = await startAuth({ io, backend });
    const jwt = { secret: SECRET };
    const policy = quickPolicy({ auth: { jwt }, limits: { messageSize: "1KiB" } });
    const opening = openPair(gateway.port, backend, bearer(tokenOf("ada")));
    while (backend.arrivals.length === 0) await new Promise((resolve) => setImmediate(resolve));
    gateway.gateway.reload([{ ...gateway.route, policy }]);
    held.release();
    const pair = await opening;
    pair.client.text("x".repeat(2_000));
    expect((await pair.client.closeFrame()).statusCode).toBe(1009);
    leave(pair);

    const another = openPair(gateway.port, backend, bearer(tokenOf("ada")));
    while (backend.arrivals.length === 1) await new Promise((resolve) => setImmediate(resolve));
    gateway.gateway.reload([{ ...gateway.route, name: "another" }]);
    held.release();
    const gone = await another;
    expect((await gone.client.closeFrame()).statusCode).toBe(1012);
    leave(gone);
  });

  test("a message that looks like a token's is only a message where nobody renews", async () => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend });
    const { client, upstream } = await openPair(gateway.port, backend, bearer(tokenOf("ada")));
    client.text(authMessage("x"));
    expect(await upstream.message()).toBe(authMessage("x"));
  });
});

function merged(a: OpenOptions, b: OpenOptions): OpenOptions {
  return { ...a, ...b, headers: { ...a.headers, ...b.headers } };
}

const adas = (): string =>
  tokenOf("ada", {
    claims: { name: "Ada Lovelace", city: "Zürich", org: { id: 7 }, team: "a\r\nX-Evil: 1" },
  });

const selecting = (name: string | undefined) => (request: RequestHead) =>
  switching(request, name === undefined ? [] : [`Sec-WebSocket-Protocol: ${name}`]);
