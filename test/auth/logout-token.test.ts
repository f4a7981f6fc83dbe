import { describe, expect, it } from "vitest";
import { createVerifier } from "../../src/auth/index.ts";
import type { LogoutVerification } from "../../src/auth/index.ts";
import { LocalRevocations } from "../../src/cluster/index.ts";
import { NOW, NOW_SECONDS, SECRET, claims, forge, hs256 } from "./tokens.ts";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const ISSUER = "https://id.example";
const verifier = createVerifier({
  secret: SECRET,
  issuer: ISSUER,
  audience: "https://api.example",
  logout: { audience: "client-1" },
});

/** The claims of a good logout token. */
function logout(more: object = {}): object {
  return {
    iss: ISSUER,
    aud: "client-1",
    iat: NOW_SECONDS - 10,
    exp: NOW_SECONDS + 110,
    jti: "l-1",
    sub: "ada",
    events: { [EVENT]: {} },
    ...more,
  };
}

/** One from before the errata: it says when it was issued alone. */
function aged(seconds: number): object {
  return logout({ exp: undefined, iat: NOW_SECONDS - seconds });
}

function verified(
  payload: object,
  header: object = { typ: "logout+jwt" },
): Promise<LogoutVerification> {
  return verifier.verifyLogout(hs256(payload, header), NOW);
}

describe("a logout token", () => {
  it("ends all that its subject has begun until then", async () => {
    expect(await verified(logout())).toEqual({
      kind: "valid",
      logout: {
        issuer: ISSUER,
        subject: "ada",
        sessionId: undefined,
        tokenId: "l-1",
        revoke: { by: "subject", value: "ada", issuer: ISSUER, issuedBefore: NOW - 9_000 },
      },
    });
  });

  it("ends one session, if it names one", async () => {
    for (const sub of ["ada", undefined]) {
      expect(await verified(logout({ sid: "session-1", sub }))).toMatchObject({
        kind: "valid",
        logout: {
          subject: sub,
          revoke: { by: "session", value: "session-1", issuer: ISSUER, issuedBefore: undefined },
        },
      });
    }
  });

  it.each([{}, { typ: "JWT" }, { typ: "application/logout+jwt" }, { typ: "Logout+JWT" }])(
    "may have the header %j",
    async (header) => {
      expect((await verified(logout(), header)).kind).toBe("valid");
    },
  );

  it("may be without an end, as before the errata, but then not old", async () => {
    expect((await verified(aged(120))).kind).toBe("valid");
    expect(await verified(aged(121))).toMatchObject({ kind: "invalid", why: "expired" });
  });

  it.each<[string, object, string]>([
    ["no event", { events: {} }, "type"],
    ["no events", { events: undefined }, "type"],
    ["an event that is a text", { events: { [EVENT]: "yes" } }, "type"],
    ["events that are a list", { events: [EVENT] }, "type"],
    ["events that are a text", { events: EVENT }, "type"],
    ["a nonce", { nonce: "n" }, "type"],
    ["an empty nonce", { nonce: null }, "type"],
    ["no id", { jti: undefined }, "claim-missing"],
    ["an id that is a list", { jti: ["l"] }, "claim-missing"],
    ["no time", { iat: undefined }, "claim-missing"],
    ["a time that is a text", { iat: "now" }, "malformed"],
    ["a time that no clock shows", { iat: 1e300 }, "malformed"],
    ["nobody", { sub: undefined }, "claim-missing"],
    ["nobody that can be named", { sub: { name: "ada" } }, "claim-missing"],
    ["no issuer", { iss: undefined }, "claim-missing"],
    ["another issuer", { iss: "https://evil.example" }, "issuer"],
    ["no audience", { aud: undefined }, "claim-missing"],
    ["the audience of access tokens", { aud: "https://api.example" }, "audience"],
    ["an end that is past", { exp: NOW_SECONDS - 10 }, "expired"],
  ])("with %s is none", async (_what, more, why) => {
    expect(await verified(logout(more))).toMatchObject({ kind: "invalid", why });
  });

  it("is none with the type of another token", async () => {
    expect(await verified(logout(), { typ: "at+jwt" })).toMatchObject({ why: "type" });
  });

  it("is none without the right signature", async () => {
    for (const [token, why] of [
      [forge({ alg: "none", typ: "logout+jwt" }, logout()), "algorithm"],
      [forge({ alg: "HS256" }, logout(), "another secret"), "signature"],
      ["", "malformed"],
      [hs256(logout({ padding: "x".repeat(10_000) })), "too-large"],
    ] as const) {
      expect(await verifier.verifyLogout(token, NOW)).toMatchObject({ kind: "invalid", why });
    }
  });

  it("is no access token, nor is an access token one", async () => {
    const sameAudience = createVerifier({
      secret: SECRET,
      issuer: ISSUER,
      audience: "client-1",
      logout: {},
    });
    const access = hs256(claims({ iss: ISSUER, aud: "client-1", jti: "t" }));
    expect((await sameAudience.verify(access, NOW)).kind).toBe("valid");
    expect(await sameAudience.verifyLogout(access, NOW)).toMatchObject({ why: "type" });
    for (const header of [{}, { typ: "logout+jwt" }]) {
      const token = hs256(logout(), header);
      expect((await sameAudience.verifyLogout(token, NOW)).kind).toBe("valid");
      expect(await sameAudience.verify(token, NOW)).toMatchObject({ why: "type" });
    }
  });

  it("is not taken unless that was said", async () => {
    const plain = createVerifier({ secret: SECRET, issuer: ISSUER, audience: "client-1" });
    expect(await plain.verifyLogout(hs256(logout()), NOW)).toMatchObject({ why: "audience" });
  });

  it("revokes what was issued until then, and nothing later", async () => {
    const revocations = new LocalRevocations({ clock: () => NOW });
    const told = await verified(logout());
    if (told.kind !== "valid") throw new Error(told.message);
    await revocations.revoke(told.logout.revoke);
    const revokes = async (more: object): Promise<boolean> => {
      const token = hs256(claims({ iss: ISSUER, aud: "https://api.example", ...more }));
      const result = await verifier.verify(token, NOW);
      if (result.kind !== "valid") throw new Error(result.message);
      return revocations.check(result.identity, NOW) !== undefined;
    };
    expect(await revokes({})).toBe(true);
    expect(await revokes({ iat: NOW_SECONDS - 10 })).toBe(true);
    expect(await revokes({ iat: NOW_SECONDS - 9 })).toBe(false);
    expect(await revokes({ sub: "eve" })).toBe(false);
  });
});
