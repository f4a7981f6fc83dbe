import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import {
  ConfigError,
  configSchema,
  formatEffective,
  parseConfig,
  parsePolicies,
  readConfig,
  toGatewayOptions,
} from "../../src/config/index.ts";
import { authoredPolicy } from "../policy/arbitraries.ts";
import { GOOD } from "./samples.ts";
import { accepts } from "./schema-check.ts";

const options = { file: "c.yaml" };

test("every default is filled in", () => {
  expect(parseConfig(GOOD.replace("listen: { port: 8080 }\n", ""), options)).toEqual({
    file: "c.yaml",
    listen: [
      { host: "127.0.0.1", port: 8080, h2c: false, proxyProtocol: "off", trustedProxies: [] },
    ],
    records: {
      store: "sqlite:./closewise.db",
      keepMs: 2_592_000_000,
      events: undefined,
      eventsKeepBytes: 268_435_456,
    },
    routes: [
      {
        name: "chat",
        match: { path: "/chat", host: undefined },
        upstreams: [{ url: "ws://127.0.0.1:9000/chat", weight: 1 }],
        balance: "round-robin",
        hash: undefined,
        health: { passive: { failures: 3, eject: 10_000 } },
        connectTimeoutMs: 5_000,
        retries: 2,
        policy: "chat",
        http: "refuse",
      },
    ],
    policies: { chat: expect.objectContaining({ mode: "enforce" }) as unknown },
    drainMs: 10_000,
    limits: {
      maxConnections: 100_000,
      maxHandshakes: 1_000,
      headersTimeout: 10_000,
      maxHeaderSize: 16_384,
      maxHeaders: 128,
      maxStreams: 100,
    },
    admin: undefined,
    unfinishedBytes: 268_435_456,
    memoryBytes: undefined,
  });
});

describe("a file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "closewise-config-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is read, with the environment that is given", async () => {
    const file = join(folder, "good.yaml");
    await writeFile(file, GOOD.replace("8080", '"${PORT}"'));
    const config = await readConfig(file, { env: { PORT: "1234" } });
    expect(config).toMatchObject({ file, listen: [{ port: 1234 }] });
  });

  test("that is not there is a ConfigError with its cause", async () => {
    const file = join(folder, "missing.yaml");
    await expect(readConfig(file)).rejects.toMatchObject({
      code: "ERR_CONFIG",
      problems: [],
      message: expect.stringMatching(/missing\.yaml: ENOENT/) as unknown,
      cause: expect.objectContaining({ code: "ENOENT" }) as unknown,
    });
  });

  test("of more than a mebibyte is refused unread", async () => {
    const file = join(folder, "large.yaml");
    await writeFile(file, "x".repeat(2 * 1024 * 1024));
    await expect(readConfig(file)).rejects.toThrow("the file has more than 1 MiB");
  });
});

describe("policies alone", () => {
  test("come from a file that holds nothing else", () => {
    const policies = parsePolicies("policies:\n  a: {}\n  b: { mode: report }\n", options);
    expect(Object.keys(policies)).toEqual(["a", "b"]);
  });

  test("come from a whole configuration, which is then checked whole", () => {
    expect(Object.keys(parsePolicies(GOOD, options))).toEqual(["chat"]);
    expect(() => parsePolicies(GOOD.replace("8080", "70000"), options)).toThrow(ConfigError);
  });
});

test("the options of a gateway have URLs and compiled policies, shared by the routes that name them", () => {
  const text = GOOD.replace(
    "policies:",
    '  - { name: b, match: { path: /b/*, host: b.example }, upstreams: ["ws://h/*"], policy: chat }\npolicies:',
  );
  const gateway = toGatewayOptions(parseConfig(text, options));
  expect(gateway).toMatchObject({
    listen: [{ host: "127.0.0.1", port: 8080 }],
    drainMs: 10_000,
    maxConnections: 100_000,
    maxHandshakes: 1_000,
    trustedProxies: [],
  });
  const [first, second] = gateway.routes;
  expect(first?.upstreams[0]).toMatchObject({ url: expect.any(URL), weight: 1 });
  expect(second?.match).toEqual({ path: "/b/*", host: "b.example" });
  expect(second?.upstreams[0]).toMatchObject({ url: new URL("ws://h/*") });
  expect(first?.policy.name).toBe("chat");
  expect(second?.policy).toBe(first?.policy);
});

describe("for any valid policies", () => {
  const document = fc
    .dictionary(fc.constantFrom("chat", "b", "c"), authoredPolicy)
    .map((policies) => ({
      routes: [{ name: "a", match: { path: "/*" }, upstreams: ["ws://h/"], policy: "chat" }],
      policies: { chat: {}, ...policies },
    }));

  test("the effective configuration is a valid one with the same meaning", () => {
    fc.assert(
      fc.property(document, (authored) => {
        // A secret is hidden in what is printed; all else means the same.
        const hidden = stringify(authored).replaceAll(
          /(secret: ).*/g,
          '$1"(hidden: at least 32 characters)"',
        );
        const config = parseConfig(hidden, options);
        expect(parseConfig(formatEffective(config), options)).toEqual(config);
      }),
      { numRuns: 50 },
    );
  });

  test("the published schema accepts what the parser accepts", () => {
    const schema = configSchema();
    fc.assert(
      fc.property(document, (authored) => {
        expect(accepts(schema, JSON.parse(JSON.stringify(authored)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the published schema", () => {
  const good = { routes: [], policies: {} };
  test.each([
    ["an unknown key", { ...good, prot: 1 }],
    ["a port out of range", { ...good, listen: { port: 70_000 } }],
    ["a wrong unit", { ...good, policies: { a: { limits: { messageSize: "64KB" } } } }],
    ["a bare number", { ...good, policies: { a: { lifetime: { idle: 60 } } } }],
    ["what is not enforced", { ...good, policies: { a: { auth: {} } } }],
    ["a missing key", { policies: {} }],
    ["a code that must not be sent", { ...good, policies: { a: { codes: { idle: 1005 } } } }],
  ])("refuses %s", (_name, document) => {
    expect(accepts(configSchema(), document)).toBe(false);
  });

  test("accepts a variable in the place of any value", () => {
    const routes = [{ name: "a", match: { path: "/" }, upstreams: ["ws://${H}/"], policy: "a" }];
    const document = { ...good, routes, listen: { port: "${PORT}" } };
    expect(accepts(configSchema(), document)).toBe(true);
  });

  test("describes each key and gives its default", () => {
    expect(configSchema()).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: {
        drain: { description: "How long a drain is spread.", default: "10s" },
        policies: {
          additionalProperties: {
            properties: { limits: { properties: { fragments: { default: 128 } } } },
          },
        },
      },
    });
  });
});
