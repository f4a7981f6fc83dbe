import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { listen, serve } from "./peer.ts";
import { firstCause, quick } from "./quick.ts";

describe("the way to the server", () => {
  it("a name that does not exist", async () => {
    const report = await quick(new URL("ws://nothing.invalid/"));
    expect(report.outcome).toBe("not-opened");
    expect(report.findings).toEqual(["name-not-found"]);
    expect(firstCause(report)).toBe("host-not-found");
    expect(report.page).toEqual({ code: 1006, reason: "", wasClean: false, error: true });
  });

  it("a name that nobody can say anything about", async () => {
    const error = Object.assign(new Error("queryA EAI_AGAIN"), { code: "EAI_AGAIN" });
    const report = await quick(new URL("ws://app.example/"), {
      lookup: () => Promise.reject(error),
    });
    expect(report.phases).toMatchObject([{ outcome: "failed", error: "EAI_AGAIN" }]);
    expect(firstCause(report)).toBe("lookup-failed");
  });

  it("a lookup without an end", async () => {
    const report = await quick(new URL("ws://app.example/"), {
      lookup: () => new Promise(() => {}),
      timeoutMs: 50,
    });
    expect(report.phases).toMatchObject([{ outcome: "timed-out" }]);
    expect(firstCause(report)).toBe("lookup-failed");
  });

  it("a port that nothing listens at", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const report = await quick(new URL(`ws://127.0.0.1:${port}/`));
    expect(report.phases.at(-1)).toMatchObject({ name: "connect", outcome: "refused", port });
    expect(firstCause(report)).toBe("nothing-listening");
  });

  it("a second address where the first one refuses", async () => {
    const { url, port } = await serve((peer) => peer.accept().behave());
    const report = await quick(new URL(`ws://app.example:${port}/`), {
      lookup: () =>
        Promise.resolve([
          { address: "127.0.0.2", family: 4 },
          { address: "127.0.0.1", family: 4 },
        ]),
    });
    expect(report.outcome).toBe("well");
    const connect = report.phases.find(({ name }) => name === "connect");
    expect(connect).toMatchObject({
      address: url.hostname,
      attempts: [
        { address: "127.0.0.2", outcome: "refused" },
        { address: "127.0.0.1", outcome: "done" },
      ],
    });
  });

  it("an address without a route", async () => {
    // An address of the wrong family for its socket: the system knows no way to it.
    const report = await quick(new URL("ws://app.example:9/"), {
      lookup: () => Promise.resolve([{ address: "255.255.255.255", family: 4 }]),
    });
    expect(firstCause(report)).toBe("host-unreachable");
  });
});

describe("the answer to the opening handshake", () => {
  it("401 names the credentials", async () => {
    const { url } = await serve((peer) =>
      peer.answer("401 Unauthorized", ['WWW-Authenticate: Bearer realm="app"']),
    );
    const report = await quick(url);
    expect(report.answer).toMatchObject({ status: 401 });
    expect(report.answer?.headers).toContainEqual(["www-authenticate", 'Bearer realm="app"']);
    expect(firstCause(report)).toBe("credentials-refused");
    expect(report.diagnosis?.causes[0]?.likelihood).toBe("almost-certain");
  });

  it("403 for the want of an origin, told from 403 for anything else", async () => {
    const own = await serve((peer) => {
      if (peer.header("Origin") === `http://127.0.0.1:${own.port}`) peer.accept().behave();
      else peer.answer("403 Forbidden");
    });
    const byOrigin = await quick(own.url);
    expect(byOrigin.experiments).toMatchObject([
      { id: "other-origin", opened: true, finding: "origin-decides" },
    ]);
    expect(firstCause(byOrigin)).toBe("origin-refused");

    const { url } = await serve((peer) => peer.answer("403 Forbidden"));
    const otherwise = await quick(url);
    expect(otherwise.findings).toContain("origin-irrelevant");
    expect(firstCause(otherwise)).toBe("credentials-refused");
    expect(otherwise.diagnosis?.causes.map(({ id }) => id)).not.toContain("origin-refused");
  });

  it("403 for an origin that was given", async () => {
    const { url } = await serve((peer) => {
      if (peer.header("Origin") === undefined) peer.accept().behave();
      else peer.answer("403 Forbidden");
    });
    const report = await quick(url, { origin: "https://other.example" });
    expect(report.experiments.map(({ id }) => id)).toEqual(["other-origin", "without-origin"]);
    expect(firstCause(report)).toBe("origin-refused");
  });

  it("404 for a missing slash, and 404 for good", async () => {
    const { port } = await serve((peer) => {
      if (peer.path === "/ws/") peer.accept().behave();
      else peer.answer("404 Not Found");
    });
    const slash = await quick(new URL(`ws://127.0.0.1:${port}/ws`));
    expect(slash.findings[0]).toBe("slash-decides");
    expect(firstCause(slash)).toBe("wrong-path");
    const lost = await quick(new URL(`ws://127.0.0.1:${port}/nowhere`));
    expect(lost.findings).toContain("same-without-upgrade");
    expect(firstCause(lost)).toBe("wrong-path");
  });

  it("400 for a subprotocol", async () => {
    const { url } = await serve((peer) => {
      if (peer.header("Sec-WebSocket-Protocol") === undefined) peer.accept().behave();
      else peer.answer("400 Bad Request");
    });
    const report = await quick(url, { subprotocols: ["chat.v9"] });
    expect(report.findings[0]).toBe("subprotocol-decides");
    expect(firstCause(report)).toBe("subprotocol-mismatch");
  });

  it.each([
    ["426 Upgrade Required", [], "", "upgrade-not-forwarded"],
    ["502 Bad Gateway", ["Server: nginx/1.28.0"], "", "backend-unreachable"],
    ["503 Service Unavailable", [], "", "backend-unreachable"],
    ["504 Gateway Time-out", [], "", "handshake-timeout"],
    ["200 OK", ["Content-Type: text/html"], "<!doctype html><title>Hello</title>", "wrong-path"],
    ["200 OK", [], "", "upgrade-not-forwarded"],
    ["302 Found", ["Location: https://id.example/login"], "", "redirected"],
    ["303 See Other", ["Location: /other"], "", "redirected"],
    ["429 Too Many Requests", ["Retry-After: 10"], "", "too-many-connections"],
    ["500 Internal Server Error", [], "", "server-exception"],
    ["418 I'm a teapot", [], "", "wrong-path"],
    ["599 Odd", [], "", "server-exception"],
    ["400 Bad Request", [], "The plain HTTP request was sent to HTTPS port", "tls-and-plain-mixed"],
  ])("%s %j %s", async (status, headers, body, cause) => {
    const { url } = await serve((peer) => peer.answer(status, headers, body));
    const report = await quick(url);
    expect(report.outcome).toBe("not-opened");
    expect(report.answer?.status).toBe(Number.parseInt(status, 10));
    expect(firstCause(report)).toBe(cause);
  });

  it("names the proxies on the way", async () => {
    const { url } = await serve((peer) =>
      peer.answer("502 Bad Gateway", ["Server: cloudflare", "CF-Ray: 8f-FRA", "Via: 1.1 varnish"]),
    );
    expect((await quick(url)).answer?.proxies).toEqual(["Cloudflare", "Varnish"]);
  });

  it("a 101 that answers another key", async () => {
    const { url } = await serve((peer) =>
      peer.accept([], { "Sec-WebSocket-Accept": "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" }),
    );
    const report = await quick(url);
    expect(report.findings).toEqual(["accept-wrong"]);
    expect(firstCause(report)).toBe("not-websocket");
  });

  it.each(["Upgrade", "Connection"])("a 101 without %s", async (name) => {
    const { url } = await serve((peer) => peer.accept([], { [name]: "" }));
    const report = await quick(url);
    expect(report.findings).toEqual(["upgrade-missing"]);
    expect(firstCause(report)).toBe("not-websocket");
  });

  it.each([
    ["Sec-WebSocket-Protocol: other", ["chat"], "subprotocol-unoffered", "subprotocol-mismatch"],
    ["X-Nothing: 1", ["chat"], "subprotocol-not-chosen", "subprotocol-mismatch"],
    [
      "Sec-WebSocket-Extensions: permessage-deflate",
      [],
      "extension-unoffered",
      "compression-mismatch",
    ],
  ])("a 101 with %s where %j was offered", async (header, subprotocols, finding, cause) => {
    const { url } = await serve((peer) => peer.accept([header]));
    const report = await quick(url, { subprotocols });
    expect(report.findings).toEqual([finding]);
    expect(firstCause(report)).toBe(cause);
  });

  it("silence", async () => {
    const { url } = await serve(() => {});
    const report = await quick(url, { timeoutMs: 300 });
    expect(report.phases.at(-1)).toMatchObject({ name: "opening", outcome: "timed-out" });
    expect(firstCause(report)).toBe("handshake-timeout");
  });

  it.each([
    ["FIN", (peer: { socket: { end(): void } }) => peer.socket.end()],
    ["RST", (peer: { reset(): void }) => peer.reset()],
  ])("%s instead of an answer", async (_name, drop) => {
    const { url } = await serve((peer) => drop(peer));
    const report = await quick(url, { timeoutMs: 500 });
    expect(report.phases.at(-1)).toMatchObject({ name: "opening", outcome: "dropped" });
    expect(report.findings).toEqual(["answer-dropped"]);
    expect(firstCause(report)).toBe("dropped-before-answer");
  });

  it("half an answer", async () => {
    const { url } = await serve((peer) => peer.socket.end("HTTP/1.1 101 Switching Pro"));
    expect(firstCause(await quick(url, { timeoutMs: 500 }))).toBe("dropped-before-answer");
  });

  it("another protocol", async () => {
    const { url } = await listen((socket) => socket.write("220 mail.example ESMTP\r\n"));
    const report = await quick(url);
    expect(report.findings).toEqual(["answer-not-http"]);
    expect(firstCause(report)).toBe("not-websocket");
  });

  it("an interim answer is not the answer", async () => {
    const { url } = await serve((peer) => {
      peer.raw(Buffer.from("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
      peer.accept().behave();
    });
    expect((await quick(url)).outcome).toBe("well");
  });

  it("--no-experiments makes no second request", async () => {
    const serving = await serve((peer) => peer.answer("403 Forbidden"));
    const report = await quick(serving.url, { experiments: "off" });
    expect(report.experiments).toEqual([]);
    expect(serving.requests).toHaveLength(1);
  });
});
