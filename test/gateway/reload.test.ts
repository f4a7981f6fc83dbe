import { describe, expect, test } from "vitest";
import type { Route } from "../../src/gateway/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import {
  BY_SECRET,
  Configuring,
  MODES,
  heldAnswer,
  openClient,
  openPair,
  startBackend,
  startGateway,
  tokenOf,
} from "./support/index.ts";

const AUTH: AuthoredPolicy = { auth: { ...BY_SECRET, from: ["query:token"] } };
const BY_MESSAGE: AuthoredPolicy = {
  auth: { ...BY_SECRET, from: ["message"], deadline: "20s", expiry: { renew: "message" } },
};
const path = (token: string): string => `/?token=${token}`;
const authMessage = (token: string): string => JSON.stringify({ type: "auth", token });

describe.each(MODES)("a reload finds open connections, io: %s", (io) => {
  const start = async (policy: AuthoredPolicy = {}, answer = heldAnswer()) => {
    const backend = await startBackend({ answer: answer.answer });
    const configuring = new Configuring();
    const route = (next: AuthoredPolicy, more?: Partial<Route>): Route =>
      configuring.route(backend.url, next, more);
    const gateway = await startGateway({ io, routes: [route(policy)] });
    return { backend, configuring, route, ...gateway, answer };
  };
  const open = async (started: Awaited<ReturnType<typeof start>>, target = "/") => {
    const opening = openClient(started.port, { path: target });
    const { wire } = await started.backend.next();
    started.answer.release();
    return { client: await opening, upstream: wire };
  };

  test("a tightened rate closes who breaks it, a loosened one nobody; codes change at once", async () => {
    const started = await start({ limits: { messages: [{ per: "connection", rate: "2/h" }] } });
    const loud = await open(started);
    const quiet = await open(started);
    loud.client.text("1", "2");
    await loud.upstream.message(2);
    const looser: AuthoredPolicy = { limits: { messages: [{ per: "connection", rate: "5/h" }] } };
    started.gateway.reload([started.route(looser)]);
    loud.client.text("3", "4");
    await loud.upstream.message(4);
    started.gateway.reload([
      started.route({
        limits: { messages: [{ per: "connection", rate: "1/h" }] },
        codes: { "message-rate": 4008 },
      }),
    ]);
    quiet.client.text("1");
    expect(await quiet.upstream.message()).toBe("1");
    loud.client.text("5", "6", "7");
    expect((await loud.client.closeFrame()).statusCode).toBe(4008);
    expect(quiet.client.close).toBeUndefined();
  });

  test("a route that is gone ends its connections with 1012, and no others", async () => {
    const backend = await startBackend();
    const configuring = new Configuring();
    const [a, b] = ["a", "b"].map((name) =>
      configuring.route(backend.url, {}, { name, match: { path: `/${name}` } }),
    );
    const gateway = await startGateway({ io, routes: [a!, b!] });
    const kept = await openPair(gateway.port, backend, { path: "/a" });
    const gone = await openPair(gateway.port, backend, { path: "/b" });
    expect(gateway.gateway.reload([a!])).toMatchObject({ adopted: 1, ended: 1 });
    expect((await gone.client.closeFrame()).statusCode).toBe(1012);
    expect((await gone.upstream.closeFrame()).statusCode).toBe(1001);
    kept.client.text("still here");
    expect(await kept.upstream.message()).toBe("still here");
  });

  test("an opening handshake under way ends up under the new policy", async () => {
    const started = await start();
    const opening = openClient(started.port);
    const { wire: upstream } = await started.backend.next();
    started.gateway.reload([
      started.route({ content: { forbid: [{ name: "secret", pattern: "secret" }] } }),
    ]);
    started.answer.release();
    const client = await opening;
    client.text("a secret");
    expect((await client.closeFrame()).statusCode).toBe(1008);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual([]);
  });

  test("an opening handshake under way, and its route gone: 1012", async () => {
    const started = await start();
    const opening = openClient(started.port);
    await started.backend.next();
    started.gateway.reload([]);
    started.answer.release();
    expect((await (await opening).closeFrame()).statusCode).toBe(1012);
  });

  describe("with tokens", () => {
    test("a revocation reaches connections from before the reload", async () => {
      const started = await start(AUTH);
      const ada = await open(started, path(tokenOf("ada")));
      const bob = await open(started, path(tokenOf("bob")));
      started.gateway.reload([started.route({ ...AUTH, hideReasons: true })]);
      await started.configuring.revocations.revoke({ by: "user", value: "ada" });
      expect((await ada.client.closeFrame()).statusCode).toBe(1008);
      bob.client.text("still here");
      expect(await bob.upstream.message()).toBe("still here");
      ada.client.sendClose(1008).socket.end();
      ada.upstream.sendClose(1001).socket.end();
      expect(await started.nextRecord()).toMatchObject({ rule: "revoked", user: "ada" });
    });

    test("also one whose opening handshake was under way", async () => {
      const started = await start(AUTH);
      const opening = openClient(started.port, { path: path(tokenOf("ada")) });
      await started.backend.next();
      started.gateway.reload([started.route(AUTH)]);
      started.answer.release();
      const client = await opening;
      await started.configuring.revocations.revoke({ by: "user", value: "ada" });
      expect((await client.closeFrame()).statusCode).toBe(1008);
    });

    test("also one whose route is gone, before its turn to be told", async () => {
      const backend = await startBackend();
      const configuring = new Configuring();
      const gateway = await startGateway({
        io,
        routes: [configuring.route(backend.url, AUTH)],
        drainMs: 600_000,
      });
      const pairs = [];
      for (let i = 0; i < 20; i++) {
        pairs.push(await openPair(gateway.port, backend, { path: path(tokenOf("ada")) }));
      }
      gateway.gateway.reload([]);
      await configuring.revocations.revoke({ by: "user", value: "ada" });
      const codes = pairs.map(async ({ client }) => (await client.closeFrame()).statusCode);
      const counts = (await Promise.all(codes)).filter((code) => code === 1008).length;
      expect(counts).toBeGreaterThanOrEqual(19);
    });

    test("the token's time goes on, with the grace of the new policy", async () => {
      const started = await start(AUTH);
      const pair = await open(started, path(tokenOf("ada", { exp: 2 })));
      started.gateway.reload([
        started.route({ auth: { ...AUTH.auth!, expiry: { grace: "100ms" } } }),
      ]);
      await pair.client.closeFrame();
      expect(pair.client.close?.reason).toMatch(/^auth-expired/);
    });

    test("a client that has yet to send its token: its messages are under the new policy", async () => {
      const started = await start(BY_MESSAGE);
      const client = await openClient(started.port);
      started.gateway.reload([
        started.route({
          ...BY_MESSAGE,
          content: { forbid: [{ name: "secret", pattern: "secret" }] },
        }),
      ]);
      client.text(authMessage(tokenOf("ada")));
      const { wire: upstream } = await started.backend.next();
      started.answer.release();
      client.text("a secret");
      expect((await client.closeFrame()).statusCode).toBe(1008);
      await upstream.closeFrame();
      expect(upstream.messages).toEqual([]);
    });

    test("renewal that a reload brings is there at once, for the same user only", async () => {
      const started = await start(AUTH);
      const pair = await open(started, path(tokenOf("ada")));
      const other = await open(started, path(tokenOf("ada")));
      started.gateway.reload([
        started.route({ auth: { ...AUTH.auth!, expiry: { renew: "message" } } }),
      ]);
      pair.client.text(authMessage(tokenOf("ada")), "hello");
      expect(await pair.upstream.message()).toBe("hello");
      other.client.text(authMessage(tokenOf("bob")));
      expect((await other.client.closeFrame()).statusCode).toBe(1008);
      await other.upstream.closeFrame();
      expect([...pair.upstream.messages, ...other.upstream.messages]).toEqual(["hello"]);
    });
  });
});
