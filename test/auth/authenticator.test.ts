import { expect, it, onTestFinished } from "vitest";
import { createAuthenticator } from "../../src/auth/index.ts";
import type { JwtAuthenticator } from "../../src/auth/index.ts";
import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredAuth } from "../../src/policy/index.ts";
import { SECRET, hs256 } from "./tokens.ts";

const issuer = "https://id.example";

function authenticator(jwt: Partial<AuthoredAuth["jwt"]>): JwtAuthenticator {
  const { settings } = compilePolicy("chat", { auth: { jwt: { secret: SECRET, ...jwt } } });
  const one = createAuthenticator(settings.auth!, { claims: [] });
  onTestFinished(() => one.close());
  return one;
}

function logoutToken(aud: string): string {
  const iat = Math.floor(Date.now() / 1000);
  const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
  const claims = { iss: issuer, aud, iat, exp: iat + 60, jti: "l-1", sub: "ada", events };
  return hs256(claims, { typ: "logout+jwt" });
}

const kindOf = async (one: JwtAuthenticator, aud: string): Promise<string> =>
  (await one.verifier.verifyLogout(logoutToken(aud))).kind;

it("takes logout tokens for the audience of access tokens, unless another is written", async () => {
  const one = authenticator({ issuer, audience: ["chat", "api"] });
  expect(await kindOf(one, "chat")).toBe("valid");
  expect(await kindOf(one, "client-1")).toBe("invalid");
});

it("takes logout tokens for the client id that is written, and for that alone", async () => {
  for (const audience of [undefined, "api"]) {
    const one = authenticator({
      issuer,
      ...(audience === undefined ? {} : { audience }),
      logout: { audience: ["client-1", "client-2"] },
    });
    expect(await kindOf(one, "client-1")).toBe("valid");
    expect(await kindOf(one, "client-2")).toBe("valid");
    expect(await kindOf(one, "api")).toBe("invalid");
  }
});

it("takes none where nothing says for whom they are", async () => {
  expect(await kindOf(authenticator({ issuer }), "chat")).toBe("invalid");
  expect(await kindOf(authenticator({ audience: "chat" }), "chat")).toBe("invalid");
});

it("refuses a client id without an issuer", () => {
  expect(() => authenticator({ logout: { audience: "client-1" } })).toThrow(/logout.*issuer/);
});
