import { describe, expect, test } from "vitest";
import {
  KEY,
  MODES,
  exchange,
  openClient,
  openPair,
  quickPolicy,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";
import type { UpgradeOptions } from "./support/index.ts";

describe("malformed upgrade requests are refused", () => {
  const MALFORMED: [what: string, request: UpgradeOptions, status: number, rule: string][] = [
    ["POST", { method: "POST" }, 405, "method"],
    ["HEAD", { method: "HEAD" }, 405, "method"],
    ["HTTP/1.0", { version: "HTTP/1.0" }, 400, "http-version"],
    ["no version", { headers: { "sec-websocket-version": undefined } }, 426, "version"],
    ["version 8", { headers: { "sec-websocket-version": "8" } }, 426, "version"],
    ["version 013", { headers: { "sec-websocket-version": "013" } }, 426, "version"],
    ["two versions", { headers: { "sec-websocket-version": ["13", "8"] } }, 426, "version"],
    ["no key", { headers: { "sec-websocket-key": undefined } }, 400, "key"],
    ["an empty key", { headers: { "sec-websocket-key": "" } }, 400, "key"],
    ["a short key", { headers: { "sec-websocket-key": "dGhlIHNhbXBsZQ==" } }, 400, "key"],
    [
      "a key that is not base64",
      { headers: { "sec-websocket-key": "!GhlIHNhbXBsZSBub25jZQ==" } },
      400,
      "key",
    ],
    [
      "a key of 17 bytes",
      { headers: { "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZSE=" } },
      400,
      "key",
    ],
    [
      "a key with loose bits",
      { headers: { "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZR==" } },
      400,
      "key",
    ],
    ["two keys", { headers: { "sec-websocket-key": [KEY, KEY] } }, 400, "key"],
    ["no Host", { headers: { host: undefined } }, 400, "target"],
    ["an empty Host", { path: "/chat", headers: { host: "" } }, 400, "target"],
    ["two Hosts", { headers: { host: ["a.test", "b.test"] } }, 400, "target"],
    ["a Host with a user", { headers: { host: "user@gateway.test" } }, 400, "target"],
    ["a Host with a path", { headers: { host: "gateway.test/admin" } }, 400, "target"],
    ["a Host with a bad port", { headers: { host: "gateway.test:99999" } }, 400, "target"],
    ["an absolute target with another host", { path: "http://other.test/chat" }, 400, "target"],
    ["a target that is no path", { path: "*" }, 400, "target"],
    ["a body", { headers: { "content-length": "5" } }, 400, "body"],
    ["chunks", { headers: { "transfer-encoding": "chunked" } }, 400, "body"],
    ["Connection without Upgrade", { headers: { connection: "keep-alive" } }, 426, "upgrade"],
    ["Upgrade to h2c", { headers: { upgrade: "h2c" } }, 426, "upgrade"],
    [
      "a subprotocol twice",
      { headers: { "sec-websocket-protocol": "chat, chat" } },
      400,
      "subprotocol",
    ],
    [
      "a subprotocol twice, in two headers",
      { headers: { "sec-websocket-protocol": ["chat", "chat"] } },
      400,
      "subprotocol",
    ],
    ["an empty subprotocol", { headers: { "sec-websocket-protocol": "a,,b" } }, 400, "subprotocol"],
    [
      "a subprotocol with a space",
      { headers: { "sec-websocket-protocol": "a b" } },
      400,
      "subprotocol",
    ],
    [
      "a thousand subprotocols",
      {
        headers: {
          "sec-websocket-protocol": Array.from({ length: 1000 }, (_, i) => `p${i}`).join(","),
        },
      },
      400,
      "subprotocol",
    ],
    [
      "extensions that are none",
      { headers: { "sec-websocket-extensions": "permessage-deflate; ;" } },
      400,
      "extensions",
    ],
    [
      "two Origins",
      { headers: { origin: ["https://a.example", "https://b.example"] } },
      400,
      "origin",
    ],
    ["dot segments behind encoded slashes", { path: "/chat/..%2fadmin" }, 400, "target"],
    [
      "encoded dot segments behind encoded slashes",
      { path: "/chat/%2e%2e%2Fadmin" },
      400,
      "target",
    ],
    ["dot segments behind encoded backslashes", { path: "/chat/..%5cadmin" }, 400, "target"],
    ["dot segments with parameters", { path: "/chat/..;x=1/admin" }, 400, "target"],
  ];

  /** What a refusal has to tell in a header. */
  const TOLD: Readonly<Record<string, readonly [name: string, value: string]>> = {
    version: ["sec-websocket-version", "13"],
    method: ["allow", "GET"],
    upgrade: ["upgrade", "websocket"],
  };

  test.each(MALFORMED)("%s", async (_what, request, status, rule) => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend });
    const json = await exchange(
      gateway.port,
      upgradeRequest({ ...request, headers: { accept: "application/json", ...request.headers } }),
    );
    expect(json.status).toBe(status);
    expect(json.ended).toBe(true);
    expect(json.head.header("connection")).toBe("close");
    expect(json.head.header("content-type")).toBe("application/problem+json");
    const [name, value] = TOLD[rule] ?? ["connection", "close"];
    expect(json.head.header(name)).toBe(value);
    const problem = { type: "about:blank", status, rule };
    // A HEAD has no body to tell it in.
    expect(json.body === "" ? problem : JSON.parse(json.body)).toMatchObject(problem);
    const text = await exchange(gateway.port, upgradeRequest(request));
    expect(text.head.header("content-type")).toMatch(/^text\/plain/);
    expect(`${text.body}${request.method === "HEAD" ? `${rule}: ` : ""}`).toContain(`${rule}: `);
    // Without an upgrade to WebSocket it is a plain request, which is not the record's business.
    const record = { cause: "refused", initiator: "gateway", rule, httpStatus: status };
    expect(gateway.records).toMatchObject(rule === "upgrade" ? [] : [record, record]);
    expect(gateway.gateway.connections).toBe(0);
    expect(backend.arrivals).toHaveLength(0);
  });

  test.each([
    [
      "names in any case, and more tokens",
      { upgrade: "WebSocket", connection: "keep-alive, UPGRADE" },
    ],
    ["spaces around the key", { "sec-websocket-key": `  ${KEY}  ` }],
    ["a content length of 0", { "content-length": "0" }],
    ["a host with a port", { host: "gateway.test:8080" }],
    ["an IPv6 host", { host: "[::1]:8080" }],
    ["empty extensions", { "sec-websocket-extensions": "" }],
  ])("but not %s", async (_what, headers) => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend });
    const { head } = await openClient(gateway.port, { headers });
    expect(head.line).toBe("HTTP/1.1 101 Switching Protocols");
  });

  test("an absolute target with the same host is right", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend });
    const { arrival } = await openPair(gateway.port, backend, {
      path: "http://gateway.test/chat?x=1",
    });
    expect(arrival.request.line).toBe("GET /chat?x=1 HTTP/1.1");
  });
});

const start = async () => {
  const backend = await startBackend();
  const at = (path: string): [URL] => [new URL(path, backend.url)];
  const policy = quickPolicy();
  const gateway = await startGateway({
    routes: [
      { name: "exact", match: { path: "/chat" }, upstreams: at("/exact"), policy },
      { name: "host", match: { path: "/*", host: "b.test" }, upstreams: at("/b/*"), policy },
      { name: "wild", match: { path: "/chat/*" }, upstreams: at("/rooms/*"), policy },
      { name: "fixed", match: { path: "/fixed/*" }, upstreams: at("/one?key=1"), policy },
      {
        name: "admin",
        match: { path: "/admin", host: "admin.test" },
        upstreams: at("/admin"),
        policy,
      },
    ],
  });
  return { backend, gateway };
};

describe("routes", () => {
  test.each([
    ["/chat", "gateway.test", "exact", "/exact"],
    ["/chat?a=b&c=%20d", "gateway.test", "exact", "/exact?a=b&c=%20d"],
    ["/chat/", "gateway.test", "wild", "/rooms/"],
    ["/chat/room/7?x", "gateway.test", "wild", "/rooms/room/7?x"],
    ["/chat/a/../b", "gateway.test", "wild", "/rooms/b"],
    ["/chat/a/%2e%2E/b", "gateway.test", "wild", "/rooms/b"],
    ["/chat/./b", "gateway.test", "wild", "/rooms/b"],
    ["/chat/a%2Fb", "gateway.test", "wild", "/rooms/a%2Fb"],
    ["/chat/a..b/c", "gateway.test", "wild", "/rooms/a..b/c"],
    ["/fixed/anything?x=1", "gateway.test", "fixed", "/one?key=1&x=1"],
    ["/fixed/anything", "gateway.test", "fixed", "/one?key=1"],
    ["/x/y", "b.test", "host", "/b/x/y"],
    ["/x/y", "B.Test:8080", "host", "/b/x/y"],
    ["/chat", "b.test", "exact", "/exact"],
  ])(
    "%s at %s is for route %s, and asks the upstream for %s",
    async (path, host, route, target) => {
      const { backend, gateway } = await start();
      const { client, upstream, arrival } = await openPair(gateway.port, backend, {
        path,
        headers: { host },
      });
      expect(arrival.request.line).toBe(`GET ${target} HTTP/1.1`);
      expect(arrival.request.header("host")).toBe(host);
      client.sendClose(1000);
      await upstream.echoClose();
      client.socket.end();
      upstream.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ route, policy: "quick" });
    },
  );

  test.each([
    "/",
    "/chatter",
    "/CHAT",
    "/chat/../admin",
    "/chat/%2e%2e/admin",
    "/chat/..\\admin",
    "/chat/x/../../admin",
    "//admin",
    "/admin",
  ])("%s at another host is nobody's: 404, and no upstream is asked", async (path) => {
    const { backend, gateway } = await start();
    expect((await exchange(gateway.port, upgradeRequest({ path }))).status).toBe(404);
    expect(await gateway.nextRecord()).toMatchObject({
      rule: "no-route",
      httpStatus: 404,
      route: undefined,
    });
    expect(backend.arrivals).toHaveLength(0);
  });

  test("a query is not in the record: it may carry credentials", async () => {
    const { gateway } = await start();
    await exchange(gateway.port, upgradeRequest({ path: "/secret?token=hunter2" }));
    expect(JSON.stringify(await gateway.nextRecord())).not.toContain("hunter2");
  });
});

describe.each(MODES)("negotiation, io: %s", (io) => {
  test("the upstream chooses among the allowed subprotocols, and the client is told", async () => {
    const backend = await startBackend({ headers: ["Sec-WebSocket-Protocol: v2"] });
    const gateway = await startGateway({
      io,
      backend,
      policy: { handshake: { subprotocols: ["v1", "v2"] } },
    });
    const { client, upstream, arrival } = await openPair(gateway.port, backend, {
      headers: { "sec-websocket-protocol": ["v3, v2", "v1"] },
    });
    expect(arrival.request.all("sec-websocket-protocol")).toEqual(["v2, v1"]);
    expect(client.head.all("sec-websocket-protocol")).toEqual(["v2"]);
    client.sendClose(1000);
    await upstream.echoClose();
    client.socket.end();
    upstream.socket.end();
    expect((await gateway.nextRecord()).subprotocol).toBe("v2");
  });

  test.each(["v3", "V2", "v1, v2"])(
    "an upstream that chooses %s, which was not offered, is no WebSocket server: 502",
    async (chosen) => {
      const backend = await startBackend({ headers: [`Sec-WebSocket-Protocol: ${chosen}`] });
      const gateway = await startGateway({ io, backend });
      expect(
        (
          await exchange(
            gateway.port,
            upgradeRequest({ headers: { "sec-websocket-protocol": "v1, v2" } }),
          )
        ).status,
      ).toBe(502);
    },
  );

  test("an upstream that chooses no subprotocol is believed", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const client = await openClient(gateway.port, { headers: { "sec-websocket-protocol": "v1" } });
    expect(client.head.header("sec-websocket-protocol")).toBeUndefined();
  });

  test("permessage-deflate is relayed with its parameters, both ways; unknown extensions are not offered", async () => {
    const backend = await startBackend({
      headers: [
        "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_max_window_bits=12",
      ],
    });
    const gateway = await startGateway({ io, backend });
    const { client, arrival } = await openPair(gateway.port, backend, {
      headers: {
        "sec-websocket-extensions": [
          "x-webkit-deflate-frame, permessage-deflate; client_max_window_bits",
          "permessage-deflate; server_max_window_bits=10",
        ],
      },
    });
    expect(arrival.request.all("sec-websocket-extensions")).toEqual([
      "permessage-deflate; client_max_window_bits, permessage-deflate; server_max_window_bits=10",
    ]);
    expect(client.head.all("sec-websocket-extensions")).toEqual([
      "permessage-deflate; server_no_context_takeover; client_max_window_bits=12",
    ]);
  });

  test("without an offer the upstream sees none", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const { arrival } = await openPair(gateway.port, backend);
    expect(arrival.request.header("sec-websocket-extensions")).toBeUndefined();
    expect(arrival.request.header("sec-websocket-protocol")).toBeUndefined();
  });
});

const arrivalOf = async (headers: UpgradeOptions["headers"], trustedProxies: string[] = []) => {
  const backend = await startBackend();
  const gateway = await startGateway({ backend, trustedProxies });
  const { arrival, client, upstream } = await openPair(gateway.port, backend, {
    headers: headers!,
  });
  client.sendClose(1000);
  await upstream.echoClose();
  client.socket.end();
  upstream.socket.end();
  return { request: arrival.request, record: await gateway.nextRecord() };
};

describe("headers", () => {
  test("end-to-end headers pass: Authorization, Cookie, Origin, Host and the rest", async () => {
    const headers = {
      authorization: "Bearer abc",
      cookie: "a=1; b=2",
      origin: "https://app.example",
      "user-agent": "test",
      "x-custom": ["1", "2"],
    };
    const { request } = await arrivalOf(headers);
    for (const [name, value] of Object.entries(headers))
      expect(request.all(name)).toEqual([value].flat());
    expect(request.all("host")).toEqual(["gateway.test"]);
  });

  test("hop-by-hop headers, and those that Connection names, do not pass", async () => {
    const { request } = await arrivalOf({
      connection: "Upgrade, X-Secret, keep-alive, Authorization",
      "x-secret": "1",
      authorization: "Bearer abc",
      "keep-alive": "timeout=5",
      te: "trailers",
      "proxy-authorization": "Basic abc",
      "proxy-connection": "keep-alive",
      trailer: "x",
    });
    const dropped = [
      "x-secret",
      "authorization",
      "keep-alive",
      "te",
      "proxy-authorization",
      "proxy-connection",
      "trailer",
    ];
    expect(dropped.filter((name) => request.header(name) !== undefined)).toEqual([]);
    expect(request.all("connection")).toEqual(["Upgrade"]);
    expect(request.all("upgrade")).toEqual(["websocket"]);
  });

  test("Connection cannot take away the headers that the gateway writes itself", async () => {
    const { request } = await arrivalOf({
      connection: "Upgrade, Host, X-Forwarded-For, Forwarded, Sec-WebSocket-Key",
    });
    const own = ["host", "x-forwarded-for", "forwarded", "sec-websocket-key"];
    expect(own.map((name) => request.all(name).length)).toEqual([1, 1, 1, 1]);
  });

  test("names with an underscore do not pass: some upstreams read them as hyphens", async () => {
    const { request } = await arrivalOf({ x_forwarded_for: "6.6.6.6", x_user: "root" });
    expect(
      request.headers.map(([name]) => name.toLowerCase()).filter((name) => name.includes("_")),
    ).toEqual([]);
  });

  const CLAIMS = {
    "x-forwarded-for": ["6.6.6.6", "7.7.7.7"],
    "x-forwarded-proto": "https",
    "x-forwarded-host": "bank.example",
    "x-forwarded-port": "443",
    "x-real-ip": "6.6.6.6",
    forwarded: "for=6.6.6.6;proto=https",
    via: "1.1 evil",
  };

  test("what a client claims to be forwarded for is overwritten", async () => {
    const { request, record } = await arrivalOf(CLAIMS);
    expect(request.all("x-forwarded-for")).toEqual(["127.0.0.1"]);
    expect(request.all("x-forwarded-proto")).toEqual(["http"]);
    expect(request.all("x-forwarded-host")).toEqual(["gateway.test"]);
    expect(request.all("forwarded")).toEqual([`for=127.0.0.1;host="gateway.test";proto=http`]);
    const dropped = ["x-forwarded-port", "x-real-ip", "via"];
    expect(dropped.filter((name) => request.header(name) !== undefined)).toEqual([]);
    expect(record.clientAddress).toBe("127.0.0.1");
  });

  test("what a trusted proxy says is kept, and extended", async () => {
    const { request, record } = await arrivalOf(CLAIMS, ["127.0.0.0/8"]);
    expect(request.all("x-forwarded-for")).toEqual(["6.6.6.6, 7.7.7.7, 127.0.0.1"]);
    expect(request.all("x-forwarded-proto")).toEqual(["https"]);
    expect(request.all("x-forwarded-host")).toEqual(["bank.example"]);
    expect(request.all("forwarded")[0]).toMatch(/^for=6\.6\.6\.6;proto=https, for=127\.0\.0\.1;/);
    expect(record.clientAddress).toBe("7.7.7.7");
  });

  test("behind several trusted proxies, the client is the last address that is not one of them", async () => {
    const trusted = ["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"];
    const of = async (header: string) =>
      (await arrivalOf({ "x-forwarded-for": header }, trusted)).record.clientAddress;
    expect(await of("1.1.1.1, 9.9.9.9, 10.1.2.3")).toBe("9.9.9.9");
    expect(await of("9.9.9.9, 2001:db8::1, ::ffff:10.0.0.1")).toBe("9.9.9.9");
    expect(await of("forged, 10.0.0.1")).toBe("10.0.0.1");
    expect(await of("10.0.0.1, 10.0.0.2")).toBe("10.0.0.1");
  });

  test("an upstream's headers pass on the 101: Set-Cookie, each one; not hop-by-hop ones", async () => {
    const backend = await startBackend({
      headers: [
        "Set-Cookie: a=1; HttpOnly",
        "Set-Cookie: b=2",
        "X-Served-By: seven",
        "Keep-Alive: timeout=5",
      ],
    });
    const gateway = await startGateway({ backend });
    const { head } = await openClient(gateway.port);
    expect(head.all("set-cookie")).toEqual(["a=1; HttpOnly", "b=2"]);
    expect(head.header("x-served-by")).toBe("seven");
    expect(head.header("keep-alive")).toBeUndefined();
    expect(head.all("sec-websocket-accept")).toEqual(["s3pPLMBiTxaQ9kYGzzhZRbK+xOo="]);
    expect(head.all("connection")).toEqual(["Upgrade"]);
    expect(head.all("upgrade")).toEqual(["websocket"]);
  });
});
