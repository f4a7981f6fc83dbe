import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  ConfigError,
  configSchema,
  formatEffective,
  parseConfig,
  toGatewayOptions,
} from "../../src/config/index.ts";
import { GOOD } from "./samples.ts";
import { accepts } from "./schema-check.ts";

const TOKEN = "0123456789abcdef-and-more";
const options = { file: "c.yaml", env: { TOKEN, SHORT: "hunter2" } };

const withKeys = (keys: string): string => GOOD.replace("routes:", () => `${keys}\nroutes:`);

function problems(keys: string): string {
  try {
    parseConfig(withKeys(keys), options);
  } catch (error) {
    if (ConfigError.is(error)) return error.message;
    throw error;
  }
  return "";
}

describe("admin", () => {
  test("is nowhere unless it is written", () => {
    expect(parseConfig(GOOD, options).admin).toBeUndefined();
  });

  test("is on this machine alone, without a token", () => {
    const { admin } = parseConfig(withKeys("admin: {}"), options);
    expect(admin).toEqual({ host: "127.0.0.1", port: 8081 });
  });

  test("has a token from the environment, wherever it listens", () => {
    const text = withKeys('admin: { host: 0.0.0.0, port: 9000, token: "${TOKEN}" }');
    const { admin } = parseConfig(text, options);
    expect(admin).toEqual({ host: "0.0.0.0", port: 9000, token: TOKEN });
  });

  test.each(["localhost", "127.0.0.1", "127.1.2.3", '"::1"', '"0:0:0:0:0:0:0:1"'])(
    "needs no token on %s",
    (host) => expect(problems(`admin: { host: ${host} }`)).toBe(""),
  );

  test.each(["0.0.0.0", '"::"', "192.0.2.7", "gateway.internal", "localhost.example", "127.0.0.x"])(
    "needs one on %s",
    (host) => {
      const name = host.replaceAll('"', "");
      expect(problems(`admin: { host: ${host} }`)).toBe(
        `c.yaml:2:8: admin: ${name} can be reached from other machines, and no token says who may. Write token: \${NAME}, or host: 127.0.0.1.`,
      );
    },
  );

  test.each([
    ["short", "hunter2"],
    ["from the environment and short", '"${SHORT}"'],
    ["a number", "1234567890123456"],
    ["with a space", "hunter2 hunter2 hunter2"],
    ["not of ASCII", "hünter2-hünter2-hünter2"],
    ["hidden, as the effective configuration has it", "(hidden)"],
  ])("does not take a token that is %s, nor repeats it", (_name, token) => {
    const text = problems(`admin: { token: ${token} }`);
    expect(text).toMatch(
      /^c\.yaml:2:17: admin\.token: this is not an admin token: .*16 characters/,
    );
    expect(text).not.toMatch(/h[uü]nter|1234|hidden/);
  });

  test("a variable that is missing is the only problem", () => {
    expect(problems('admin: { token: "${NONE}" }')).toBe(
      "c.yaml:2:17: the environment has no NONE. Set it before starting, or write the value here.",
    );
  });

  test.each([
    ["admin: { port: 8080 }", "c.yaml:2:16"],
    ["listen: { host: 0.0.0.0, port: 8081 }\nadmin: {}", "c.yaml:2:1"],
    ['admin: { host: "::", port: 8080, token: "${TOKEN}" }', "c.yaml:2:28"],
  ])("has a port of its own: %s", (keys, place) => {
    const text = (keys.startsWith("listen") ? GOOD.replace(/^listen.*\n/, "") : GOOD).replace(
      "routes:",
      () => `${keys}\nroutes:`,
    );
    expect(() => parseConfig(text, options)).toThrow(
      `${place}: admin.port: clients already connect to port 808`,
    );
  });
});

describe("bounds of the whole process", () => {
  test("become the options of the gateway", () => {
    const usual = toGatewayOptions(parseConfig(GOOD, options));
    expect(usual).toMatchObject({ maxHeldBytes: 256 * 1024 ** 2, maxMemoryBytes: undefined });
    const text = withKeys("unfinished: 1MiB\nmemory: 2GiB");
    const bounded = toGatewayOptions(parseConfig(text, options));
    expect(bounded).toMatchObject({ maxHeldBytes: 1024 ** 2, maxMemoryBytes: 2 * 1024 ** 3 });
  });

  test("are sizes", () => {
    expect(problems("unfinished: 0B")).toContain('c.yaml:2:13: unfinished: "0B" is nothing');
    expect(problems("memory: 2GB")).toBe('c.yaml:2:9: memory: "2GB" is not a size. Write 2GiB.');
  });
});

describe("the effective configuration", () => {
  test("means the same", () => {
    const config = parseConfig(withKeys("admin: {}\nunfinished: 1MiB\nmemory: 2GiB"), options);
    expect(parseConfig(formatEffective(config), options)).toEqual(config);
  });

  test("hides the token, and cannot be run with what stands for it", () => {
    const config = parseConfig(withKeys('admin: { token: "${TOKEN}" }'), options);
    const text = formatEffective(config);
    expect(text).not.toContain(TOKEN);
    expect(parse(text)).toMatchObject({
      admin: { host: "127.0.0.1", port: 8081, token: "(hidden)" },
    });
    expect(() => parseConfig(text, options)).toThrow("this is not an admin token");
  });
});

test("the published schema follows", () => {
  const schema = configSchema();
  for (const keys of [
    "admin: {}",
    'admin: { host: 0.0.0.0, port: "${PORT}", token: "${TOKEN}" }',
    `admin: { token: ${TOKEN} }`,
    "unfinished: 1MiB\nmemory: 2GiB",
  ]) {
    expect(accepts(schema, parse(withKeys(keys)))).toBe(true);
  }
  for (const keys of [
    "admin: { tokn: x }",
    "admin: { token: hunter2 }",
    "admin: { port: 70000 }",
    "memory: 2GB",
  ]) {
    expect(accepts(schema, parse(withKeys(keys)))).toBe(false);
  }
});
