import { describe, expect, test } from "vitest";
import {
  BY_SECRET,
  Configuring,
  connectTo,
  exchange,
  lines,
  openClient,
  openPair,
  readAnswer,
  startBackend,
  startGateway,
  switching,
  tokenOf,
  upgradeRequest,
} from "../support/index.ts";

/** What an attacker wants to reach the backend. */
const HIDDEN = lines("GET /admin HTTP/1.1", "Host: backend.internal");

describe("a tunnel before a true 101", () => {
  test("0ang3el/websocket-smuggle, Varnish and Envoy <= 1.8: a wrong version is not tunnelled", async () => {
    // The backend would answer 426, as it should, and keep its connection open.
    const backend = await startBackend({
      answer: (_request, socket) =>
        void socket.write(lines("HTTP/1.1 426 Upgrade Required", "Content-Length: 0")),
    });
    const { port } = await startGateway({ backend });
    const wrong = upgradeRequest({ headers: { "sec-websocket-version": "1337" } });
    const answer = await exchange(port, wrong + HIDDEN);
    expect([answer.status, answer.ended]).toEqual([426, true]);
    expect(answer.raw.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(backend.arrivals).toHaveLength(0);
  });

  test("0ang3el/websocket-smuggle, nginx: a 101 without a right Accept is not tunnelled", async () => {
    // A health check that fetches a URL of the attacker's answers with the status of that URL.
    const backend = await startBackend({
      answer: (_request, socket) =>
        void socket.write(
          lines("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"),
        ),
    });
    const { port } = await startGateway({ backend });
    const socket = await connectTo(port);
    socket.write(upgradeRequest());
    const { wire } = await backend.next();
    socket.write(HIDDEN);
    const answer = await readAnswer(socket);
    expect([answer.status, answer.ended]).toEqual([502, true]);
    await wire.over();
    expect(wire.byteCount).toBe(0);
  });

  test("kemal#767: behind a rejected upgrade no pipelined request is served", async () => {
    const backend = await startBackend({
      answer: (_request, socket) =>
        void socket.write(lines("HTTP/1.1 403 No", "Connection: keep-alive", "Content-Length: 0")),
    });
    const { port } = await startGateway({ backend });
    const answer = await exchange(port, upgradeRequest() + HIDDEN + upgradeRequest());
    expect([answer.status, answer.ended]).toEqual([403, true]);
    expect(answer.head.header("connection")).toBe("close");
    expect(answer.raw.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(backend.arrivals).toHaveLength(1);
    expect(backend.arrivals[0]!.wire.byteCount).toBe(0);
  });
});

describe("headers of an upgrade", () => {
  test("CVE-2024-45410, envoy#44525: Connection cannot name away what the gateway says", async () => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend });
    const { arrival } = await openPair(port, backend, {
      headers: {
        connection:
          "Upgrade, X-Forwarded-For, X-Forwarded-Host, X-Forwarded-Proto, Forwarded, Host, X-Secret",
        "x-forwarded-for": "6.6.6.6",
        "x-forwarded-host": "evil.example",
        "x-real-ip": "6.6.6.6",
        x_forwarded_for: "6.6.6.6",
        "x-secret": "hop by hop",
      },
    });
    const { request } = arrival;
    expect(request.all("x-forwarded-for")).toEqual(["127.0.0.1"]);
    expect(request.all("x-forwarded-host")).toEqual(["gateway.test"]);
    expect(request.all("host")).toEqual(["gateway.test"]);
    expect(request.all("connection")).toEqual(["Upgrade"]);
    expect(request.header("x-secret")).toBeUndefined();
    expect(JSON.stringify(request.headers)).not.toContain("6.6.6.6");
  });

  test.each<[what: string, request: string]>([
    ["a bare CR", upgradeRequest({ headers: { origin: "https://a.example\rX-Injected: 1" } })],
    ["a bare LF", upgradeRequest({ headers: { origin: "https://a.example\nX-Injected: 1" } })],
    ["a folded line", upgradeRequest({ headers: { origin: "https://a\r\n X-Injected: 1" } })],
    ["a NUL", upgradeRequest({ headers: { origin: "https://a.example\0X-Injected: 1" } })],
    [
      "a subprotocol",
      upgradeRequest({ headers: { "sec-websocket-protocol": 'v1"\rX-Injected: 1' } }),
    ],
    ["a target", upgradeRequest({ path: "/?a=\rX-Injected:1" })],
  ])("CVE-2026-1527: CR, LF and NUL in an upgrade come to nothing: %s", async (_what, request) => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend });
    const answer = await exchange(port, request);
    for (const { request: got } of backend.arrivals) {
      // Where the parser took a bare LF for the end of a line, it is a header like any other.
      expect(got.headers.every(([name, value]) => !/[\r\n\0]/.test(name + value))).toBe(true);
      expect(got.header("origin") ?? "").not.toContain("Injected");
    }
    expect([101, 400]).toContain(answer.status);
  });

  test("CVE-2026-1527: percent-encoded, they stay encoded", async () => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend });
    const { arrival } = await openPair(port, backend, {
      path: "/a%0d%0aX-Injected:%201?b=%0D%0AX-Injected:%201",
    });
    expect(arrival.request.line).toBe(
      "GET /a%0d%0aX-Injected:%201?b=%0D%0AX-Injected:%201 HTTP/1.1",
    );
    expect(arrival.request.header("x-injected")).toBeUndefined();
  });

  test("CVE-2026-1527: nor can a claim of a token write a header", async () => {
    const backend = await startBackend();
    const configuring = new Configuring();
    const policy = {
      auth: { ...BY_SECRET, from: ["query:token"], forward: { headers: { "X-User": "sub" } } },
    };
    const { port } = await startGateway({ routes: [configuring.route(backend.url, policy)] });
    for (const sub of ["ada\r\nX-Injected: 1", "ada\nX-Injected: 1", "ada\0", "\u0130"]) {
      const path = `/?token=${tokenOf(sub)}`;
      const forged = upgradeRequest({ path, headers: { "x-user": "root" } });
      await exchange(port, forged);
    }
    for (const { request } of backend.arrivals) {
      expect(request.header("x-injected")).toBeUndefined();
      expect(request.all("x-user")).not.toContain("root");
    }
    await openClient(port, { path: `/?token=${tokenOf("ada")}` });
    expect(backend.arrivals.at(-1)!.request.all("x-user")).toEqual(["ada"]);
  });
});

describe("SSRF by a dynamic target (crossws 8.proxy.md)", () => {
  test.each([
    ["an absolute target", "http://169.254.169.254/latest/meta-data/", "gateway.test"],
    ["another Host", "/", "169.254.169.254"],
    ["a target in the query", "/?url=ws://169.254.169.254/&target=ws://169.254.169.254/", "g.test"],
    ["a scheme-relative target", "//169.254.169.254/", "gateway.test"],
    ["an authority in the path", "/@169.254.169.254/", "gateway.test"],
  ])("%s: only the configured upstream is ever dialled", async (_what, path, host) => {
    const backend = await startBackend({
      answer: (request, socket) => void socket.write(switching(request)),
    });
    const elsewhere = await startBackend();
    const { port } = await startGateway({ backend });
    const target = path.replaceAll("169.254.169.254", `127.0.0.1:${elsewhere.port}`);
    const answer = await exchange(
      port,
      upgradeRequest({
        path: target,
        headers: {
          host: host === "169.254.169.254" ? `127.0.0.1:${elsewhere.port}` : host,
          "x-forwarded-host": `127.0.0.1:${elsewhere.port}`,
        },
      }),
    );
    expect([101, 400]).toContain(answer.status);
    expect(elsewhere.arrivals).toHaveLength(0);
    expect(backend.arrivals).toHaveLength(answer.status === 101 ? 1 : 0);
  });
});
