import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { startAdmin } from "../../../src/cli/admin/server.ts";
import { ADMIN_ROUTES } from "../../../src/cli/admin/routes.ts";
import { takenPort } from "../sockets.ts";
import { TOKEN, admin, ask } from "./asking.ts";
import { HEALTHY, fakeTarget } from "./fake-target.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

/** A JSON object of so many bytes. */
const padded = (length: number): string => `{"x":"${"y".repeat(length - 8)}"}`;

const fail = (): never => {
  throw new Error("secret detail of the gateway");
};

/** Sends so much and no more; resolves to what comes back until the transport is closed. */
async function dawdle(url: URL, text: string): Promise<string> {
  const socket = connectTcp(Number(url.port), url.hostname);
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  socket.write(text);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

describe("every path", () => {
  const posts = ADMIN_ROUTES.filter(({ method }) => method === "POST").map(({ path }) => path);
  const forOperators = ADMIN_ROUTES.filter((route) => route.for === "operator");

  it.each(ADMIN_ROUTES)("$path has one method", async ({ path, method }) => {
    const target = fakeTarget();
    const url = await admin(target);
    const allow = method === "GET" ? "GET, HEAD" : "POST";
    for (const other of ["GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      if (other === method) continue;
      const answer = await ask(url, path, { method: other });
      expect(answer).toMatchObject({ status: 405, json: { code: "ERR_ADMIN_METHOD" } });
      expect(answer.headers).toMatchObject({ allow, "cache-control": "no-store" });
    }
    expect(target.asked).toEqual([]);
  });

  it.each(posts.filter((path) => path.startsWith("/api/")))(
    "%s takes JSON alone, so no form can send it",
    async (path) => {
      const target = fakeTarget();
      const url = await admin(target);
      for (const type of [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "text/plain; application/json",
        "application/jsonp",
        "",
      ]) {
        const headers: Record<string, string> = type === "" ? {} : { "Content-Type": type };
        const answer = await ask(url, path, { method: "POST", body: '{"user":"a"}', headers });
        expect(answer).toMatchObject({ status: 415, json: { code: "ERR_ADMIN_TYPE" } });
        expect(answer.headers["accept"]).toBe("application/json");
      }
      expect(target.asked).toEqual([]);
    },
  );

  it.each(posts.filter((path) => path.startsWith("/api/")))(
    "%s takes 64 KiB, and no more",
    async (path) => {
      const target = fakeTarget();
      const url = await admin(target);
      const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
      const fits = await ask(url, path, { body: padded(65_536), headers });
      expect(fits).toMatchObject({ status: 400 });
      for (const length of [65_537, 900_000]) {
        const answer = await ask(url, path, { body: padded(length), headers });
        expect(answer).toMatchObject({ status: 413, json: { code: "ERR_ADMIN_TOO_LARGE" } });
      }
      expect(target.asked).toEqual([]);
    },
  );

  it.each(forOperators)("$path wants the token where there is one", async ({ path, method }) => {
    const target = fakeTarget();
    const url = await admin(target, { token: TOKEN });
    const body = { body: { user: "a", url: HEALTHY.url } };
    const asking = method === "GET" ? {} : body;
    const none = await ask(url, path, asking);
    expect(none).toMatchObject({ status: 401, json: { detail: "There is no token." } });
    expect(none.headers["www-authenticate"]).toBe("Bearer");
    for (const wrong of ["x", TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toUpperCase(), "é"]) {
      const answer = await ask(url, path, { ...asking, headers: bearer(wrong) });
      expect(answer).toMatchObject({ status: 401, json: { code: "ERR_ADMIN_TOKEN" } });
      expect(answer.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
      expect(answer.text).not.toContain(TOKEN);
    }
    for (const scheme of ["Basic", "Token", ""]) {
      const headers = { Authorization: `${scheme} ${TOKEN}` };
      expect(await ask(url, path, { ...asking, headers })).toMatchObject({ status: 401 });
    }
    expect(target.asked).toEqual([]);
    const right = await ask(url, path, {
      ...asking,
      headers: { authorization: `bearer ${TOKEN}` },
    });
    expect(right.status).not.toBe(401);
  });

  it.each(forOperators)("$path is for no page of a browser", async ({ path, method }) => {
    const target = fakeTarget();
    const url = await admin(target);
    const asking = method === "GET" ? {} : { body: { user: "a", url: HEALTHY.url } };
    for (const host of [
      "evil.example",
      "evil.example:8081",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "127.0.0.1@evil.example",
      "10.0.0.7:8081",
      "[::2]",
      "[::1",
    ]) {
      const answer = await ask(url, path, { ...asking, headers: { ...JSON_TYPE, Host: host } });
      expect([host, answer.status]).toEqual([host, 403]);
      expect(answer.json).toMatchObject({ code: "ERR_ADMIN_HOST" });
    }
    for (const origin of ["https://evil.example", "null", `http://127.0.0.1:${url.port}`]) {
      const headers = { ...JSON_TYPE, Origin: origin };
      const answer = await ask(url, path, { ...asking, headers });
      expect(answer).toMatchObject({ status: 403, json: { code: "ERR_ADMIN_ORIGIN" } });
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    }
    expect(target.asked).toEqual([]);
  });

  it.each(["127.0.0.1", "localhost:1234", "LOCALHOST", "[::1]:8081", "127.9.9.9"])(
    "may be asked under the name %s",
    async (host) => {
      const answer = await ask(await admin(), "/api/status", { headers: { Host: host } });
      expect(answer.status).toBe(200);
    },
  );

  it("that is none is 404, with those that are", async () => {
    const url = await admin();
    for (const path of [
      "/",
      "/api",
      "/api/",
      "/api/status/",
      "/api/../api/status",
      "//api/status",
    ]) {
      const answer = await ask(url, path);
      expect(answer).toMatchObject({ status: 404, json: { code: "ERR_ADMIN_PATH" } });
      expect(answer.text).toContain("/api/status");
    }
  });

  it("that is none tells nothing to whoever has no token", async () => {
    const url = await admin(undefined, { token: TOKEN });
    expect(await ask(url, "/api/x")).toMatchObject({ status: 401 });
  });

  it.each(forOperators)("$path tells of a fault nothing but that", async ({ path, method }) => {
    const faults: unknown[] = [];
    const url = await admin(
      {
        reload: fail,
        revoke: fail,
        logout: fail,
        drainUpstream: fail,
        undrainUpstream: fail,
        upstreams: fail,
        status: fail,
      },
      { onFault: (fault) => faults.push(fault) },
    );
    const body = {
      "/api/revoke": { user: "a" },
      "/api/upstreams/drain": { url: HEALTHY.url },
      "/api/upstreams/undrain": { url: HEALTHY.url },
    }[path];
    const answer = await ask(url, path, method === "GET" ? {} : { body: body ?? {} });
    expect(answer).toMatchObject({ status: 500, json: { code: "ERR_ADMIN_FAULT" } });
    expect(answer.text).not.toMatch(/secret|\n\s+at /);
    expect(faults.map(String)).toEqual(["Error: secret detail of the gateway"]);
  });
});

describe("whoever dawdles", () => {
  const TIMEOUTS = { headersTimeoutMs: 100, requestTimeoutMs: 200 };

  it.each([
    ["with its headers", "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"],
    [
      "with its body",
      "POST /api/revoke HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{",
    ],
  ])("%s gets 408, and the transport is closed", async (_name, text) => {
    const target = fakeTarget();
    const url = await admin(target, TIMEOUTS);
    expect(await dawdle(url, text)).toMatch(/^HTTP\/1\.1 408 /);
    expect(target.asked).toEqual([]);
  });

  it("sends more than anybody wants to read, and is cut off", async () => {
    const target = fakeTarget();
    const url = await admin(target);
    const head =
      "POST /api/revoke HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const socket = connectTcp(Number(url.port), url.hostname);
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => {});
    // It may be told of its own failed writes, or not.
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(head);
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const pump = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on("drain", pump).resume();
    pump();
    await closed;
    expect(target.asked).toEqual([]);
  });
});

describe("starting", () => {
  it("an address that is taken is told, with where it is set", async () => {
    const port = await takenPort();
    await expect(admin(undefined, { port })).rejects.toMatchObject({
      code: "ERR_CLI_USAGE",
      message: expect.stringMatching(
        new RegExp(`admin server cannot listen on 127\\.0\\.0\\.1:${port}.*admin in the conf`),
      ) as unknown,
    });
  });

  it("without a token it listens to this machine alone", async () => {
    const options = { port: 0, token: undefined, target: fakeTarget() };
    await expect(startAdmin({ ...options, host: "0.0.0.0" })).rejects.toThrow(/needs a token/);
    const server = await startAdmin({ ...options, host: "0.0.0.0", token: TOKEN });
    onTestFinished(() => server.close());
    expect(server.url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/);
  });

  it("closing ends what is open", async () => {
    const server = await startAdmin({
      host: "127.0.0.1",
      port: 0,
      token: undefined,
      target: fakeTarget(),
    });
    const socket = connectTcp(Number(new URL(server.url).port), "127.0.0.1");
    await once(socket, "connect");
    const closed = once(socket, "close");
    socket.resume();
    await server.close();
    expect(await closed).toEqual([false]);
  });
});
