import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { TlsOptions, TLSSocket } from "node:tls";
import { describe, expect, onTestFinished, test } from "vitest";
import type { UpstreamOptions, UpstreamTls } from "../../../src/gateway/index.ts";
import { readAddress } from "../../../src/gateway/upstreams/address.ts";
import { readSecurity } from "../../../src/gateway/upstreams/connect.ts";
import { checkUpstream } from "../../../src/gateway/upstreams/health-check.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import {
  exchange,
  openClient,
  openPair,
  startBackend,
  startGateway,
  switching,
  upgradeRequest,
} from "../support/index.ts";
import type { Backend, Started } from "../support/index.ts";
import { createAuthority, selfSigned } from "./certificates.ts";

const authority = createAuthority();
const identity = authority.issue();
const HOUR_MS = 3_600_000;

/** A gateway whose only upstream is this backend, under this name. */
function gatewayTo(
  backend: Pick<Backend, "port">,
  tls: UpstreamTls = { ca: authority.cert },
  host = "localhost",
): Promise<Started> {
  const upstream: UpstreamOptions = { url: new URL(`wss://${host}:${backend.port}/`), tls };
  return startGateway({ upstreams: [upstream] });
}

/** The status that the client gets, and what the record says of the upstream. */
async function refusal(
  gateway: Started,
): Promise<{ status: number; body: string; detail: string }> {
  const { status, body } = await exchange(gateway.port, upgradeRequest());
  const record = await gateway.nextRecord();
  expect(record).toMatchObject({ cause: "upstream-unreachable", rule: "upstream-refused" });
  return { status, body, detail: record.evidence?.detail ?? "" };
}

describe("an upstream over TLS", () => {
  test("is relayed, both ways, with codes and reasons", async () => {
    const backend = await startBackend({ tls: identity });
    const gateway = await gatewayTo(backend);
    const { client, upstream, arrival } = await openPair(gateway.port, backend);
    client.text("up");
    expect(await upstream.message()).toBe("up");
    upstream.text("down");
    expect(await client.message()).toBe("down");
    // The gateway's own leg is plain; what it forwards says so.
    expect(arrival.request.header("x-forwarded-proto")).toBe("http");
    client.sendClose(4000, "enough");
    expect(await upstream.echoClose()).toEqual({ statusCode: 4000, reason: "enough" });
    upstream.socket.end();
    expect(await client.closeFrame()).toEqual({ statusCode: 4000, reason: "enough" });
    client.socket.end();
    await upstream.over();
    expect(await gateway.nextRecord()).toMatchObject({ closeCode: 4000, wasClean: true });
  });

  test("asks for its name and for HTTP/1.1", async () => {
    const seen: unknown[] = [];
    const backend = await startBackend({
      tls: { ...identity, ALPNProtocols: ["h2", "http/1.1"] },
      answer: (request, socket) => {
        const { servername, alpnProtocol } = socket as TLSSocket & { servername: unknown };
        seen.push(servername, alpnProtocol);
        socket.write(switching(request));
      },
    });
    await openClient((await gatewayTo(backend)).port);
    expect(seen).toEqual(["localhost", "http/1.1"]);
  });

  test("an address is checked in the certificate, and not sent as a name", async () => {
    let name: unknown;
    const backend = await startBackend({
      tls: identity,
      answer: (request, socket) => {
        name = (socket as TLSSocket & { servername: unknown }).servername;
        socket.write(switching(request));
      },
    });
    await openClient((await gatewayTo(backend, { ca: authority.cert }, "127.0.0.1")).port);
    expect(name).toBe(false);
    const named = await startBackend({ tls: authority.issue({ names: ["localhost"] }) });
    const { status, detail } = await refusal(
      await gatewayTo(named, { ca: authority.cert }, "127.0.0.1"),
    );
    expect([status, detail]).toEqual([502, expect.stringMatching(/^tls-wrong-name: .*localhost/)]);
  });

  test("serverName is what is asked for and expected", async () => {
    const backend = await startBackend({ tls: authority.issue({ names: ["chat.internal"] }) });
    const tls = { ca: authority.cert, serverName: "chat.internal" };
    await openClient((await gatewayTo(backend, tls, "127.0.0.1")).port);
    expect(backend.arrivals).toHaveLength(1);
  });

  test("frames right behind the 101 arrive", async () => {
    const backend = await startBackend({
      tls: identity,
      answer: (request, socket) =>
        void socket.write(
          Buffer.concat([Buffer.from(switching(request)), Buffer.from("810568656c6c6f", "hex")]),
        ),
    });
    const client = await openClient((await gatewayTo(backend)).port);
    expect(await client.message()).toBe("hello");
  });

  test("large messages survive a slow reader on either side", async () => {
    const backend = await startBackend({ tls: identity });
    const gateway = await gatewayTo(backend);
    const { client, upstream } = await openPair(gateway.port, backend);
    const payload = Buffer.alloc(8 * 1024 * 1024, "0123456789abcdef");
    for (const [from, to] of [
      [upstream, client],
      [client, upstream],
    ] as const) {
      to.socket.pause();
      const before = to.byteCount;
      // Many small messages from the client, whose policy allows no large ones.
      const size = from === client ? 60 * 1024 : payload.length;
      let bytes = 0;
      for (let sent = 0; sent < payload.length; sent += size) {
        const frame = from.encode(OPCODE.binary, payload.subarray(sent, sent + size));
        bytes += frame.length;
        from.send(frame);
      }
      to.socket.resume();
      await to.until("all bytes", () => to.byteCount - before === bytes);
      const hex = to.messages.map((message) => message.slice(2)).join("");
      expect(hex === payload.toString("hex")).toBe(true);
      expect(to.violations).toEqual([]);
    }
  });

  test("closing one side of the transport leaves the other: the answer to a Close still comes", async () => {
    const backend = await startBackend({ tls: identity });
    const gateway = await gatewayTo(backend);
    const { client, upstream } = await openPair(gateway.port, backend);
    // closeNotify and FIN right behind the Close frame.
    upstream.sendClose(1001, "restart");
    upstream.socket.end();
    expect(await client.echoClose()).toEqual({ statusCode: 1001, reason: "restart" });
    client.socket.end();
    expect(await upstream.closeFrame()).toEqual({ statusCode: 1001, reason: "restart" });
    expect(await gateway.nextRecord()).toMatchObject({ wasClean: true, initiator: "upstream" });
  });

  test("one that vanishes is 1014", async () => {
    const backend = await startBackend({ tls: identity });
    const gateway = await gatewayTo(backend);
    const { client } = await openPair(gateway.port, backend);
    backend.kill();
    expect((await client.closeFrame()).statusCode).toBe(1014);
  });
});

describe("a certificate that is not right: 502, and the record says what", () => {
  const now = Date.now();
  test.each<[string, TlsOptions, RegExp]>([
    [
      "expired",
      authority.issue({
        notBefore: new Date(now - 2 * HOUR_MS),
        notAfter: new Date(now - HOUR_MS),
      }),
      /^tls-expired: CERT_HAS_EXPIRED wss:\S+$/,
    ],
    [
      "not yet valid",
      authority.issue({ notBefore: new Date(now + HOUR_MS) }),
      /^tls-not-yet-valid: CERT_NOT_YET_VALID wss:\S+$/,
    ],
    [
      "for another name",
      authority.issue({ names: ["other.test"] }),
      /^tls-wrong-name: ERR_TLS_CERT_ALTNAME_INVALID DNS:other\.test wss:\S+$/,
    ],
    ["self-signed", selfSigned(), /^tls-self-signed: DEPTH_ZERO_SELF_SIGNED_CERT wss:\S+$/],
    [
      "of another authority",
      createAuthority("Other").issue(),
      /^tls-untrusted: UNABLE_TO_\w+ wss:\S+$/,
    ],
  ])("%s", async (_name, tls, expected) => {
    const backend = await startBackend({ tls });
    const { status, body, detail } = await refusal(await gatewayTo(backend));
    expect(status).toBe(502);
    expect(detail).toMatch(expected);
    expect(body).toContain("upstream-refused: the upstream could not be reached");
    expect(body).not.toContain("certificate");
    expect(backend.arrivals).toHaveLength(0);
  });

  test("an authority that nobody configured is not trusted", async () => {
    const backend = await startBackend({ tls: identity });
    expect((await refusal(await gatewayTo(backend, {}))).detail).toMatch(/^tls-untrusted: /);
  });

  test("verify: insecure takes it all the same, with a warning", async () => {
    const warning = new Promise<Error>((resolve) => {
      const listen = (one: Error & { code?: string }): void => {
        if (one.code === "CLOSEWISE_TLS_UNVERIFIED") resolve(one);
      };
      process.on("warning", listen);
      onTestFinished(() => void process.off("warning", listen));
    });
    const backend = await startBackend({ tls: selfSigned({ names: ["other.test"] }) });
    await openClient((await gatewayTo(backend, { verify: "insecure" })).port);
    expect((await warning).message).toContain(`wss://localhost:${backend.port}/ is not checked`);
  });
});

describe("an upstream that asks for a client certificate", () => {
  const mutual = { ...identity, requestCert: true, ca: authority.cert };

  test("gets it", async () => {
    const subjects: unknown[] = [];
    const backend = await startBackend({
      tls: mutual,
      answer: (request, socket) => {
        subjects.push((socket as TLSSocket).getPeerCertificate().subject);
        socket.write(switching(request));
      },
    });
    const { cert, key } = authority.issue({ names: ["gateway.internal"] });
    await openClient((await gatewayTo(backend, { ca: authority.cert, cert, key })).port);
    expect(subjects).toEqual([{ CN: "gateway.internal" }]);
  });

  test.each(["TLSv1.2", "TLSv1.3"] as const)(
    "does not get one (%s): 502, and the record says so",
    async (version) => {
      const backend = await startBackend({
        tls: { ...mutual, minVersion: version, maxVersion: version },
      });
      const { status, detail } = await refusal(await gatewayTo(backend));
      expect(status).toBe(502);
      // With TLS 1.2 the alert is a general one.
      expect(detail).toMatch(/^(?:tls-client-certificate|tls-protocol): /);
    },
  );

  test("gets one of an authority that it does not know: 502", async () => {
    const backend = await startBackend({ tls: mutual });
    const { cert, key } = createAuthority("Other").issue();
    const gateway = await gatewayTo(backend, { ca: authority.cert, cert, key });
    expect((await refusal(gateway)).status).toBe(502);
  });
});

describe("no TLS comes about", () => {
  test("with a server that does not speak it: 502", async () => {
    const plain = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    }).listen(0, "127.0.0.1");
    await once(plain, "listening");
    onTestFinished(() => void plain.close());
    const { port } = plain.address() as AddressInfo;
    const { status, detail } = await refusal(await gatewayTo({ port }));
    expect([status, detail]).toEqual([
      502,
      expect.stringMatching(/^tls-protocol: ERR_SSL_\w+ wss:\S+$/),
    ]);
  });

  test("with a server that has no version in common: 502", async () => {
    const backend = await startBackend({
      tls: { ...identity, ALPNProtocols: ["h2"] },
    });
    const { status, detail } = await refusal(await gatewayTo(backend));
    expect([status, detail]).toEqual([502, expect.stringMatching(/^tls-protocol: /)]);
  });

  test("with a server that says nothing: 504 after the connect timeout", async () => {
    const silent = createServer((socket) => {
      socket.on("error", () => {});
      socket.resume();
    }).listen(0, "127.0.0.1");
    await once(silent, "listening");
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const gateway = await startGateway({
      upstreams: [{ url: new URL(`wss://127.0.0.1:${port}/`) }],
      choice: { connectTimeoutMs: 100 },
      policy: { handshake: { timeout: "20s" } },
    });
    const { status, detail } = await refusal(gateway);
    expect([status, detail]).toEqual([
      504,
      expect.stringMatching(/^connect-timeout: 100 ms wss:\S+$/),
    ]);
  });
});

test("health checks go over TLS too, by GET and by upgrade", async () => {
  const backend = await startBackend({ tls: identity });
  const address = readAddress(new URL(`wss://localhost:${backend.port}/`))!;
  const signal = new AbortController().signal;
  const trusting = { address, security: readSecurity(address, { ca: authority.cert }) };
  expect(await checkUpstream(trusting, { upgrade: true }, signal)).toBeUndefined();
  const wary = { address, security: readSecurity(address) };
  expect(await checkUpstream(wary, { upgrade: true }, signal)).toMatch(/^tls-untrusted: /);
  expect(await checkUpstream(wary, {}, signal)).toMatch(/^tls-untrusted: /);
});
