import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  configSchema,
  formatEffective,
  parseConfig,
  toGatewayOptions,
} from "../../src/config/index.ts";
import { GOOD } from "./samples.ts";
import { accepts } from "./schema-check.ts";

const FULL = GOOD.replace(
  "listen: { port: 8080 }\n",
  `listen:
  - { port: 8080, h2c: true, trustedProxies: [10.0.0.0/8], proxyProtocol: both }
  - port: 8443
    host: "::"
    trustedProxies: [10.0.0.0/8, 192.0.2.1]
    tls:
      cert: tls/server.crt
      key: /etc/closewise/server.key
      clientCa: tls/clients.crt
      clientCert: request
      clientCertHeader: X-Client-Cert-Subject
      minVersion: TLSv1.3
      alpn: [http/1.1]
      handshakeTimeout: 5s
limits: { maxConnectionsPerIp: 50, maxHandshakesPerIp: 10, maxHeaderSize: 8KiB, headersTimeout: 3s }
`,
).replace("policy: chat\n", "policy: chat\n    http: { body: 1MiB }\n");

test("listeners, limits and HTTP become the options of a gateway; files begin at the configuration", () => {
  const gateway = toGatewayOptions(parseConfig(FULL, { file: "/srv/gateway/c.yaml" }));
  expect(gateway).toMatchObject({
    listen: [
      { host: "127.0.0.1", port: 8080, h2c: true, proxyProtocol: "both" },
      {
        host: "::",
        port: 8443,
        proxyProtocol: "off",
        tls: {
          cert: resolve("/srv/gateway/tls/server.crt"),
          key: resolve("/etc/closewise/server.key"),
          ca: undefined,
          clientCa: resolve("/srv/gateway/tls/clients.crt"),
          clientCert: "request",
          clientCertHeader: "X-Client-Cert-Subject",
          minVersion: "TLSv1.3",
          alpn: ["http/1.1"],
          handshakeTimeoutMs: 5_000,
        },
      },
    ],
    trustedProxies: ["10.0.0.0/8", "192.0.2.1"],
    maxConnectionsPerIp: 50,
    maxHandshakesPerIp: 10,
    maxHeaderBytes: 8_192,
    headersTimeoutMs: 3_000,
  });
  expect(gateway.routes[0]?.http).toEqual({ maxBodyBytes: 1_048_576, timeoutMs: 30_000 });
});

test("http: proxy has bounds, too", () => {
  const text = GOOD.replace("policy: chat\n", "policy: chat\n    http: proxy\n");
  expect(parseConfig(text, { file: "c.yaml" }).routes[0]?.http).toEqual({
    maxBodyBytes: 10_485_760,
    timeoutMs: 30_000,
  });
});

test("the effective configuration means the same", () => {
  const options = { file: "c.yaml" };
  const config = parseConfig(FULL, options);
  expect(parseConfig(formatEffective(config), options)).toEqual(config);
  const one = parseConfig(GOOD, options);
  expect(parseConfig(formatEffective(one), options)).toEqual(one);
});

test("the published schema takes one listener, or several, and variables in each", () => {
  const schema = configSchema();
  expect(accepts(schema, parse(FULL))).toBe(true);
  expect(accepts(schema, parse(GOOD))).toBe(true);
  expect(accepts(schema, parse(GOOD.replace("8080", '"${PORT}"')))).toBe(true);
  expect(accepts(schema, parse(GOOD.replace("port: 8080", "prt: 8080")))).toBe(false);
  expect(accepts(schema, parse(FULL.replace("h2c: true", "h2c: yes please")))).toBe(false);
});
