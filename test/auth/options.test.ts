import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ALGORITHMS, AuthError, createVerifier } from "../../src/auth/index.ts";
import type { JwtOptions } from "../../src/auth/index.ts";
import { SECRET, signer } from "./tokens.ts";

const rsa = signer("RS256", "rsa");
const pem = rsa.publicPem;

/** `path: message` of everything that is wrong. */
function problemsOf(options: JwtOptions): readonly string[] {
  try {
    createVerifier(options).close();
    return [];
  } catch (error) {
    if (!AuthError.is(error)) throw error;
    return error.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
}

describe("options that cannot be used", () => {
  const privatePem = rsa.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  const privateJwk = JSON.stringify(rsa.privateKey.export({ format: "jwk" }));
  const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;

  it.each<[string, JwtOptions, string]>([
    ["no key", {}, ": there is no key"],
    ["two keys", { secret: SECRET, publicKey: pem }, ": there is more than one kind of key"],
    [
      "a short secret",
      { secret: "x".repeat(31) },
      "secret: has 31 bytes, and HS256 needs at least 32",
    ],
    [
      "a secret too short for one of its algorithms",
      { secret: "x".repeat(63), algorithms: ["HS256", "HS512"] },
      "secret: has 63 bytes, and HS512 needs at least 64",
    ],
    ["an empty secret", { secret: "" }, "secret: has 0 bytes, and HS256 needs at least 32"],
    ["a key set over http", { jwks: "http://id.example/jwks" }, "jwks: is not encrypted"],
    [
      "a host that only looks like loopback",
      { jwks: "http://127.0.0.1.example/" },
      "jwks: is not encrypted",
    ],
    ["another that does", { jwks: "http://localhost.example/" }, "jwks: is not encrypted"],
    ["a file", { jwks: "file:///etc/passwd" }, "jwks: is not a URL"],
    ["no URL", { jwks: "id.example/jwks" }, "jwks: is not a URL"],
    ["a password in the URL", { jwks: "https://a:b@id.example/" }, "jwks: has a user name"],
    ["a private key", { publicKey: privatePem }, "publicKey: is a private key"],
    ["a private JWK", { publicKey: privateJwk }, "publicKey: is a private key"],
    [
      "a secret as a JWK",
      { publicKey: '{"kty":"oct","k":"AAAA"}' },
      "publicKey: is a shared secret",
    ],
    ["no key in the set", { publicKey: '{"keys":[]}' }, "publicKey: holds no key"],
    ["a map that is no key", { publicKey: '{"kid":"x"}' }, "publicKey: is neither a JWK nor"],
    ["broken JSON", { publicKey: '{"kty":' }, "publicKey: is not valid JSON"],
    ["a text that is no key", { publicKey: "hello" }, "publicKey: is not a public key"],
    [
      "a weak key",
      { publicKey: weak.export({ format: "pem", type: "spki" }).toString() },
      "publicKey: has 1024 bits, and RSA keys need 2048",
    ],
    ["none", { secret: SECRET, algorithms: ["none"] }, 'algorithms.0: "none" lets anybody in'],
    ["NONE", { jwks: "https://id.example/", algorithms: ["NONE"] }, 'algorithms.0: "none" lets'],
    [
      "a secret's algorithm for a key",
      { publicKey: pem, algorithms: ["HS256"] },
      "algorithms.0: HS256 signs with a secret",
    ],
    [
      "a secret's algorithm for a key set",
      { jwks: "https://id.example/", algorithms: ["RS256", "HS256"] },
      "algorithms.1: HS256 signs with a secret",
    ],
    [
      "a key's algorithm for a secret",
      { secret: SECRET, algorithms: ["RS256"] },
      "algorithms.0: RS256 needs a public key",
    ],
    [
      "another kind of key",
      { publicKey: pem, algorithms: ["ES256"] },
      "algorithms.0: ES256 fits no key",
    ],
    [
      "an unknown algorithm",
      { secret: SECRET, algorithms: ["HS265"] },
      'algorithms.0: "HS265" is not',
    ],
    [
      "an inherited algorithm",
      { secret: SECRET, algorithms: ["toString"] },
      'algorithms.0: "toString" is not',
    ],
    ["no algorithm", { secret: SECRET, algorithms: [] }, "algorithms: the list is empty"],
    ["an empty issuer", { secret: SECRET, issuer: "" }, "issuer: is empty"],
    ["no audience", { secret: SECRET, audience: [] }, "audience: is empty"],
    ["a user of no name", { secret: SECRET, user: "" }, "user: is empty"],
    ["a negative tolerance", { secret: SECRET, clockToleranceMs: -1 }, "clockToleranceMs: is out"],
    ["a cache of no time", { jwks: "https://id.example/", cacheMs: 0 }, "cacheMs: is out of range"],
    [
      "more than a timer can wait",
      { jwks: "https://id.example/", cacheMs: 2 ** 31 },
      "cacheMs: is",
    ],
    [
      "logout without an issuer",
      { secret: SECRET, audience: "a", logout: {} },
      "logout: needs an issuer",
    ],
    [
      "logout without an audience",
      { secret: SECRET, issuer: "a", logout: {} },
      "logout: needs an audience",
    ],
  ])("%s", (_name, options, problem) => {
    expect(problemsOf(options).join("\n")).toContain(problem);
  });

  it("are all told at once", () => {
    const options = { secret: "short", issuer: "", maxTokenBytes: 0, algorithms: ["none"] };
    expect(problemsOf(options)).toHaveLength(4);
    expect(() => createVerifier(options)).toThrow(
      expect.objectContaining({
        code: "ERR_AUTH_OPTION",
        message: expect.stringContaining("issuer: is empty. Write"),
      }),
    );
  });

  it("are told without the secret", () => {
    for (const options of [{ secret: "hunter2" }, { publicKey: "hunter2" }, { jwks: "hunter2" }]) {
      expect(() => createVerifier(options)).toThrow(AuthError);
      expect(() => createVerifier(options)).not.toThrow(/hunter2/);
    }
  });
});

describe("options that can", () => {
  it.each<[string, JwtOptions]>([
    ["a secret of 32 bytes", { secret: "x".repeat(32) }],
    ["a secret of 32 bytes in fewer characters", { secret: "é".repeat(16) }],
    ["a key set over https", { jwks: "https://id.example/jwks" }],
    ["a key set on loopback", { jwks: "http://127.1:8080/jwks" }],
    ["a key set on loopback, by name", { jwks: "http://localhost:8080/jwks" }],
    ["a key set on loopback, in IPv6", { jwks: "http://[::1]:8080/jwks" }],
    ["PEM", { publicKey: `\n${pem}\n` }],
    ["a JWK", { publicKey: JSON.stringify(rsa.publicJwk), algorithms: ["PS512"] }],
  ])("%s", (_name, options) => {
    expect(problemsOf(options)).toEqual([]);
  });

  it("never have `none` among their algorithms", () => {
    expect(ALGORITHMS.map((name) => name.toLowerCase())).not.toContain("none");
  });
});
