import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Authority, pem, temporaryFolder } from "../gateway/listener/certificates.ts";
import type { Pair } from "../gateway/listener/certificates.ts";
import { listen, serve } from "./peer.ts";
import type { Serving } from "./peer.ts";
import { firstCause, quick } from "./quick.ts";

const folder = temporaryFolder();
const authority = new Authority(folder, "authority");
const good = authority.issue("good", "/CN=localhost");
const ca = pem(authority.cert);

const DATES = {
  expired: ["20200101000000Z", "20200201000000Z"],
  future: ["20900101000000Z", "20910101000000Z"],
  valid: ["20200101000000Z", "20900101000000Z"],
} as const;

function openssl(words: string): void {
  execFileSync("openssl", words.split(" "), { stdio: "pipe" });
}

/** A certificate of the authority for a time and a name of its own. */
function issue(file: string, dates: keyof typeof DATES, name: string): Pair {
  const pair = { cert: join(folder, `${file}.crt`), key: join(folder, `${file}.key`) };
  const [request, config, index] = ["csr", "cnf", "txt"].map((end) =>
    join(folder, `${file}.${end}`),
  );
  const [from, to] = DATES[dates];
  writeFileSync(index!, "");
  writeFileSync(
    config!,
    `[ca]\ndefault_ca=own\n[own]\ndatabase=${index}\nnew_certs_dir=${folder}\nrand_serial=yes\n` +
      "default_md=sha256\npolicy=any\ncopy_extensions=copy\n[any]\ncommonName=supplied\n",
  );
  const key = `-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${pair.key}`;
  openssl(`req ${key} -subj /CN=${file} -addext subjectAltName=${name} -out ${request}`);
  const issuer = `-cert ${authority.cert} -keyfile ${authority.key}`;
  openssl(
    `ca -batch -notext -config ${config} ${issuer} -startdate ${from} -enddate ${to} -in ${request} -out ${pair.cert}`,
  );
  return pair;
}

function serveTls({ cert, key }: Pair): Promise<Serving> {
  return serve((peer) => peer.accept().behave(), { cert: pem(cert), key: pem(key) });
}

describe("a certificate", () => {
  it("that is trusted", async () => {
    const { url } = await serveTls(good);
    const report = await quick(url, { ca });
    expect(report.outcome).toBe("well");
    expect(report.phases.find(({ name }) => name === "tls")).toMatchObject({
      outcome: "done",
      troubles: [],
      certificate: { issuer: "authority", names: ["DNS:localhost", "IP Address:127.0.0.1"] },
    });
  });

  it("that is self-signed", async () => {
    const { url } = await serveTls(authority);
    const report = await quick(url);
    expect(report.findings).toContain("certificate-self-signed");
    expect(firstCause(report)).toBe("certificate-not-trusted");
    expect(report.page.code).toBe(1006);
  });

  it("of an authority that is not trusted", async () => {
    const { url } = await serveTls(good);
    const report = await quick(url);
    expect(report.findings).toEqual(["certificate-unknown-issuer"]);
    expect(firstCause(report)).toBe("certificate-not-trusted");
  });

  it.each([
    ["expired", "IP:127.0.0.1", "certificate-expired"],
    ["future", "IP:127.0.0.1", "certificate-not-yet-valid"],
    ["valid", "DNS:other.example", "certificate-wrong-name"],
  ] as const)("%s for %s", async (dates, name, finding) => {
    const { url } = await serveTls(issue(`${dates}-${finding}`, dates, name));
    const report = await quick(url, { ca });
    expect(report.findings).toEqual([finding]);
    const tls = report.phases.find((phase) => phase.name === "tls");
    expect(tls?.certificate?.validTo.slice(0, 4)).toBe(DATES[dates][1].slice(0, 4));
    expect(firstCause(report)).toBe("certificate-not-trusted");
  });

  it("with several things wrong, all of them told", async () => {
    const { url } = await serveTls(issue("wrong", "expired", "DNS:other.example"));
    const { findings } = await quick(url);
    expect(findings).toEqual(["certificate-expired", "certificate-wrong-name"]);
  });

  it("that is accepted on request is told all the same", async () => {
    const { url } = await serveTls(authority);
    const report = await quick(url, { untrusted: "accept" });
    expect(report.outcome).toBe("well");
    expect(report.phases.find(({ name }) => name === "tls")).toMatchObject({ outcome: "done" });
    const tls = report.phases.find((phase) => phase.name === "tls");
    expect(tls?.troubles).toContain("self-signed");
  });
});

describe("TLS and plain text mixed up", () => {
  it("wss: to a plain server that answers", async () => {
    const { port } = await listen((socket) => {
      socket.once("data", () =>
        socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
      );
    });
    const report = await quick(new URL(`wss://127.0.0.1:${port}/`));
    expect(report.findings).toContain("tls-not-spoken");
    expect(firstCause(report)).toBe("tls-and-plain-mixed");
  });

  it("wss: to a plain server that waits for the end of the head", async () => {
    const server = await serve((peer) => peer.answer("426 Upgrade Required"));
    const { port } = server;
    const report = await quick(new URL(`wss://127.0.0.1:${port}/secret?token=secret`), {
      timeoutMs: 300,
      headers: [["Authorization", "secret"]],
      subprotocols: ["bearer", "secret"],
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.request).not.toContain("secret");
    expect(report.experiments).toMatchObject([{ id: "without-tls", finding: "tls-not-spoken" }]);
    expect(firstCause(report)).toBe("tls-and-plain-mixed");
  });

  it("ws: to a TLS server", async () => {
    const { port } = await serveTls(good);
    const report = await quick(new URL(`ws://127.0.0.1:${port}/`));
    expect(report.findings).toContain("tls-expected");
    expect(firstCause(report)).toBe("tls-and-plain-mixed");
  });

  it("a server that refuses the handshake with an alert", async () => {
    const { url } = await serve(() => {}, {
      cert: pem(good.cert),
      key: pem(good.key),
      minVersion: "TLSv1.3",
      ca,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const report = await quick(url, { ca });
    expect(report.findings).toContain("tls-alert");
    expect(firstCause(report)).toBe("tls-refused");
  });

  it("a port that takes the connection and never answers TLS", async () => {
    const { port } = await listen(() => {});
    const report = await quick(new URL(`wss://127.0.0.1:${port}/`), { timeoutMs: 300 });
    expect(report.findings).toEqual(["tls-unanswered"]);
    expect(firstCause(report)).toBe("tls-refused");
  });
});
