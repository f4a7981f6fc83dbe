import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import type { CloseRecord } from "../../src/record/index.ts";
import { chromium, tab } from "./chromium-peer.ts";
import { startWsServer, undici, ws, wsBackend } from "./node-peers.ts";
import { PythonClients, python, pythonBackend, startPythonServer } from "./python-peers.ts";
import {
  available,
  join,
  sentences,
  startGateway,
  untilEnd,
  withBackend,
  withClients,
} from "./setting.ts";

const clients = available([undici, ws, python, chromium]);
const backends = available([wsBackend, pythonBackend]);
const pythons = available([pythonBackend]);
withClients(clients);

const BODY = "no token, no chat ✓\n";
const HEADERS = { "WWW-Authenticate": 'Bearer realm="chat"', "X-Why": "because" };

/** Servers that refuse every upgrade. */
const refusing = [
  {
    name: "ws",
    start: () =>
      startWsServer({
        verifyClient: (_info, answer) => answer(false, 401, BODY, HEADERS),
      }),
  },
  ...pythons.map(({ name }) => ({
    name,
    start: () => startPythonServer({ refuse: [401, Object.entries(HEADERS), BODY] }),
  })),
];

describe.each(refusing)("an upgrade that $name refuses", ({ start }) => {
  test("reaches an HTTP client whole", async () => {
    const { port, records } = await startGateway(untilEnd(await start()).url);
    const { response, body } = await upgrade(port);

    expect(response.statusCode).toBe(401);
    expect(response.statusMessage).toBe("Unauthorized");
    expect(response.headers).toMatchObject({
      "www-authenticate": 'Bearer realm="chat"',
      "x-why": "because",
      "content-length": String(Buffer.byteLength(BODY)),
    });
    expect(body).toBe(BODY);
    expectRefused(await records.next());
  });

  test.each(available([python]))("reaches $name with its headers", async () => {
    const { url, records } = await startGateway(untilEnd(await start()).url);
    const clients = untilEnd(new PythonClients());

    const refused = await clients.connect(url).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      status: 401,
      headers: expect.arrayContaining(Object.entries(HEADERS)) as unknown,
    });
    expectRefused(await records.next());
  });

  test.each(available([chromium]))("is a bare 1006 for a page of $name", async () => {
    const { url, records } = await startGateway(untilEnd(await start()).url);
    const end = await tab().begin(url);

    expect(await end.ended).toEqual({ code: 1006, reason: "" });
    expect(await tab().console.next()).toBe(
      `WebSocket connection to '${url}' failed: HTTP Authentication failed; no valid credentials available`,
    );
    expectRefused(await records.next());
  });
});

describe.each(pythons)("a backend of $name", () => {
  test("that is silent (SIGSTOP) becomes 504 in bounded time", async () => {
    const backend = untilEnd(await startPythonServer());
    const policy = { handshake: { timeout: "300ms" } } as const;
    const { url, port, records } = await startGateway(backend.url, policy);
    backend.process.signal("SIGSTOP");
    const startedAt = performance.now();
    const { response, body } = await upgrade(port);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(response.statusCode).toBe(504);
    expect(response.headers).toMatchObject({ "retry-after": "5" });
    expect(body).toBe(
      "504 Gateway Timeout\nupstream-refused: the upstream gave no answer in time\n",
    );
    const clients = untilEnd(new PythonClients());
    await expect(clients.connect(url)).rejects.toMatchObject({ status: 504 });
    for (const record of await records.first(2)) {
      expect(record).toMatchObject({
        cause: "upstream-unreachable",
        initiator: "upstream",
        rule: "upstream-refused",
        httpStatus: 504,
        wasClean: false,
      });
      expect(sentences(record)).toEqual({
        en: "No upstream answered within 300 ms; the client got HTTP 504.",
        fr: "Aucun serveur amont n’a répondu en 300 ms ; le client a reçu HTTP 504.",
      });
    }
  });

  test("that is dead becomes 502", async () => {
    const backend = await startPythonServer();
    const { url, records } = await startGateway(backend.url);
    await backend.stop();
    const clients = untilEnd(new PythonClients());

    await expect(clients.connect(url)).rejects.toMatchObject({ status: 502 });
    const record = await records.next();
    expect(record).toMatchObject({ cause: "upstream-unreachable", httpStatus: 502 });
    const why = `refused: ECONNREFUSED ${backend.url.href}`;
    expect(sentences(record)).toEqual({
      en: `No upstream could be reached (${why}); the client got HTTP 502.`,
      fr: `Aucun serveur amont n’a pu être joint (${why}) ; le client a reçu HTTP 502.`,
    });
  });
});

describe.each(backends)("$name behind the gateway", (kind) => {
  const backend = withBackend(kind);

  test.each(clients)("permessage-deflate with $name, end to end", async (client) => {
    const joined = await join(client, backend());
    expect(joined.client.extensions).toBe("permessage-deflate");
    expect(joined.backend.extensions).toBe("permessage-deflate");

    const large = "compress me ✓ ".repeat(30_000);
    const mixed = randomBytes(150_000).toString("base64");
    for (const text of [large, "small", mixed, large]) {
      await joined.client.send(text);
      expect(await joined.backend.messages.next()).toBe(text);
      await joined.backend.send(text);
      expect(await joined.client.messages.next()).toBe(text);
    }
    await joined.client.close(1000);

    const record = await joined.records.next();
    expect(record).toMatchObject({
      closeCode: 1000,
      wasClean: true,
      client: { messages: 4 },
      upstream: { messages: 4 },
    });
    const plain = 2 * Buffer.byteLength(large) + mixed.length;
    expect(record.upstream.bytes).toBeLessThan(plain / 4);
    const mostByClient = client.compresses ? plain / 4 : plain * 1.1;
    expect(record.client.bytes).toBeLessThan(mostByClient);
    expect(sentences(record)).toEqual({
      en: "The client closed normally (1000 Normal Closure) after 1 s.",
      fr: "Le client a fermé normalement (1000 Normal Closure) après 1 s.",
    });
  });
});

describe.each(available([python]))("the keepalive of $name", () => {
  test("as client works through the gateway", async () => {
    const clients = untilEnd(new PythonClients());
    const server = untilEnd(await startWsServer());
    // It would end the connection with 1011 if a pong were late.
    const { url, records } = await startGateway(server.url);
    const client = await clients.connect(url, { ping_interval: 0.05, ping_timeout: 2 });
    const backend = await server.connection();

    await backend.pings.first(5);
    await client.ping();
    await client.close(1000);
    expect(await backend.ended).toEqual({ code: 1000, reason: "" });
    const record = await records.next();
    expect(record).toMatchObject({ closeCode: 1000, wasClean: true, client: { messages: 0 } });
    expect(sentences(record).en).toBe(
      "The client closed normally (1000 Normal Closure) after 1 s.",
    );
  });

  test.each(clients)("as server works through the gateway, with $name", async (kind) => {
    // Its `ping_timeout` ends the connection with 1011 when one pong is missing.
    const options = { ping_interval: 0.05, ping_timeout: 2 };
    const joined = await join(kind, untilEnd(await startPythonServer({ options })));
    for (let n = 0; n < 5; n++) await joined.backend.ping();
    await joined.backend.close(1000);

    expect(await joined.client.ended).toEqual({ code: 1000, reason: "" });
    const record = await joined.records.next();
    expect(record).toMatchObject({ closeCode: 1000, initiator: "upstream", wasClean: true });
    expect(record.client.bytes).toBeGreaterThan(5 * 10);
    expect(sentences(record).fr).toBe(
      "Le serveur amont a fermé normalement (1000 Normal Closure) après 1 s.",
    );
  });
});

function expectRefused(record: CloseRecord): void {
  expect(record).toMatchObject({
    cause: "upstream-refused",
    initiator: "upstream",
    httpStatus: 401,
    closeCode: undefined,
    upstreamCode: undefined,
    wasClean: false,
  });
  expect(sentences(record)).toEqual({
    en: "The upstream refused the opening handshake with HTTP 401.",
    fr: "Le serveur amont a refusé la poignée de main d’ouverture avec HTTP 401.",
  });
}

/** An upgrade request of Node's HTTP client, and the answer to it. */
async function upgrade(port: number): Promise<{ response: IncomingMessage; body: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    };
    request({ host: "127.0.0.1", port, headers }).on("response", resolve).on("error", reject).end();
  });
  const chunks: Buffer[] = await response.toArray();
  return { response, body: Buffer.concat(chunks).toString() };
}
