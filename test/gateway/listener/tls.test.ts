import { copyFileSync, renameSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CertificateReport } from "../../../src/gateway/index.ts";
import { boundedSubject } from "../../../src/gateway/listener/certificate-subject.ts";
import {
  MODES,
  connectTo,
  exchange,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import { Authority, pem, temporaryFolder } from "./certificates.ts";
import { NO_SOCKETS, until } from "./gauge.ts";
import type { Pair } from "./certificates.ts";
import {
  connectSecurely,
  exchangeHttp2,
  exchangeSecurely,
  extendedConnect,
  openSecurely,
  openSession,
  openStream,
} from "./secure-client.ts";

const folder = temporaryFolder();
const authority = new Authority(folder, "ca");
const server = authority.issue("server", "/CN=localhost");
const alice = authority.issue("alice", "/O=Exämple, Inc./CN=alice");
const stranger = new Authority(folder, "other").issue("mallory", "/CN=mallory");

const identity = ({ cert, key }: Pair): { cert: string; key: string } => ({
  cert: pem(cert),
  key: pem(key),
});

describe.each(MODES)("TLS, io: %s", (io) => {
  test("a WebSocket over TLS and HTTP/1.1", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, io, listen: { port: 0, tls: server } });
    const client = await openSecurely(gateway.port, {
      ca: pem(authority.cert),
      rejectUnauthorized: true,
    });
    const { wire, request } = await backend.next();
    client.text("hello");
    expect(await wire.message()).toBe("hello");
    wire.text("x".repeat(200_000));
    expect(await client.message()).toHaveLength(200_000);
    expect(request.header("x-forwarded-proto")).toBe("https");
    expect(gateway.gateway.sockets).toMatchObject({ websocket: 1, door: 0 });
    client.sendClose(1000);
    await wire.echoClose();
    wire.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ closeCode: 1000, wasClean: true });
  });
});

describe("the handshake", () => {
  test.each([
    [["h2", "http/1.1"], ["h2", "http/1.1"], "h2"],
    [["h2", "http/1.1"], ["http/1.1"], "http/1.1"],
    [["http/1.1"], ["h2", "http/1.1"], "http/1.1"],
    [["h2", "http/1.1"], [], false],
  ] as const)("the server speaks %s, the client %s: %s", async (alpn, offered, chosen) => {
    const gateway = await startGateway({ listen: { port: 0, tls: { ...server, alpn } } });
    const socket = await connectSecurely(gateway.port, { ALPNProtocols: [...offered] });
    expect(socket.alpnProtocol).toBe(chosen);
  });

  test("TLS 1.1 is refused, and so is 1.2 where 1.3 is asked for", async () => {
    const { port } = await startGateway({ listen: { port: 0, tls: server } });
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" } as const;
    expect((await connectSecurely(port, old)).destroyed).toBe(true);
    expect((await connectSecurely(port, { maxVersion: "TLSv1.2" })).getProtocol()).toBe("TLSv1.2");
    const strict = await startGateway({
      listen: { port: 0, tls: { ...server, minVersion: "TLSv1.3" } },
    });
    expect((await connectSecurely(strict.port, { maxVersion: "TLSv1.2" })).destroyed).toBe(true);
  });

  test("clients that speak something else are dropped, and nobody else is", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen: { port: 0, tls: server } });
    const client = await openSecurely(gateway.port);
    const noise = [
      upgradeRequest(),
      Buffer.from("160301ffff", "hex"),
      Buffer.alloc(5_000),
      Buffer.from("16030100050100000100", "hex"),
    ];
    for (const bytes of noise) {
      const socket = await connectTo(gateway.port);
      const closed = once(socket, "close");
      socket.resume();
      socket.end(bytes);
      await closed;
    }
    client.text("still here");
    expect(await (await backend.next()).wire.message()).toBe("still here");
    await until(() => gateway.gateway.sockets.door === 0);
    expect(gateway.gateway.sockets).toMatchObject({ websocket: 1, none: 0 });
  });

  test.each([
    ["handshakeTimeoutMs", { handshakeTimeoutMs: 200 }, 60_000],
    ["headersTimeoutMs", {}, 200],
  ])("a client that says nothing is cut off by %s", async (_, more, headersTimeoutMs) => {
    const listen = { port: 0, tls: { ...server, ...more } };
    const { gateway, port } = await startGateway({ listen, headersTimeoutMs });
    const socket = await connectTo(port);
    const ended = once(socket, "end");
    socket.resume();
    await ended;
    await until(() => gateway.sockets.door === 0);
    expect(gateway.sockets).toEqual(NO_SOCKETS);
  });

  test("headers that dribble in are cut off, counted from accept", async () => {
    const { port } = await startGateway({
      listen: { port: 0, tls: server },
      headersTimeoutMs: 300,
    });
    const socket = await connectSecurely(port);
    const answer = readAnswer(socket);
    socket.write("GET / HTTP/1.1\r\n");
    const dribble = setInterval(() => socket.write("X: y\r\n"), 30);
    expect((await answer).status).toBe(408);
    clearInterval(dribble);
  });

  test("an HTTP/2 client without a request is cut off, too", async () => {
    const { port } = await startGateway({
      listen: { port: 0, tls: server },
      headersTimeoutMs: 300,
    });
    const session = await openSession(`https://127.0.0.1:${port}`);
    await once(session, "close");
    expect(session.destroyed).toBe(true);
  });
});

const listen = (clientCert: "request" | "require", clientCertHeader?: string): object => ({
  listen: {
    port: 0,
    tls: { ...server, clientCa: authority.cert, clientCert, clientCertHeader },
  },
});

describe("client certificates", () => {
  test.each([
    ["request", "none", undefined, 426],
    ["request", "a good one", alice, 426],
    ["request", "a stranger's", stranger, 403],
    ["require", "none", undefined, 403],
    ["require", "a good one", alice, 426],
    ["require", "a stranger's", stranger, 403],
  ] as const)("%s, with %s: HTTP/1.1 and HTTP/2", async (mode, _, pair, status) => {
    const { port } = await startGateway(listen(mode));
    const options = pair === undefined ? {} : identity(pair);
    const plain = await exchangeSecurely(port, "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n", options);
    expect(plain.status).toBe(status);
    const upgrade = await exchangeSecurely(port, upgradeRequest({ method: "PUT" }), options);
    expect(upgrade.status).toBe(status === 426 ? 405 : status);
    const session = await openSession(`https://127.0.0.1:${port}`, {}, options);
    expect((await exchangeHttp2(session, { ":path": "/" })).status).toBe(status);
    const bad = extendedConnect(session, { ":protocol": "other" });
    expect((await exchangeHttp2(session, bad)).status).toBe(status === 426 ? 501 : status);
  });

  test("the refusal says what is missing, and names the rule", async () => {
    const started = await startGateway(listen("require"));
    const { port } = started;
    const missing = await exchangeSecurely(port, upgradeRequest());
    expect(missing.body).toContain("client-certificate: this address asks for");
    const wrong = await exchangeSecurely(port, upgradeRequest(), identity(stranger));
    expect(wrong.body).toContain("UNABLE_TO");
    expect(started.records.map(({ rule, httpStatus }) => [rule, httpStatus])).toEqual([
      ["client-certificate", 403],
      ["client-certificate", 403],
    ]);
  });

  test("the subject reaches the upstream in the header that is asked for, and in no other", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, ...listen("request", "X-Client-Cert-Subject") });
    const forged = {
      headers: {
        "x-client-cert-subject": "CN=root",
        "X-Client-Cert-DN": "CN=root",
        "X-SSL-Client-Verify": "SUCCESS",
        "X-Forwarded-Client-Cert": "CN=root",
      },
    };
    await openSecurely(gateway.port, identity(alice), forged);
    const { request } = await backend.next();
    expect(request.all("x-client-cert-subject")).toEqual(["CN=alice,O=Ex\\c3\\a4mple\\, Inc."]);
    expect(request.headers.filter(([, value]) => /root|SUCCESS/.test(value))).toEqual([]);

    await openSecurely(gateway.port, {}, forged);
    const second = await backend.next();
    expect(second.request.all("x-client-cert-subject")).toEqual([]);
    const session = await openSession(`https://127.0.0.1:${gateway.port}`, {}, identity(alice));
    await openStream(session, { "x-client-cert-subject": "CN=root" });
    const third = await backend.next();
    expect(third.request.all("x-client-cert-subject")).toEqual([
      "CN=alice,O=Ex\\c3\\a4mple\\, Inc.",
    ]);
  });

  test("the subject of one that is good is in the records, over HTTP/1.1 and HTTP/2", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, ...listen("request") });
    const certificateSubject = "CN=alice,O=Ex\\c3\\a4mple\\, Inc.";
    const client = await openSecurely(gateway.port, identity(alice));
    (await backend.next()).socket.end();
    client.socket.destroy();
    expect(await gateway.nextRecord()).toMatchObject({
      openedAt: expect.any(Number),
      certificateSubject,
    });
    const session = await openSession(`https://127.0.0.1:${gateway.port}`, {}, identity(alice));
    await exchangeHttp2(session, extendedConnect(session, { ":protocol": "other" }));
    expect(await gateway.nextRecord()).toMatchObject({ cause: "refused", certificateSubject });
    for (const [options, status] of [
      [{}, 405],
      [identity(stranger), 403],
    ] as const) {
      const request = upgradeRequest({ method: "PUT" });
      expect((await exchangeSecurely(gateway.port, request, options)).status).toBe(status);
      expect(await gateway.nextRecord()).not.toHaveProperty("certificateSubject");
    }
  });

  test("a subject is cut between two of its characters, and an empty one is none", () => {
    expect(boundedSubject("CN=alice\\, Inc.")).toBe("CN=alice\\, Inc.");
    expect(boundedSubject("a".repeat(256))).toBe("a".repeat(256));
    expect(boundedSubject("a".repeat(300))).toBe(`${"a".repeat(255)}…`);
    expect(boundedSubject("\\c3\\a4".repeat(300))).toBe(`${"\\c3\\a4".repeat(255)}…`);
    expect(boundedSubject("\\,".repeat(300))).toBe(`${"\\,".repeat(255)}…`);
    for (const none of ["", undefined]) expect(boundedSubject(none)).toBeUndefined();
  });

  test("a header of that kind is stripped where no certificate is asked for", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen: { port: 0, tls: server } });
    await openSecurely(gateway.port, {}, { headers: { "X-Client-Cert-Subject": "CN=root" } });
    expect((await backend.next()).request.all("x-client-cert-subject")).toEqual([]);
  });

  test("a resumed session is judged as the first one was", async () => {
    const { port } = await startGateway(listen("require"));
    for (const [pair, status] of [
      [alice, 426],
      [stranger, 403],
    ] as const) {
      const options = { ...identity(pair), maxVersion: "TLSv1.2" } as const;
      const first = await connectSecurely(port, options);
      const session = first.getSession()!;
      first.destroy();
      const again = await connectSecurely(port, { ...options, session });
      again.write("GET / HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n");
      expect((await readAnswer(again)).status).toBe(status);
    }
  });
});

/** A gateway whose certificate is a copy of `server`'s. */
async function startWithCopy(): Promise<{
  pair: Pair;
  started: Awaited<ReturnType<typeof startGateway>>;
  backend: Awaited<ReturnType<typeof startBackend>>;
  nextReport: () => Promise<CertificateReport>;
}> {
  const pair = { cert: join(folder, "live.crt"), key: join(folder, "live.key") };
  copyFileSync(server.cert, pair.cert);
  copyFileSync(server.key, pair.key);
  const reports: CertificateReport[] = [];
  const waiting: ((report: CertificateReport) => void)[] = [];
  const backend = await startBackend();
  const started = await startGateway({
    backend,
    listen: { port: 0, tls: pair },
    onCertificates: (report) => {
      const waiter = waiting.shift();
      if (waiter === undefined) reports.push(report);
      else waiter(report);
    },
  });
  const nextReport = (): Promise<CertificateReport> => {
    const report = reports.shift();
    return report === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(report);
  };
  return { pair, started, backend, nextReport };
}

async function serialOf(port: number): Promise<string> {
  const socket = await connectSecurely(port);
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

describe("certificates that change", () => {
  test("a reload serves the new one to who comes next; open connections go on", async () => {
    const { pair, started, backend, nextReport } = await startWithCopy();
    const client = await openSecurely(started.port);
    const { wire } = await backend.next();
    const before = await serialOf(started.port);
    const next = authority.issue("next", "/CN=localhost");
    copyFileSync(next.cert, pair.cert);
    copyFileSync(next.key, pair.key);
    await started.gateway.reloadCertificates();
    expect(await nextReport()).toMatchObject({ kind: "replaced", cert: pair.cert });
    expect(await serialOf(started.port)).not.toBe(before);
    client.text("still here");
    expect(await wire.message()).toBe("still here");
  });

  test("files that are replaced are seen without being asked", async () => {
    const { pair, started, nextReport } = await startWithCopy();
    const before = await serialOf(started.port);
    const next = authority.issue("renamed", "/CN=localhost");
    renameSync(next.key, pair.key);
    renameSync(next.cert, pair.cert);
    let report = await nextReport();
    // Where the look fell between the two, another follows.
    if (report.kind === "kept") report = await nextReport();
    expect(report.kind).toBe("replaced");
    expect(await serialOf(started.port)).not.toBe(before);
  });

  test.each<[string, (pair: Pair) => void, RegExp]>([
    ["another's key", ({ key }) => copyFileSync(stranger.key, key), /the key does not belong/],
    ["no key", ({ key }) => writeFileSync(key, "nonsense"), /./],
    ["no certificate", ({ cert }) => writeFileSync(cert, "nonsense"), /holds no certificate/],
    ["a file that is gone", ({ cert }) => renameSync(cert, `${cert}.old`), /no such file/],
  ])("%s changes nothing, and is told", async (_, spoil, message) => {
    const { pair, started, nextReport } = await startWithCopy();
    const before = await serialOf(started.port);
    spoil(pair);
    await started.gateway.reloadCertificates();
    expect(await nextReport()).toMatchObject({
      kind: "kept",
      cert: pair.cert,
      message: expect.stringMatching(message) as string,
    });
    expect(await serialOf(started.port)).toBe(before);
  });

  test("a certificate that cannot be used keeps the gateway from starting", async () => {
    const tls = { cert: server.cert, key: stranger.key };
    await expect(startGateway({ listen: { port: 0, tls } })).rejects.toMatchObject({
      code: "ERR_GATEWAY_OPTIONS",
      message: expect.stringContaining("the key does not belong to the certificate") as string,
    });
  });
});

test("several listeners, one gateway", async () => {
  const backend = await startBackend();
  const { gateway, port } = await startGateway({
    backend,
    listen: [{ port: 0 }, { port: 0, tls: server }],
  });
  const [plain, secure] = gateway.addresses;
  expect([plain?.port, plain?.secure, secure?.secure]).toEqual([port, false, true]);
  await openSecurely(secure!.port);
  expect((await exchange(port, upgradeRequest({ method: "PUT" }))).status).toBe(405);
  expect(gateway.connections).toBe(1);
});

test("a listener that cannot listen takes the others with it", async () => {
  const taken = await startGateway();
  const free = { port: 0 };
  const both = startGateway({ listen: [free, { port: taken.port }] });
  await expect(both).rejects.toMatchObject({ code: "ERR_GATEWAY_LISTEN" });
});
