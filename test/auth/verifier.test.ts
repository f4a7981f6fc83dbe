import { createHmac, generateKeyPairSync } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createVerifier } from "../../src/auth/index.ts";
import type { InvalidWhy, JwtOptions, Verification } from "../../src/auth/index.ts";
import { keyServer, serving } from "./key-server.ts";
import { NOW, NOW_SECONDS, SECRET, claims, forge, hs256, sign, signer } from "./tokens.ts";

const rsa = signer("RS256", "rsa");

async function verified(options: JwtOptions, token: string, now = NOW): Promise<Verification> {
  const verifier = createVerifier(options);
  onTestFinished(() => verifier.close());
  return verifier.verify(token, now);
}

async function whyNot(
  options: JwtOptions,
  token: string,
  now = NOW,
): Promise<InvalidWhy | "valid"> {
  const result = await verified(options, token, now);
  if (result.kind === "unavailable") throw new Error(result.message);
  return result.kind === "valid" ? "valid" : result.why;
}

describe("a token that counts", () => {
  it.each(["RS256", "RS512", "PS256", "PS384", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"])(
    "is signed with %s, its public key in PEM",
    async (alg) => {
      const key = signer(alg);
      expect(await whyNot({ publicKey: key.publicPem }, await sign(key))).toBe("valid");
    },
  );

  it("is signed with a secret", async () => {
    expect(await whyNot({ secret: SECRET }, hs256())).toBe("valid");
    expect(await whyNot({ secret: new TextEncoder().encode(SECRET) }, hs256())).toBe("valid");
  });

  it("is signed with one of several keys, whether it names it or not", async () => {
    const others = [signer("RS256", "one"), signer("ES256", "two"), signer("RS256", "three")];
    const keys = [...others, rsa].map(({ publicJwk }) => publicJwk);
    const publicKey = JSON.stringify({ keys });
    expect(await whyNot({ publicKey }, await sign(rsa))).toBe("valid");
    expect(await whyNot({ publicKey }, await sign({ ...rsa, kid: undefined }))).toBe("valid");
  });

  it("says who it is, and when", async () => {
    const token = hs256(
      claims({
        iss: "https://id.example",
        jti: "t-1",
        sid: "s-1",
        nbf: NOW_SECONDS - 5,
        role: "x",
      }),
    );
    expect(await verified({ secret: SECRET }, token)).toEqual({
      kind: "valid",
      identity: {
        user: "ada",
        subject: "ada",
        sessionId: "s-1",
        issuer: "https://id.example",
        tokenId: "t-1",
        claims: expect.objectContaining({ role: "x" }),
        expiresAt: NOW + 300_000,
        notBefore: NOW - 5_000,
        issuedAt: NOW - 60_000,
      },
    });
  });

  it("names its user in the claim that the options name", async () => {
    const token = hs256(claims({ email: "ada@example.org", realm: { tenant: "north" } }));
    for (const [user, found] of [
      ["email", "ada@example.org"],
      ["realm.tenant", "north"],
      ["nobody", undefined],
    ] as const) {
      const result = await verified({ secret: SECRET, user }, token);
      expect(result).toMatchObject({ kind: "valid", identity: { user: found, subject: "ada" } });
    }
  });
});

describe("a token that does not count", () => {
  const secret = { secret: SECRET };
  const scoped = { ...secret, issuer: "https://id.example", audience: ["chat", "feed"] };
  const right = { iss: "https://id.example", aud: "chat" };

  it.each<[string, string, JwtOptions, InvalidWhy | "valid"]>([
    ["is empty", "", secret, "malformed"],
    ["has one part", "abc", secret, "malformed"],
    ["has three parts that say nothing", "a.b.c", secret, "malformed"],
    ["is encrypted (five parts)", "a.b.c.d.e", secret, "malformed"],
    ["has claims that are a list", forge({ alg: "HS256" }, [1], SECRET), secret, "malformed"],
    ["has a header that is text", forge("HS256", claims(), SECRET), secret, "malformed"],
    ["is signed by nobody", forge({ alg: "none" }, claims()), secret, "algorithm"],
    ["is signed by NOBODY", forge({ alg: "None" }, claims(), SECRET), secret, "algorithm"],
    ["has no algorithm", forge({}, claims(), SECRET), secret, "malformed"],
    ["has another algorithm", hs256(claims(), { alg: "HS512" }), secret, "algorithm"],
    ["has another secret", forge({ alg: "HS256" }, claims(), `${SECRET}!`), secret, "signature"],
    ["lost its signature", forge({ alg: "HS256" }, claims()), secret, "signature"],
    ["demands an extension", hs256(claims(), { crit: ["x"], x: 1 }), secret, "malformed"],
    ["is not encoded", hs256(claims(), { crit: ["b64"], b64: false }), secret, "malformed"],
    ["never expires", hs256({ sub: "ada" }), secret, "claim-missing"],
    ["may never expire", hs256({ sub: "ada" }), { ...secret, requiredClaims: [] }, "valid"],
    ["lacks a claim", hs256(), { ...secret, requiredClaims: ["tenant"] }, "claim-missing"],
    [
      "has a claim by inheritance",
      hs256(),
      { ...secret, requiredClaims: ["toString"] },
      "claim-missing",
    ],
    ["expires at a text", hs256({ exp: "tomorrow" }), secret, "malformed"],
    ["is of another type", hs256(claims(), { typ: "JWT" }), { ...secret, typ: "at+jwt" }, "type"],
    ["is of the type", hs256(claims(), { typ: "at+jwt" }), { ...secret, typ: "at+jwt" }, "valid"],
    ["has no issuer", hs256(claims({ aud: "chat" })), scoped, "claim-missing"],
    [
      "has another issuer",
      hs256(claims({ ...right, iss: "https://id.example/" })),
      scoped,
      "issuer",
    ],
    ["is for another", hs256(claims({ ...right, aud: "mail" })), scoped, "audience"],
    ["is for others", hs256(claims({ ...right, aud: ["mail", "shop"] })), scoped, "audience"],
    ["is for one of ours", hs256(claims({ ...right, aud: ["mail", "feed"] })), scoped, "valid"],
    ["is a logout token", hs256(claims(), { typ: "logout+jwt" }), secret, "type"],
    [
      "is a logout token without a type",
      hs256(claims({ events: { "http://schemas.openid.net/event/backchannel-logout": {} } })),
      secret,
      "type",
    ],
  ])("%s", async (_name, token, options, why) => {
    expect(await whyNot(options, token)).toBe(why);
  });

  it("expires beyond what a clock shows", async () => {
    const input = [`{"alg":"HS256"}`, `{"sub":"ada","exp":1e999}`].map((part) =>
      Buffer.from(part).toString("base64url"),
    );
    const mac = createHmac("sha256", SECRET).update(input.join(".")).digest("base64url");
    expect(await whyNot(secret, [...input, mac].join("."))).toBe("malformed");
  });

  it("is a megabyte long, and is not even parsed", async () => {
    const token = hs256(claims({ padding: "x".repeat(1024 * 1024) }));
    expect(await whyNot(secret, token)).toBe("too-large");
    expect(await whyNot({ ...secret, maxTokenBytes: token.length }, token)).toBe("valid");
    expect(await whyNot({ ...secret, maxTokenBytes: token.length - 1 }, token)).toBe("too-large");
  });

  it("comes a second after the end, or before the beginning, as far as clocks may differ", async () => {
    const token = hs256({ exp: NOW_SECONDS, nbf: NOW_SECONDS - 60 });
    const at = (ms: number, clockToleranceMs: number): Promise<InvalidWhy | "valid"> =>
      whyNot({ secret: SECRET, clockToleranceMs }, token, NOW + ms);
    expect(await at(-1, 0)).toBe("valid");
    expect(await at(0, 0)).toBe("expired");
    expect(await at(4_999, 5_000)).toBe("valid");
    expect(await at(5_000, 5_000)).toBe("expired");
    expect(await at(-60_000, 0)).toBe("valid");
    expect(await at(-60_001, 0)).toBe("not-yet-valid");
    expect(await at(-65_000, 5_000)).toBe("valid");
    expect(await at(-65_001, 5_000)).toBe("not-yet-valid");
  });

  it("is anything at all that nobody signed", async () => {
    const verifier = createVerifier({ ...scoped, logout: {} });
    const part = fc.oneof(
      fc.base64String(),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString("base64url")),
    );
    const likely = fc.array(part, { minLength: 3, maxLength: 3 }).map((parts) => parts.join("."));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), likely), async (token) => {
        expect((await verifier.verify(token, NOW)).kind).toBe("invalid");
        expect((await verifier.verifyLogout(token, NOW)).kind).toBe("invalid");
      }),
    );
  });

  it("says nothing of itself in the message", async () => {
    const canary = "canary-3f9c";
    const tokens = [
      hs256(claims({ iss: canary, aud: canary, sub: canary })),
      hs256(claims({ exp: canary as unknown as number })),
      hs256(claims(), { alg: canary }),
      hs256(claims(), { kid: canary, typ: canary }),
      hs256(claims(), { crit: [canary], [canary]: 1 }),
      canary,
      `${canary}.${canary}.${canary}`,
    ];
    for (const token of tokens) {
      const result = await verified({ ...scoped, typ: "at+jwt" }, token);
      expect(result.kind).toBe("invalid");
      const told = JSON.stringify(result);
      expect(told).not.toContain(canary);
      expect(told).not.toContain(token.slice(0, 20));
    }
  });
});

describe("a token that was forged with what everybody knows", () => {
  it("cannot use the public key as a secret", async () => {
    const jwk = JSON.stringify(rsa.publicJwk);
    for (const known of [rsa.publicPem, rsa.publicPem.trim(), jwk, rsa.publicJwk.n!]) {
      const token = forge({ alg: "HS256", kid: "rsa" }, claims(), known);
      expect(await whyNot({ publicKey: rsa.publicPem }, token)).toBe("algorithm");
      expect(await whyNot({ publicKey: jwk }, token)).toBe("algorithm");
    }
  });

  it("cannot bring its own key, or say where it is", async () => {
    const own = signer("RS256", "rsa");
    const server = await keyServer(serving(rsa.publicJwk));
    const elsewhere = await keyServer(serving(own.publicJwk));
    const header = { jwk: own.publicJwk, jku: elsewhere.url, x5u: elsewhere.url };
    const token = await sign(own, claims(), header);
    expect(await whyNot({ publicKey: rsa.publicPem }, token)).toBe("signature");
    expect(await whyNot({ jwks: server.url }, token)).toBe("signature");
    expect(elsewhere.requests).toHaveLength(0);
  });

  it.each([
    "../../../../dev/null",
    "' OR 1=1 --",
    "http://127.0.0.1/evil",
    "__proto__",
    "constructor",
    "",
    "\u0000",
    { toString: "rsa" },
    ["rsa"],
    null,
    0,
  ])("cannot get at a key by the id %j", async (kid) => {
    const server = await keyServer(serving(rsa.publicJwk));
    const token = forge({ alg: "RS256", kid }, claims(), "x");
    const why = await whyNot({ jwks: server.url }, token);
    expect(["unknown-key", "malformed"]).toContain(why);
    expect(server.requests).toHaveLength(1);
  });

  it("cannot have the keys fetched with an algorithm that is not taken", async () => {
    const server = await keyServer(serving(rsa.publicJwk));
    for (const alg of ["none", "HS256", "ES256"]) {
      const options = { jwks: server.url, algorithms: ["RS256"] };
      expect(await whyNot(options, forge({ alg }, claims(), "x"))).toBe("algorithm");
    }
    expect(server.requests).toHaveLength(0);
  });

  it("cannot use a weak key, or a secret that the provider publishes by mistake", async () => {
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const server = await keyServer(
      serving(
        { ...publicKey.export({ format: "jwk" }), kid: "weak" },
        { kty: "oct", k: Buffer.from(SECRET).toString("base64url"), kid: "oct", alg: "HS256" },
        { ...rsa.privateKey.export({ format: "jwk" }), kid: "private" },
        rsa.publicJwk,
      ),
    );
    const token = forge({ alg: "RS256", kid: "weak" }, claims(), "x");
    expect(await whyNot({ jwks: server.url }, token)).toBe("unknown-key");
    expect(await whyNot({ jwks: server.url }, hs256(claims(), { kid: "oct" }))).toBe("algorithm");
    expect(await whyNot({ jwks: server.url }, await sign({ ...rsa, kid: "private" }))).toBe(
      "unknown-key",
    );
    expect(await whyNot({ jwks: server.url }, await sign(rsa))).toBe("valid");
  });
});
