import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { RESOURCE, openIdProvider } from "../../auth/openid-provider.ts";
import type { OpenIdProvider } from "../../auth/openid-provider.ts";
import { signer } from "../../auth/tokens.ts";
import { MODES, exchange, openPair, startBackend, upgradeRequest } from "../support/index.ts";
import { bearer, leave, startAuth } from "./support.ts";

/** An unknown key makes the gateway ask the provider again, but not within this time. */
const COOLDOWN_MS = 1_000;

describe.each(MODES)("tokens of a real OpenID provider, io: %s", (io) => {
  const start = async ({ issuer, jwks }: OpenIdProvider) => {
    const backend = await startBackend();
    const jwt = { jwks, issuer, audience: RESOURCE, cooldown: "1s" } as const;
    const forward = { headers: { "X-Client": "client_id" } };
    const gateway = await startAuth({ io, backend, auth: { jwt, forward } });
    const open = (token: string) => openPair(gateway.port, backend, bearer(token));
    const answerTo = (token: string) => exchange(gateway.port, upgradeRequest(bearer(token)));
    return { backend, gateway, open, answerTo };
  };

  test.each(["RS256", "ES256"])("let in, signed with %s", async (alg) => {
    const provider = await openIdProvider(signer(alg, "one"));
    const { open } = await start(provider);
    const { client, upstream, arrival } = await open(await provider.accessToken());
    expect(arrival.request.header("x-client")).toBe("relay");
    client.text("hello");
    expect(await upstream.message()).toBe("hello");
    leave({ client, upstream });
  });

  test("another key: who is in stays until the token expires, the new key's are let in, the old one's no more", async () => {
    const provider = await openIdProvider(signer("ES256", "one"), 6);
    const { backend, gateway, open, answerTo } = await start(provider);
    const before = await provider.accessToken();
    const old = await open(before);

    provider.rotate(signer("ES256", "two"));
    await new Promise((resolve) => setTimeout(resolve, COOLDOWN_MS));
    const fresh = await open(await provider.accessToken());
    fresh.client.text("new");
    expect(await fresh.upstream.message()).toBe("new");

    const refused = await answerTo(before);
    expect(refused.status).toBe(401);
    expect(refused.body).toContain("a key that is not known here");
    expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-invalid", httpStatus: 401 });

    old.client.text("still here");
    expect(await old.upstream.message()).toBe("still here");
    const expiresAt = decodeJwt(before).exp! * 1000;
    await old.client.until("the end", ({ close }) => close !== undefined);
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt);
    expect(old.client.close).toMatchObject({ statusCode: 1008 });
    old.client.sendClose(1008).socket.end();
    await old.upstream.echoClose();
    old.upstream.socket.end();
    const record = await gateway.nextRecord();
    expect(record).toMatchObject({ rule: "auth-expired", closeCode: 1008 });
    expect(record.endedAt).toBeGreaterThanOrEqual(expiresAt);
    leave(fresh);
    expect(backend.connections).toBe(2);
  });

  test("an outage: the keys that are known go on serving, an unknown one is 503, and all is well after it", async () => {
    const provider = await openIdProvider(signer("ES256", "one"));
    const { gateway, open, answerTo } = await start(provider);
    const token = await provider.accessToken();
    const first = await open(token);
    provider.rotate(signer("ES256", "two"));
    const other = await provider.accessToken();

    provider.fail();
    await new Promise((resolve) => setTimeout(resolve, COOLDOWN_MS));
    const second = await open(token);
    const refused = await answerTo(other);
    expect(refused.status).toBe(503);
    expect(refused.head.header("retry-after")).toBe("5");
    expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-unavailable", httpStatus: 503 });
    first.client.text("still here");
    expect(await first.upstream.message()).toBe("still here");

    provider.rotate(signer("ES256", "two"));
    await new Promise((resolve) => setTimeout(resolve, COOLDOWN_MS));
    const third = await open(await provider.accessToken());
    for (const pair of [first, second, third]) leave(pair);
  });

  test("an outage from the start: 503 for everybody, until the provider is there", async () => {
    const provider = await openIdProvider(signer("ES256", "one"));
    const { backend, open, answerTo } = await start(provider);
    const token = await provider.accessToken();
    provider.fail();
    expect((await answerTo(token)).status).toBe(503);
    expect((await answerTo(token)).status).toBe(503);
    expect(backend.connections).toBe(0);
    provider.rotate(signer("ES256", "two"));
    await new Promise((resolve) => setTimeout(resolve, COOLDOWN_MS));
    leave(await open(await provider.accessToken()));
  });
});
