import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse, stringify } from "yaml";
import { ConfigError } from "../../src/config/errors.ts";
import {
  configSchema,
  formatEffective,
  parseConfig,
  toGatewayOptions,
} from "../../src/config/index.ts";
import { FAULTS } from "../../src/gateway/upstreams/faults.ts";
import { parseDuration } from "../../src/policy/shape/duration.ts";
import { createAuthority } from "../gateway/upstreams/certificates.ts";
import { accepts } from "./schema-check.ts";

const options = { file: "c.yaml" };

function withRoute(keys: object): string {
  return stringify({
    routes: [{ name: "a", match: { path: "/*" }, upstreams: ["ws://h/"], policy: "p", ...keys }],
    policies: { p: {} },
  });
}

/** Without their places, which stringify decides. */
function problemsOf(keys: object, file = "c.yaml"): string[] {
  try {
    parseConfig(withRoute(keys), { file });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(
      ({ path, message, hint }) => `${path.join(".")}: ${message}. ${hint}`,
    );
  }
}

/** A folder with these files; the path is that of a configuration in it. */
function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), "closewise-config-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return join(path, "c.yaml");
}

function wss(tls: object): object {
  return { upstreams: [{ url: "wss://h/", tls }] };
}

test("an upstream with all that can be said of it", () => {
  const config = parseConfig(
    withRoute({
      upstreams: [
        "ws+unix:/run/chat.sock:/chat",
        {
          url: "wss://chat.internal/*",
          weight: 3,
          tls: { serverName: "chat", verify: "insecure" },
        },
      ],
      balance: "hash",
      hash: "cookie:session",
      connectTimeout: "1s",
      retries: 0,
      health: {
        active: { path: "/healthz", expect: ["2xx", 426], interval: "5s" },
        passive: { failures: 5, eject: "1m" },
      },
    }),
    options,
  );
  expect(toGatewayOptions(config).routes[0]).toMatchObject({
    upstreams: [
      { url: new URL("ws+unix:/run/chat.sock:/chat"), weight: 1, tls: undefined },
      { weight: 3, tls: { serverName: "chat", verify: "insecure", ca: undefined } },
    ],
    balance: "hash",
    hash: "cookie:session",
    connectTimeoutMs: 1_000,
    retries: 0,
    health: {
      active: {
        path: "/healthz",
        expect: ["2xx", 426],
        upgrade: false,
        intervalMs: 5_000,
        timeoutMs: 3_000,
        healthy: 2,
        unhealthy: 3,
      },
      passive: { failures: 5, ejectMs: 60_000 },
    },
  });
});

describe("what is refused", () => {
  test.each<[string, object, string]>([
    [
      "a scheme of something else",
      { upstreams: ["unix:/run/a.sock"] },
      'routes.0.upstreams.0: "unix:/run/a.sock" is not an address of an upstream. Write ws+unix:/path/to.sock:/path',
    ],
    [
      "a Unix socket whose path is relative",
      { upstreams: ["ws+unix:run/a.sock"] },
      'routes.0.upstreams.0: "ws+unix:run/a.sock" is not an address of an upstream. Write ws+unix:/path/to.sock:/path',
    ],
    [
      "a misspelt key",
      { upstreams: [{ url: "ws://h/", wieght: 2 }] },
      "routes.0.upstreams.0.wieght: unknown key. Did you mean weight?",
    ],
    [
      "a weight of nothing",
      { upstreams: [{ url: "ws://h/", weight: 0 }] },
      "routes.0.upstreams.0.weight: 0 is not a whole number from 1 to 1000. Write a whole number from 1 to 1000",
    ],
    [
      "the same upstream twice",
      { upstreams: ["ws://h", { url: "ws://h:80/", weight: 2 }] },
      "routes.0.upstreams.1: this upstream is listed twice. Write it once, with a weight for a larger share",
    ],
    [
      "TLS settings without TLS",
      { upstreams: [{ url: "ws://h/", tls: {} }] },
      "routes.0.upstreams.0.tls: this upstream is not connected to over TLS. Write wss:, or remove the key",
    ],
    [
      "verify: false",
      wss({ verify: false }),
      "routes.0.upstreams.0.tls.verify: false is unclear here. Write insecure, or remove the key for the default",
    ],
    [
      "an address as a server name",
      wss({ serverName: "10.0.0.1" }),
      'routes.0.upstreams.0.tls.serverName: "10.0.0.1" is not a host name. Write a name as it stands in the certificate: chat.internal',
    ],
    [
      "a certificate without its key",
      wss({ cert: "a.pem" }),
      "routes.0.upstreams.0.tls.cert: cert is useless without key. Add key, or remove cert",
    ],
    [
      "a file that is not there",
      wss({ ca: "none.pem" }),
      "routes.0.upstreams.0.tls.ca: the file none.pem cannot be read (ENOENT). Write its path relative to this configuration, and let this process read it",
    ],
    [
      "a hash that nothing uses",
      { hash: "ip" },
      "routes.0.hash: with balance: round-robin nothing is hashed. Write balance: hash, or remove it",
    ],
    [
      "a hash of who knows what",
      { balance: "hash", hash: "session" },
      'routes.0.hash: "session" is nothing that could be hashed. Write ip, user, cookie:NAME, header:NAME or query:NAME',
    ],
    [
      "a hash of users, whom nobody knows",
      { balance: "hash", hash: "user" },
      "routes.0.hash: the route's policy has no auth, so nobody knows whose a connection is. Add auth to the policy, or write hash: ip, or a cookie that names the user",
    ],
    [
      "a status that is none",
      { health: { active: { expect: ["5xx"] } } },
      'routes.0.health.active.expect.0: "5xx" is not a status. Write 2xx, 3xx, 4xx, or a status such as 426',
    ],
    [
      "an expectation that an upgrade does not have",
      { health: { active: { upgrade: true, expect: ["2xx"] } } },
      "routes.0.health.active.expect: a whole opening handshake expects a 101. Remove expect, or write upgrade: false",
    ],
  ])("%s", (_name, keys, expected) => {
    expect(problemsOf(keys)).toEqual([expected]);
  });
});

describe("files of TLS settings", () => {
  const authority = createAuthority();
  const own = authority.issue();
  const other = authority.issue();
  const pems = { "ca.pem": authority.cert, "own.pem": own.cert, "own.key": own.key };

  test("are read from beside the configuration", () => {
    const file = folder(pems);
    const tls = { ca: "ca.pem", cert: "own.pem", key: "own.key" };
    const [route] = toGatewayOptions(parseConfig(withRoute(wss(tls)), { file })).routes;
    expect(route?.upstreams[0]).toMatchObject({
      tls: { ca: authority.cert, cert: own.cert, key: own.key, verify: true },
    });
  });

  test.each<[string, object, string]>([
    ["a ca without a certificate", { ca: "own.key" }, "tls.ca: the file holds no certificate"],
    [
      "a cert that is none",
      { cert: "own.key", key: "own.key" },
      "tls.cert: the file holds no certificate",
    ],
    [
      "a key of another certificate",
      { cert: "own.pem", key: "other.key" },
      "tls.key: the file holds no private key of this certificate",
    ],
  ])("%s is refused", (_name, tls, expected) => {
    const file = folder({ ...pems, "other.key": other.key });
    const [problem, ...more] = problemsOf(wss(tls), file);
    expect(problem).toContain(expected);
    expect(more).toEqual([]);
  });
});

describe("for any valid upstreams", () => {
  const ms = fc.integer({ min: 100, max: 60_000 }).map((n) => `${n}ms`);
  const count = fc.integer({ min: 1, max: 9 });
  const detailed = fc.record(
    { weight: count, tls: fc.constantFrom({}, { verify: true }, { verify: "insecure" }) },
    { requiredKeys: [] },
  );
  const upstreams = fc
    .array(fc.option(detailed), { minLength: 1, maxLength: 5 })
    .map((items) =>
      items.map((item, i) => (item === null ? `ws://h${i}/*` : { url: `wss://h${i}/a`, ...item })),
    );
  const keys = fc.record(
    {
      upstreams,
      balance: fc.constantFrom("round-robin", "least-connections", "hash"),
      connectTimeout: ms,
      retries: fc.integer({ min: 0, max: 5 }),
      health: fc.record({
        active: fc.record({
          path: fc.constantFrom("/", "/healthz?full"),
          interval: ms,
          timeout: ms,
          healthy: count,
          unhealthy: count,
          upgrade: fc.boolean(),
        }),
        passive: fc.oneof(fc.constant("off"), fc.record({ failures: count, eject: ms })),
      }),
    },
    { requiredKeys: ["upstreams"] },
  );

  test("the effective configuration is a valid one with the same meaning", () => {
    fc.assert(
      fc.property(keys, (authored) => {
        const config = parseConfig(withRoute(authored), options);
        expect(parseConfig(formatEffective(config), options)).toEqual(config);
      }),
      { numRuns: 50 },
    );
  });

  test("the published schema accepts them", () => {
    const schema = configSchema();
    fc.assert(
      fc.property(keys, (authored) => {
        const route = { name: "a", match: { path: "/*" }, policy: "p", ...authored };
        expect(accepts(schema, { routes: [route], policies: { p: {} } })).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test("the published schema takes variables within an upstream, and refuses what the parser refuses", () => {
  const schema = configSchema();
  const accepted = (upstream: object): boolean => {
    const route = { name: "a", match: { path: "/*" }, policy: "p", upstreams: [upstream] };
    return accepts(schema, { routes: [route], policies: { p: {} } });
  };
  expect(accepted({ url: "${URL}", weight: "${WEIGHT}" })).toBe(true);
  expect(accepted({ url: "ws://h/", wieght: 1 })).toBe(false);
  expect(accepted({ url: "wss://h/", tls: { verify: false } })).toBe(false);
});

describe("docs/upstreams.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/upstreams.md"), "utf8");

  test("has examples that are valid", () => {
    const authority = createAuthority();
    const { cert, key } = authority.issue();
    const file = folder({
      "internal-ca.pem": authority.cert,
      "gateway.pem": cert,
      "gateway.key": key,
    });
    const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!);
    expect(examples).toHaveLength(2);
    for (const text of examples) {
      expect(parseConfig(text, { file }).routes).toHaveLength(1);
    }
  });

  test("gives the defaults that hold", () => {
    const written = new Map<string, unknown>();
    for (const [, name, value] of page.matchAll(/^\| `([a-zA-Z.]+)` +\| (?:`(.+?)`)? +\|/gm)) {
      written.set(name!, value === undefined ? undefined : parse(value));
    }
    const [route] = toGatewayOptions(
      parseConfig(withRoute({ health: { active: {} }, upstreams: ["wss://h/"] }), options),
    ).routes;
    const { active, passive } = route!.health!;
    const { failures, ejectMs } = passive as { failures: number; ejectMs: number };
    const ms = (name: string): number | undefined => parseDuration(String(written.get(name)));
    expect(written.get("balance")).toBe(route!.balance);
    expect(ms("connectTimeout")).toBe(route!.connectTimeoutMs);
    expect(written.get("retries")).toBe(route!.retries);
    expect(route!.upstreams[0]).toMatchObject({ weight: written.get("weight") });
    expect(written.get("health.passive.failures")).toBe(failures);
    expect(ms("health.passive.eject")).toBe(ejectMs);
    expect(ms("health.active.interval")).toBe(active!.intervalMs);
    expect(ms("health.active.timeout")).toBe(active!.timeoutMs);
    expect(written.get("health.active.expect")).toEqual(active!.expect);
    expect(written.get("health.active.healthy")).toBe(active!.healthy);
    expect(written.get("health.active.unhealthy")).toBe(active!.unhealthy);
    expect(written.get("health.active.upgrade")).toBe(active!.upgrade);
  });

  test("lists every fault that a record can name", () => {
    const listed = new Set([...page.matchAll(/^\| `([a-z-]+)` +\| /gm)].map(([, name]) => name!));
    // Of a client that left, the record says so itself.
    expect(FAULTS.filter((fault) => !listed.has(fault))).toEqual(["abandoned"]);
  });
});
