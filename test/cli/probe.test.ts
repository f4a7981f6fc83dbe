import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { probePage } from "../../src/cli/probe/page.ts";
import { createTerminal } from "../../src/cli/terminal.ts";
import { LANGUAGES } from "../../src/codes/index.ts";
import { printable } from "../../src/record/index.ts";
import { Authority, pem, temporaryFolder } from "../gateway/listener/certificates.ts";
import { foreignWord } from "../native.ts";
import { serve } from "../probe/peer.ts";
import type { Peer } from "../probe/peer.ts";
import { quick } from "../probe/quick.ts";
import { run, start } from "./command.ts";
import type { Running } from "./command.ts";

const QUICK = ["--for", "300ms", "--ping", "100ms", "--timeout", "5s", "--close-timeout", "2s"];
const started: Running[] = [];
afterAll(() => {
  for (const command of started) command.kill();
});

const behave = (peer: Peer): void => void peer.accept().behave();

describe("closewise probe", () => {
  it("opens, watches, closes, and exits with 0", async () => {
    const { url } = await serve(behave);
    const { stdout, stderr, code } = await run(["probe", url.href, ...QUICK]);
    expect(stdout).toMatch(/^It opened, and ended well\.\n/);
    expect(stdout).toMatch(/✓ TCP +127\.0\.0\.1:\d+ · /);
    expect(stdout).toMatch(/✓ watched +closed by the probe, and answered · after /);
    expect(stdout).toContain('`close` 1000 "" wasClean true');
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("says who refused, tries the origin, and exits with 1", async () => {
    const server = await serve((peer) => {
      if (peer.header("Origin") === `http://127.0.0.1:${server.port}`) behave(peer);
      else peer.answer("403 Forbidden", ["Server: nginx"], "not from there");
    });
    const { stdout, code } = await run(["probe", server.url.href, ...QUICK]);
    expect(stdout).toMatch(/^Almost certain: the server refuses the page's origin\.\n/);
    expect(stdout).toMatch(/✗ Opening +HTTP 403 Forbidden · through nginx/);
    expect(stdout).toMatch(/✓ with the server’s own Origin +opens/);
    expect(stdout).toContain("not from there");
    expect(code).toBe(1);
  });

  it("--json gives the report", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "ping") peer.close(4401, "token expired");
      }),
    );
    const { stdout, code } = await run(["probe", url.href, ...QUICK, "--json", "--lang", "de"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      outcome: "ended",
      page: { code: 4401, reason: "token expired", wasClean: true, error: false },
      diagnosis: { language: "de", code: 4401, recognised: true },
    });
  });

  it("sends what it is told to", async () => {
    const bytes: number[] = [];
    const server = await serve((peer) =>
      peer.accept(["Sec-WebSocket-Protocol: chat.v2"]).behave((event) => {
        if (event.type === "header") bytes.push(event.payloadLength);
      }),
    );
    const messages = ["--send", "one", "--send", "three", "--send-size", "64KiB", "--binary"];
    const offers = ["--subprotocol", "chat.v1", "--subprotocol", "chat.v2"];
    const headers = ["--header", "Authorization: Bearer hidden", "--header", "X-Room: 7"];
    const origin = ["--origin", "https://a.example"];
    const args = [...messages, ...offers, ...headers, ...origin];
    const { stdout, code } = await run(["probe", server.url.href, ...QUICK, ...args]);
    expect(code).toBe(0);
    expect(bytes).toEqual([3, 5, 65_536]);
    const [request] = server.requests;
    expect(request?.header("Sec-WebSocket-Protocol")).toBe("chat.v1, chat.v2");
    expect(request?.header("Origin")).toBe("https://a.example");
    expect(request?.header("Authorization")).toBe("Bearer hidden");
    expect(request?.header("X-Room")).toBe("7");
    expect(stdout).toContain("subprotocol chat.v2");
    expect(stdout).not.toContain("hidden");
  });

  it("Ctrl-C ends the watch, and there is a report", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "ping") resolve();
      }),
    );
    const command = start(["probe", url.href, "--for", "10m"]);
    started.push(command);
    await promise;
    const { stdout, code } = await command.stop("SIGINT");
    expect(stdout).toMatch(/^It opened, and ended well\.\n.*\n {2}Stopped early/);
    expect(code).toBe(0);
  });

  it("trusts --ca, and with --insecure goes on without trust", async () => {
    const folder = temporaryFolder();
    const authority = new Authority(folder, "authority");
    const { cert, key } = authority.issue("server", "/CN=localhost");
    const { url } = await serve(behave, { cert: pem(cert), key: pem(key) });
    const distrusted = await run(["probe", url.href, ...QUICK]);
    expect(distrusted.stdout).toMatch(/^Almost certain: the certificate is not trusted/);
    expect(distrusted.stdout).toContain("unknown issuer (authority)");
    const trusted = await run(["probe", url.href, ...QUICK, "--ca", authority.cert]);
    expect(trusted.stdout).toMatch(/✓ TLS +TLSv1\.3 · localhost · valid until \d{4}-\d\d-\d\d/);
    expect(trusted.code).toBe(0);
    const insecure = await run(["probe", url.href, ...QUICK, "--insecure"]);
    expect(insecure.code).toBe(0);

    const empty = join(folder, "empty.pem");
    writeFileSync(empty, "nothing");
    const { stderr, code } = await run(["probe", url.href, "--ca", empty]);
    expect(stderr).toMatch(/has no certificate in PEM/);
    expect(code).toBe(2);
  });
});

describe("bad input", () => {
  it.each([
    [["https://app.example/"], /not the address of a WebSocket/],
    [["nowhere"], /not the address of a WebSocket/],
    [["ws://a:b@app.example/"], /must not hold a user or a password/],
    [["ws://a.example", "--for", "soon"], /--for "soon" is not a time/],
    [["ws://a.example", "--for", "0s"], /--for "0s" is not a time/],
    [["ws://a.example", "--for", "90d"], /--for "90d" is not a time/],
    [["ws://a.example", "--send-size", "9GiB"], /not a size up to 128MiB/],
    [["ws://a.example", "--header", "no colon"], /is not a header/],
    [["ws://a.example", "--header", "Host: other"], /cannot set Host/],
    [["ws://a.example", "--header", "X: a\nY: b"], /is not a header/],
    [["ws://a.example", "--subprotocol", "a b"], /not a token/],
    [["ws://a.example", "--origin", "a b"], /is not an origin/],
    [["ws://a.example", "--require-extension", "x"], /permessage-deflate/],
    [["ws://a.example", "--ca", "missing.pem"], /missing\.pem: there is no such file/],
  ])("%j", async (args, message) => {
    const { stdout, stderr, code } = await run(["probe", ...args]);
    expect(stderr).toMatch(/^closewise: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("a:b@");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("the page", () => {
  const terminal = createTerminal(process.stdout, false);

  it.each(LANGUAGES)("%s is in one language, and safe to print", async (language) => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "ping") peer.close(4000, "\u001B[2J\u202E");
      }),
    );
    const report = await quick(url, { language });
    const text = probePage(report, { json: false, language, terminal });
    for (const line of text.split("\n")) expect(printable(line)).toBe(line);
    const own = text
      .replaceAll(/`[^`]*`|"[^"]*"|\S*[:/.\d]\S*|wasClean|true|Private Use|[✓✗]/g, "0")
      .replaceAll(/Switching Protocols|\bHTTP\b/g, "0");
    expect([foreignWord(own, language), own]).toEqual([undefined, own]);
  });
});
