import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ClientOptions } from "ws";
import type { ScenarioId } from "../../src/lab/index.ts";
import { newRunId, startLab } from "./setting.ts";
import type { RunningLab } from "./setting.ts";

let lab: RunningLab;
let ca: string;
const urls = new Map<ScenarioId, string>();
beforeAll(async () => {
  lab = await startLab();
  ca = await (await fetch(`${lab.http}/ca.pem`)).text();
  for (const { id, url } of (await lab.listing()).scenarios) urls.set(id, url!);
});
afterAll(() => lab.stop());

/** The error, or the code of the Close. */
function outcome(url: string, options: ClientOptions = {}): Promise<string> {
  const socket = new WebSocket(url, options);
  return new Promise((resolve) => {
    socket.on("error", ({ code, message }: NodeJS.ErrnoException) =>
      resolve(`${code}: ${message}`),
    );
    socket.on("close", (code) => resolve(String(code)));
  });
}

function at(path: string): string {
  return new URL(path, urls.get("tls-untrusted")).href;
}

describe("each of its certificates is wrong for its own reason", () => {
  test.each([
    ["tls-untrusted", /^UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
    ["tls-expired", /^(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)/],
    ["tls-wrong-name", /^UNABLE_TO_VERIFY_LEAF_SIGNATURE/],
    ["tls-refused", /alert handshake failure/],
  ] as const)("%s, to who does not know the authority: %s", async (id, error) => {
    expect(await outcome(urls.get(id)!)).toMatch(error);
  });

  test.each([
    ["tls-expired", /^CERT_HAS_EXPIRED/],
    ["tls-wrong-name", /^ERR_TLS_CERT_ALTNAME_INVALID/],
    ["tls-refused", /alert handshake failure/],
  ] as const)("%s, to who trusts it: %s", async (id, error) => {
    expect(await outcome(urls.get(id)!, { ca })).toMatch(error);
  });

  test("tls-untrusted, to who trusts it: an echo", async () => {
    expect(await outcome(`${urls.get("tls-untrusted")!}?for=50ms`, { ca })).toBe("1001");
  });

  test.each(["tls-expired", "tls-wrong-name"] as const)("%s, to who looks away", async (id) => {
    const run = newRunId();
    const url = `${urls.get(id)!}?for=50ms&run=${run}`;
    expect(await outcome(url, { rejectUnauthorized: false })).toBe("1001");
    expect(await lab.run(run)).toMatchObject({ scenario: id, sent: { code: 1001 } });
  });
});

describe("behind the port of tls-untrusted, for who trusts it", () => {
  test.each([
    ["/close/4001?reason=over+TLS", /^4001$/, { end: "fin", by: "lab" }],
    ["/scenario/fin?after=10ms", /^1006$/, { end: "fin", by: "lab" }],
    ["/scenario/reset?after=10ms", /^ECONNRESET|^1006$/, { end: "reset", by: "lab" }],
    ["/scenario/masked-frame?for=10s", /^WS_ERR_UNEXPECTED_MASK/, { end: "fin", by: "lab" }],
  ])("%s is played: %s", async (path, seen, transport) => {
    const run = newRunId();
    expect(await outcome(`${at(path)}&run=${run}`, { ca })).toMatch(seen);
    expect(await lab.run(run)).toMatchObject({ transport, opened: true });
  });

  test("reset is an RST on the wire, and no end of TLS", async () => {
    const { port } = new URL(at("/"));
    const socket = connect({ port: Number(port), host: "127.0.0.1", ca });
    socket.on("data", () => {});
    const lines = [
      "GET /scenario/reset?after=10ms HTTP/1.1",
      "Host: x",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    const ended = await new Promise((resolve) => {
      socket.on("end", () => resolve("end"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(ended).toBe("ECONNRESET");
  });

  test("lost-close is lost", async () => {
    const run = newRunId();
    const socket = new WebSocket(`${at("/scenario/lost-close")}?run=${run}`, { ca });
    socket.on("error", () => {});
    const code = await new Promise((resolve) => {
      socket.on("close", resolve);
    });
    expect(code).toBe(1006);
    expect(await lab.run(run)).toMatchObject({ sent: { code: 1008 }, received: null });
  });
});

test("a new authority is made at each start, and none without TLS", async () => {
  const other = await startLab();
  expect(await (await fetch(`${other.http}/ca.pem`)).text()).not.toBe(ca);
  await other.stop();
  const plain = await startLab({ tls: false });
  expect((await fetch(`${plain.http}/ca.pem`)).status).toBe(404);
  const { scenarios, certificate } = await plain.listing();
  expect(certificate).toBe(null);
  expect(scenarios.filter(({ url }) => url === null).map(({ id }) => id)).toEqual([
    "tls-untrusted",
    "tls-expired",
    "tls-wrong-name",
    "tls-refused",
  ]);
  await plain.stop();
});
