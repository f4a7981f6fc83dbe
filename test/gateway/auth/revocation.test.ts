import { describe, expect, test } from "vitest";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import type { RevocationRequest } from "../../../src/cluster/index.ts";
import {
  MODES,
  exchange,
  heldAnswer,
  openClient,
  openPair,
  startBackend,
  upgradeRequest,
} from "../support/index.ts";
import type { BackendOptions } from "../support/index.ts";
import {
  authMessage,
  bearer,
  heldVerifier,
  leave,
  openByMessage,
  startAuth,
  tokenOf,
} from "./support.ts";
import type { StartAuthOptions } from "./support.ts";

const REVOKED = {
  statusCode: 1008,
  reason: expect.stringMatching(/^revoked: the right to be connected was taken away/),
};

describe.each(MODES)("revocation, io: %s", (io) => {
  const start = async (options: Partial<StartAuthOptions> = {}, of: BackendOptions = {}) => {
    const backend = await startBackend(of);
    const revocations = new LocalRevocations();
    const gateway = await startAuth({ io, backend, revocations, ...options });
    const open = (user: string, claims: Readonly<Record<string, unknown>> = {}) =>
      openPair(gateway.port, backend, bearer(tokenOf(user, { claims })));
    return { backend, gateway, revocations, open };
  };

  const now = Math.floor(Date.now() / 1000);

  test.each<{ what: string; request: RevocationRequest; ends: readonly string[] }>([
    {
      what: "a user",
      request: { by: "user", value: "ada" },
      ends: ["phone", "laptop", "old"],
    },
    {
      what: "a session",
      request: { by: "session", value: "s1" },
      ends: ["laptop"],
    },
    {
      what: "a token",
      request: { by: "token", value: "t1" },
      ends: ["phone"],
    },
    {
      what: "what was issued to a user before a moment",
      request: { by: "user", value: "ada", issuedBefore: (now - 60) * 1000 },
      ends: ["old"],
    },
    {
      what: "what another issuer gave to a user of that name",
      request: { by: "user", value: "ada", issuer: "https://other.example" },
      ends: [],
    },
  ])("of $what ends these connections at once, and no other: $ends", async ({ request, ends }) => {
    const { gateway, revocations, open } = await start();
    const pairs = {
      phone: await open("ada", { jti: "t1" }),
      laptop: await open("ada", { sid: "s1" }),
      old: await open("ada", { iat: now - 3_600 }),
      bob: await open("bob", { jti: "t2", sid: "s2", iat: now - 3_600 }),
    };
    await revocations.revoke(request);
    for (const [name, { client, upstream }] of Object.entries(pairs)) {
      const gone = ends.includes(name);
      upstream.text("still here?");
      await client.until("one or the other", ({ close, messages }) =>
        gone ? close !== undefined : messages.length > 0,
      );
      expect([name, client.close]).toEqual([name, gone ? REVOKED : undefined]);
      expect([name, client.messages]).toEqual([name, gone ? [] : ["still here?"]]);
      await upstream.until("as much", ({ close }) => !gone || close !== undefined);
      expect([name, upstream.close?.statusCode]).toEqual([name, gone ? 1001 : undefined]);
    }
    for (const pair of Object.values(pairs)) leave(pair);
    const records = [];
    for (let i = 0; i < 4; i++) records.push(await gateway.nextRecord());
    expect(records.filter(({ rule }) => rule === "revoked")).toHaveLength(ends.length);
  });

  test("the record says that it was the gateway, and about whom", async () => {
    const { gateway, revocations, open } = await start();
    const { client, upstream } = await open("ada");
    await revocations.revoke({ by: "user", value: "ada" });
    await client.echoClose();
    await upstream.echoClose();
    client.socket.end();
    upstream.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "rule",
      initiator: "gateway",
      rule: "revoked",
      closeCode: 1008,
      upstreamCode: 1001,
      wasClean: true,
    });
  });

  test("also where everything else is only reported", async () => {
    const { revocations, open } = await start({ policy: { mode: "report" } });
    const pair = await open("ada");
    await revocations.revoke({ by: "user", value: "ada" });
    expect(await pair.client.closeFrame()).toEqual(REVOKED);
    leave(pair);
  });

  test("also of a connection that a policy read since has adopted", async () => {
    const { gateway, revocations, open } = await start();
    const pair = await open("ada");
    gateway.gateway.reload([{ ...gateway.route }]);
    await revocations.revoke({ by: "user", value: "ada" });
    expect(await pair.client.closeFrame()).toEqual(REVOKED);
    leave(pair);
  });

  test("goes by the newest token of a connection", async () => {
    const verifier = heldVerifier();
    verifier.release();
    const { revocations, open } = await start({
      wrap: verifier.wrap,
      auth: { expiry: { renew: "message" } },
    });
    const { client, upstream } = await open("ada", { jti: "first" });
    client.text(authMessage(tokenOf("ada", { claims: { jti: "second" } })), "on");
    await upstream.message();
    await verifier.asked(2);
    // The outcome is there, and taken before the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    await revocations.revoke({ by: "token", value: "first" });
    upstream.text("still here");
    expect(await client.message()).toBe("still here");
    await revocations.revoke({ by: "token", value: "second" });
    expect(await client.closeFrame()).toEqual(REVOKED);
    leave({ client, upstream });
  });

  test("a new token that was revoked before ends it as well", async () => {
    const { revocations, open } = await start({ auth: { expiry: { renew: "message" } } });
    const pair = await open("ada", { jti: "first" });
    await revocations.revoke({ by: "token", value: "second" });
    pair.client.text(authMessage(tokenOf("ada", { claims: { jti: "second" } })));
    expect(await pair.client.closeFrame()).toEqual(REVOKED);
    leave(pair);
  });

  describe("between a token and its connection", () => {
    test("while the token is verified", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, revocations } = await start({ wrap: verifier.wrap });
      const answer = exchange(gateway.port, upgradeRequest(bearer(tokenOf("ada"))));
      // Verified it is, and said to be well; the gateway has yet to hear of it.
      await verifier.asked();
      await revocations.revoke({ by: "user", value: "ada" });
      verifier.release();
      expect(await answer).toMatchObject({
        status: 403,
        body: expect.stringMatching(/^revoked: /m),
      });
      expect(await gateway.nextRecord()).toMatchObject({ cause: "refused", rule: "revoked" });
      expect(backend.connections).toBe(0);
    });

    test("while a first message's token is verified", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, revocations } = await start({
        wrap: verifier.wrap,
        auth: { from: ["message"] },
      });
      const client = await openByMessage(gateway.port, tokenOf("ada"));
      await verifier.asked();
      await revocations.revoke({ by: "user", value: "ada" });
      verifier.release();
      expect(await client.echoClose()).toEqual(REVOKED);
      client.socket.end();
      expect((await gateway.nextRecord()).rule).toBe("revoked");
      expect(backend.connections).toBe(0);
    });

    test("while a new token is verified", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, revocations } = await start({
        wrap: verifier.wrapFrom(2),
        auth: { expiry: { renew: "message" } },
      });
      const { client, upstream } = await openPair(
        gateway.port,
        backend,
        bearer(tokenOf("ada", { claims: { jti: "first" } })),
      );
      client.text(authMessage(tokenOf("ada", { claims: { jti: "second" } })));
      await verifier.asked(2);
      await revocations.revoke({ by: "token", value: "second" });
      verifier.release();
      expect(await client.closeFrame()).toEqual(REVOKED);
      leave({ client, upstream });
    });

    test.each(["header", "message"])(
      "while the upstream is being reached, token by %s",
      async (from) => {
        const held = heldAnswer();
        const { backend, gateway, revocations } = await start({ auth: { from: [from] } }, held);
        const token = tokenOf("ada");
        const opening =
          from === "message"
            ? openByMessage(gateway.port, token)
            : openClient(gateway.port, bearer(token));
        const { wire: upstream } = await backend.next();
        await revocations.revoke({ by: "user", value: "ada" });
        held.release();
        const client = await opening;
        expect(await client.closeFrame()).toEqual(REVOKED);
        leave({ client, upstream });
        expect((await gateway.nextRecord()).rule).toBe("revoked");
      },
    );
  });

  test("is over when it is taken back", async () => {
    const { gateway, revocations, open } = await start();
    await revocations.revoke({ by: "user", value: "ada" });
    const request = upgradeRequest(bearer(tokenOf("ada")));
    expect((await exchange(gateway.port, request)).status).toBe(403);
    await revocations.restore({ by: "user", value: "ada" });
    const { client, upstream } = await open("ada");
    client.text("back");
    expect(await upstream.message()).toBe("back");
    leave({ client, upstream });
  });
});
