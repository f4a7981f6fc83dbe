import { describe, expect, test } from "vitest";
import { exchange, lines, quickPolicy, startBackend, startGateway } from "./support/index.ts";

const PATH = "/.well-known/websocket-policy";

const start = async () => {
  const { url } = await startBackend();
  const policy = quickPolicy({
    limits: { messageSize: "64KiB", messages: [{ per: "connection", rate: "20/s", burst: 40 }] },
    handshake: { origins: ["https://app.example"] },
  });
  return startGateway({
    routes: [
      {
        name: '<script>alert("1")</script>',
        match: { path: "/a&b/*", host: "x.test" },
        upstreams: [url],
        policy,
      },
      {
        name: "hidden",
        match: { path: "/h" },
        upstreams: [url],
        policy: quickPolicy({ hideReasons: true }),
      },
      {
        name: "tried",
        match: { path: "/t" },
        upstreams: [url],
        policy: quickPolicy({ mode: "report" }),
      },
    ],
  });
};

describe("the published policy", () => {
  const get = async (port: number, headers: readonly string[] = [], path = PATH, method = "GET") =>
    exchange(
      port,
      lines(`${method} ${path} HTTP/1.1`, "Host: gateway.test", "Connection: close", ...headers),
    );

  test("as JSON", async () => {
    const { port, records } = await start();
    const { status, head, body } = await get(port);
    expect(status).toBe(200);
    expect(head.header("content-type")).toBe("application/json");
    expect(head.header("access-control-allow-origin")).toBe("*");
    expect(head.header("vary")).toContain("Accept");
    const published = JSON.parse(body) as {
      version: number;
      routes: { route: string; path: string; rules: { rule: string }[] }[];
    };
    expect(published.version).toBe(1);
    expect(published.routes.map(({ route }) => route)).toEqual([
      '<script>alert("1")</script>',
      "hidden",
      "tried",
    ]);
    expect(published.routes[0]!.rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["message-rate", "message-size"]),
    );
    expect(records).toHaveLength(0);
  });

  test("as a page, in which names are text and never markup", async () => {
    const { port } = await start();
    const { status, head, body } = await get(port, ["Accept: text/html"]);
    expect(status).toBe(200);
    expect(head.header("content-type")).toBe("text/html; charset=utf-8");
    expect(head.header("content-security-policy")).toContain("default-src 'none'");
    expect(body).not.toContain("<script");
    expect(body).toContain("&#60;script&#62;");
    expect(body).toContain("a&#38;b");
    expect(body).toContain('<html lang="en">');
  });

  test.each([
    ["?lang=fr", [], "fr"],
    ["", ["Accept-Language: fr-FR,fr;q=0.9,en;q=0.8"], "fr"],
    ["", ["Accept-Language: ko, en"], "en"],
    ["?lang=en", ["Accept-Language: fr"], "en"],
    ["?lang=xx", ["Accept-Language: fr"], "fr"],
    ["?lang=%22%3E%3Cscript%3E", [], "en"],
  ])("in the language that is wished for: %s %s", async (query, headers, language) => {
    const { port } = await start();
    const { body } = await get(port, ["Accept: text/html", ...headers], PATH + query);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).not.toContain("<script");
  });

  test("HEAD has the headers of GET, and no body", async () => {
    const { port } = await start();
    const full = await get(port);
    const { status, head, body } = await get(port, [], PATH, "HEAD");
    expect([status, body]).toEqual([200, ""]);
    expect(head.header("content-length")).toBe(full.head.header("content-length"));
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s: 405", async (method) => {
    const { port } = await start();
    const { status, head } = await get(port, ["Content-Length: 0"], PATH, method);
    expect([status, head.header("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test.each(["/", "/chat", `${PATH}/`, "/favicon.ico", "*"])(
    "%s: 426 with the way to the policy",
    async (path) => {
      const { port } = await start();
      const { status, head, body } = await get(port, [], path, path === "*" ? "OPTIONS" : "GET");
      expect([status, head.header("upgrade")]).toEqual([426, "websocket"]);
      expect(body).toContain(PATH);
    },
  );
});
