import { describe, expect, it, onTestFinished } from "vitest";
import { createVerifier, readCredential } from "../../src/auth/index.ts";
import type { JwtOptions, TokenVerifier } from "../../src/auth/index.ts";
import { check } from "../../src/auth/checked.ts";
import { fetchKeys } from "../../src/auth/fetch-keys.ts";
import { RemoteKeys } from "../../src/auth/remote-keys.ts";
import { LocalRevocations } from "../../src/cluster/index.ts";
import { CLIENT, RESOURCE, openIdProvider } from "./openid-provider.ts";
import type { OpenIdProvider } from "./openid-provider.ts";
import { signer } from "./tokens.ts";

function verifierFor({ issuer, jwks }: OpenIdProvider, more: JwtOptions = {}): TokenVerifier {
  const verifier = createVerifier({ jwks, issuer, audience: RESOURCE, typ: "at+jwt", ...more });
  onTestFinished(() => verifier.close());
  return verifier;
}

describe("tokens of a real OpenID provider", () => {
  it.each(["RS256", "ES256"])("are verified, signed with %s", async (alg) => {
    const provider = await openIdProvider(signer(alg, "first"));
    const verifier = verifierFor(provider);
    const token = await provider.accessToken();
    const result = await verifier.verify(token);
    expect(result).toMatchObject({
      kind: "valid",
      identity: {
        user: CLIENT,
        issuer: provider.issuer,
        tokenId: expect.any(String),
        expiresAt: expect.any(Number),
        claims: { scope: "relay", client_id: CLIENT, aud: RESOURCE },
      },
    });
    expect(await verifier.verify(`${token.slice(0, -8)}AAAAAAAA`)).toMatchObject({
      kind: "invalid",
      why: "signature",
    });
  });

  it("are found where pages and programs put them", async () => {
    const provider = await openIdProvider(signer("ES256", "first"));
    const verifier = verifierFor(provider);
    const token = await provider.accessToken();
    const reading = readCredential([{ kind: "subprotocol", marker: "bearer" }], {
      headers: {},
      query: "",
      subprotocols: ["chat", "bearer", token],
    });
    if (reading.kind !== "found") throw new Error(reading.kind);
    expect(reading.without.subprotocols).toEqual(["chat"]);
    expect((await verifier.verify(reading.token)).kind).toBe("valid");
  });

  it("are for one audience, of one issuer, and for some time", async () => {
    const provider = await openIdProvider(signer("ES256", "first"));
    const token = await provider.accessToken();
    const why = async (more: JwtOptions, now?: number): Promise<unknown> => {
      const result = await verifierFor(provider, more).verify(token, now);
      return result.kind === "invalid" ? result.why : result.kind;
    };
    expect(await why({})).toBe("valid");
    expect(await why({ audience: "https://another.example" })).toBe("audience");
    expect(await why({ issuer: "https://another.example" })).toBe("issuer");
    expect(await why({ typ: "JWT" })).toBe("type");
    expect(await why({ algorithms: ["RS256"] })).toBe("algorithm");
    expect(await why({}, Date.now() + 24 * 3_600_000)).toBe("expired");
    expect(await why({ requiredClaims: ["tenant"] })).toBe("claim-missing");
  });

  it("outlive neither their key, nor their provider by more than was said", async () => {
    const provider = await openIdProvider(signer("ES256", "first"));
    let now = 0;
    const keys = new RemoteKeys({
      fetch: (signal) => fetchKeys(provider.jwks, { timeoutMs: 5_000, signal }),
      cacheMs: 600_000,
      cooldownMs: 30_000,
      staleMs: 3_600_000,
      // No timer ever rings: what happens, happens because a token came.
      clock: { now: () => now, schedule: () => () => {} },
    });
    const verify = async (token: string): Promise<string> => {
      const result = await check(token, keys, { algorithms: ["ES256"] });
      return result.kind === "invalid" ? result.why : result.kind;
    };

    const before = await provider.accessToken();
    expect(await verify(before)).toBe("valid");

    provider.rotate(signer("ES256", "second"));
    const after = await provider.accessToken();
    expect(await verify(after)).toBe("unknown-key");
    expect(await verify(before)).toBe("valid");
    now += 30_000;
    expect(await verify(after)).toBe("valid");
    expect(await verify(before)).toBe("unknown-key");

    provider.fail();
    now += 4_200_000;
    expect(await verify(after)).toBe("valid");
    now += 1;
    expect(await verify(after)).toBe("unavailable");

    provider.rotate(signer("ES256", "third"));
    now += 30_000;
    expect(await verify(await provider.accessToken())).toBe("valid");
    expect(await verify(after)).toBe("unknown-key");
  });

  it("are revoked by its back-channel logout", async () => {
    const provider = await openIdProvider(signer("ES256", "first"));
    const verifier = verifierFor(provider, { logout: { audience: CLIENT } });
    const token = await provider.logOut("ada", "session-1");
    const told = await verifier.verifyLogout(token);
    expect(told).toMatchObject({
      kind: "valid",
      logout: {
        issuer: provider.issuer,
        subject: "ada",
        revoke: { by: "session", value: "session-1", issuer: provider.issuer },
      },
    });
    if (told.kind !== "valid") throw new Error(told.message);
    expect(await verifier.verify(token)).toMatchObject({ kind: "invalid" });

    const revocations = new LocalRevocations();
    await revocations.revoke(told.logout.revoke);
    const access = await verifier.verify(await provider.accessToken());
    if (access.kind !== "valid") throw new Error(access.message);
    const { identity } = access;
    expect(revocations.check(identity)).toBeUndefined();
    expect(revocations.check({ ...identity, sessionId: "session-1" })).toBeDefined();
  });
});
