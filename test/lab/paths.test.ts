import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SCENARIO_IDS } from "../../src/lab/index.ts";
import type { LabRun } from "../../src/lab/index.ts";
import { RawClient } from "./raw-client.ts";
import { newRunId, startLab } from "./setting.ts";
import type { RunningLab } from "./setting.ts";

let lab: RunningLab;
const told: LabRun[] = [];
beforeAll(async () => {
  lab = await startLab({
    base: "/lab",
    maxMs: 60_000,
    onRun: (run) => {
      told.push(run);
    },
  });
});
afterAll(() => lab.stop());

interface ProblemBody {
  readonly status: number;
  readonly where?: string;
  readonly detail: string;
}

/** The problem that an opening handshake is answered with. */
async function refusal(target: string, headers: readonly string[] = []): Promise<ProblemBody> {
  const client = await RawClient.connect(lab.port);
  client.request(target, headers);
  const head = await client.head();
  const body = await client.rest();
  client.destroy();
  expect(head).toMatch(/\r\nContent-Type: application\/problem\+json/);
  const problem = JSON.parse(body.toString()) as ProblemBody;
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${problem.status} `));
  return problem;
}

describe("a bad address", () => {
  test.each([
    ["/lab/close/65536", 400, "path"],
    ["/lab/close/-1", 400, "path"],
    ["/lab/close/1e3", 400, "path"],
    ["/lab/close/", 400, "path"],
    ["/lab/close/1000/x", 404, "path"],
    ["/lab/refuse/101", 400, "path"],
    ["/lab/refuse/600", 400, "path"],
    ["/lab/scenario/nothing", 404, "path"],
    ["/lab/scenario/tls-expired", 404, "path"],
    ["/lab/", 404, "path"],
    ["/lab", 404, "path"],
    ["/lab/close/1000?after=1h", 400, "query parameter after"],
    ["/lab/close/1000?after=61s", 400, "query parameter after"],
    ["/lab/close/1000?after=-1s", 400, "query parameter after"],
    ["/lab/close/1000?after=", 400, "query parameter after"],
    ["/lab/close/1000?for=1s", 400, "query parameter for"],
    ["/lab/close/1000?reason=a&reason=b", 400, "query parameter reason"],
    [`/lab/close/1000?reason=${"%C3%A9".repeat(62)}`, 400, "query parameter reason"],
    ["/lab/close/1000?run=short", 400, "query parameter run"],
    ["/lab/close/1000?run=not%0Aprintable", 400, "query parameter run"],
    ["/lab/scenario/simultaneous-close?code=65536", 400, "query parameter code"],
    ["/lab/scenario/huge-frame?size=1PB", 400, "query parameter size"],
    ["/lab/scenario/huge-frame?size=9999999TiB", 400, "query parameter size"],
    ["/lab/scenario/refused-upgrade?status=101", 400, "query parameter status"],
    ["/lab/refuse/503?retryAfter=soon", 400, "query parameter retryAfter"],
    ["/lab/scenario/reset?constructor=1", 400, "query parameter constructor"],
    [`/lab/close/1000?reason=${"a".repeat(2_100)}`, 414, "request target"],
  ])("%s", async (target, status, where) => {
    expect(await refusal(target)).toMatchObject({ status, where });
  });

  test("is told with nothing of it unescaped", async () => {
    const { detail } = await refusal("/lab/scenario/echo?%1B%5B2J%E2%80%AE=1");
    expect(detail).toContain(String.raw`\u{1b}[2J\u{202e}`);
  });

  test("says why a reason is too long", async () => {
    const { detail } = await refusal(`/lab/close/1000?reason=${"%C3%A9".repeat(62)}`);
    expect(detail).toBe("reason is at most 123 bytes of UTF-8 (RFC 6455 5.5), and this is 124");
  });

  test("takes a reason of 123 bytes", async () => {
    const target = `/lab/close/1000?reason=a${"%C3%A9".repeat(61)}`;
    const { client } = await RawClient.open(lab.port, target);
    expect(await client.take(4)).toBe("88 7d 03 e8");
    client.destroy();
  });

  test("names the address at which a scenario of TLS is played", async () => {
    const { detail } = await refusal("/lab/scenario/tls-expired");
    const { scenarios } = await lab.listing();
    expect(detail).toContain(scenarios.find(({ id }) => id === "tls-expired")!.url);
  });
});

test("is not for paths outside its base", async () => {
  const client = await RawClient.connect(lab.port);
  client.request("/laboratory/close/1000");
  expect((await client.rest()).length).toBe(0);
  client.destroy();
  const page = await fetch(`http://127.0.0.1:${lab.port}/lab/`);
  expect(await page.text()).toContain("A page");
});

describe("an opening handshake that is none", () => {
  test.each([
    ["Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", 426],
    ["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: short", 400],
    ["Sec-WebSocket-Version: 13", "X-Nothing: 1", 400],
  ])("%s, %s", async (version, key, status) => {
    const client = await RawClient.connect(lab.port);
    const lines = ["GET /lab/close/1000 HTTP/1.1", "Host: x", "Connection: Upgrade"];
    client.socket.write(`${[...lines, "Upgrade: websocket", version, key].join("\r\n")}\r\n\r\n`);
    expect(await client.head()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    client.destroy();
  });

  test.each(["/lab/close/1000", "/lab/refuse/503", "/lab/scenario/reset"])(
    "an ordinary GET of %s",
    async (path) => {
      const response = await fetch(`http://127.0.0.1:${lab.port}${path}`);
      expect([response.status, response.headers.get("upgrade")]).toEqual([426, "websocket"]);
      expect(await response.json()).toMatchObject({ status: 426 });
    },
  );

  test("a POST", async () => {
    const response = await fetch(`${lab.http}/scenarios.json`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("scenarios.json", () => {
  test("lists every scenario with its address, in order", async () => {
    const response = await fetch(`${lab.http}/scenarios.json`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const { scenarios, ...others } = await lab.listing();
    expect(scenarios.map(({ id }) => id)).toEqual(SCENARIO_IDS);
    expect(others).toEqual({
      close: `${lab.ws}/close/{code}`,
      refuse: `${lab.ws}/refuse/{status}`,
      runs: `${lab.http}/runs/{id}`,
      certificate: "/lab/ca.pem",
    });
    const urls = new Map(scenarios.map(({ id, url }) => [id, url]));
    expect(urls.get("reset")).toBe(`${lab.ws}/scenario/reset`);
    expect(urls.get("name-not-found")).toBe("ws://closewise.invalid/");
    expect(urls.get("port-refused")).toMatch(/^ws:\/\/127\.0\.0\.1:2\d{4}\/$/);
    expect(urls.get("tls-expired")).toMatch(/^wss:\/\/127\.0\.0\.1:\d+\/scenario\/tls-expired$/);
  });

  test("is not sent again to who has it", async () => {
    const first = await fetch(`${lab.http}/scenarios.json`);
    const tag = first.headers.get("etag")!;
    const again = await fetch(`${lab.http}/scenarios.json`, { headers: { "If-None-Match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("names the host that it is asked by, and no other text", async () => {
    for (const [host, named] of [
      ["lab.example:8081", "lab.example:8081"],
      ["[::1]:8081", "[::1]:8081"],
      ["evil/path?x", `127.0.0.1:${lab.port}`],
    ] as const) {
      const client = await RawClient.connect(lab.port);
      client.socket.end(
        `GET /lab/scenarios.json HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      await client.head();
      const { close } = JSON.parse((await client.rest()).toString()) as { close: string };
      expect(close).toBe(`ws://${named}/lab/close/{code}`);
    }
  });
});

describe("a run", () => {
  test("is told when it is over, to who waits, and to `onRun`", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/lab/close/4000?after=100ms&run=${id}`);
    const waiting = lab.run(id);
    client.close(4000);
    client.socket.end();
    const run = await waiting;
    expect(run).toMatchObject({ id, scenario: "close", opened: true, code: 4000, wasClean: true });
    expect(run!.target).toBe(`/lab/close/4000?after=100ms&run=${id}`);
    expect(told.find((each) => each.id === id)).toEqual(run);
  });

  test("is told as it is when the time is over", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/lab/scenario/echo?run=${id}`);
    const response = await fetch(`${lab.http}/runs/${id}?wait=50ms`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ endedAfterMs: null, code: null, wasClean: null });
    client.destroy();
    expect(await lab.run(id)).toMatchObject({ code: 1006, wasClean: false });
  });

  test.each([
    ["/runs/unknown-run", 404],
    ["/runs/x", 404],
    ["/runs/", 404],
    ["/runs/unknown-run?wait=1h", 400],
  ])("%s: %i", async (path, status) => {
    const response = await fetch(`${lab.http}${path}`);
    expect([response.status, await response.json()]).toMatchObject([status, { status }]);
  });

  test("who resets a connection is the client", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/lab/scenario/echo?run=${id}`);
    client.socket.resetAndDestroy();
    expect(await lab.run(id)).toMatchObject({ transport: { end: "reset", by: "client" } });
  });

  test("is not clean where both Closes were exchanged, and then the connection was reset", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/lab/scenario/close-then-reset?run=${id}`);
    client.close(1008);
    expect(await client.ended).toBe("ECONNRESET");
    expect(await lab.run(id)).toMatchObject({
      sent: { code: 1008 },
      received: { code: 1008 },
      code: 1008,
      wasClean: false,
      transport: { end: "reset", by: "lab" },
    });
  });

  test("keeps the first and the last of its steps", async () => {
    const id = newRunId();
    const { client } = await RawClient.open(lab.port, `/lab/scenario/client-close?run=${id}`);
    for (let n = 0; n < 200; n++) client.frame(0x9, String(n));
    client.close(1000);
    client.socket.end();
    const { steps, omitted } = (await lab.run(id))!;
    // A request and its answer, 200 Pings and Pongs, two Closes, two FINs.
    expect([steps.length, omitted]).toEqual([96, 406 - 96]);
    expect(steps[0]).toMatchObject({ from: "client", what: "request" });
    expect(steps.at(-1)).toMatchObject({ what: "fin" });
  });

  test("is forgotten after 256 others", async () => {
    const first = newRunId();
    for (let n = 0; n < 257; n++) {
      const id = n === 0 ? first : newRunId();
      const { client } = await RawClient.open(lab.port, `/lab/refuse/503?run=${id}`);
      client.destroy();
    }
    expect(await lab.run(first)).toBe(undefined);
  });
});

describe("/refuse/<status>", () => {
  test.each([
    [204, /^(?!.*Content-Length)/s],
    [301, /\r\nLocation: \/lab\/scenario\/echo\r\n/],
    [401, /\r\nWWW-Authenticate: Bearer realm="lab"\r\n/],
    [407, /\r\nProxy-Authenticate: Basic realm="lab"\r\n/],
    [426, /\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n/],
    [429, /\r\nRetry-After: 1\r\n/],
    [503, /\r\nRetry-After: 1\r\n/],
    [599, /^HTTP\/1\.1 599 /],
  ])("%i", async (status, pattern) => {
    const { client, head } = await RawClient.open(lab.port, `/lab/refuse/${status}`);
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(`${head}\r\n`).toMatch(pattern);
    expect(await client.ended).toBe("end");
    client.destroy();
  });
});
