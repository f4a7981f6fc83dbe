import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { compileFunction } from "node:vm";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { CLOSE_CODES, choose, isBrowserSendable, isSendable } from "../../../src/codes/index.ts";
import { sightingsOfClose, sightingsOfRefusal } from "../../../src/codes/snippets/sightings.ts";
import { announceMissing } from "../../diagnose/optional.ts";
import { casesOf } from "./running/cases.ts";
import { Peer, closedBy } from "./running/peer.ts";

const peer = new Peer();
let url = "";
beforeAll(async () => {
  url = await peer.url();
});
afterAll(() => peer.stop());

const RATE = { code: 1008, reason: "message-rate: slow down" };

const told = (library: string, ending = RATE): string | undefined =>
  sightingsOfClose(ending).find((one) => one.library === library)?.text;

function run(text: string, socket: WebSocket): void {
  compileFunction(text, ["socket"])(socket);
}

const allowed = ({ url: path }: IncomingMessage): boolean => path !== "/refused";

/** A server that runs the snippet on each connection. */
async function serverOf(text: string): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  server.on("connection", (socket) => run(text, socket));
  await once(server, "listening");
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("ws", () => {
  test.each(casesOf("ws", ["ws"]))("$role $code", async ({ id, role, text, code, reason }) => {
    if (role === "client") {
      const socket = new WebSocket(`${url}/${id}`);
      socket.on("open", () => run(text, socket));
    }
    const end = role === "client" ? peer.ended(id) : closedBy(await serverOf(text));
    expect(await end).toEqual({ code, reason });
  });

  test("sends every code that may be sent", async () => {
    const codes = CLOSE_CODES.map(({ code }) => code).filter(isSendable);
    for (const code of codes) {
      const socket = new WebSocket(`${url}/ws-${code}`);
      await once(socket, "open");
      run(`socket.close(${code});`, socket);
      expect(await peer.ended(`ws-${code}`)).toEqual({ code, reason: "" });
    }
  });

  test.each([401, 429, 503])("refuses an upgrade with %i, and accepts others", async (status) => {
    const server = createServer();
    const wss = new WebSocketServer({ noServer: true });
    onTestFinished(() => void server.close());
    const { snippets } = choose("before-handshake", "en", { runtime: "ws", status });
    compileFunction(snippets[0]!.text!, ["server", "wss", "allowed"])(server, wss, allowed);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [error] = (await once(new WebSocket(`${address}/refused`), "error").catch(
      (thrown: unknown) => [thrown],
    )) as [Error];
    const name = { 401: "Unauthorized", 429: "Too Many Requests", 503: "Service Unavailable" };
    const seen = sightingsOfRefusal(status, name[status as 401]);
    expect(`on("error"): ${error.message}`).toBe(
      seen.find(({ library }) => library === "ws")?.text,
    );
    const client = new WebSocket(`${address}/`);
    await once(client, "open");
    client.terminate();
  });

  test("reports what the catalogue says", async () => {
    peer.closing.set("told-ws", RATE);
    const [code, reason] = (await once(new WebSocket(`${url}/told-ws`), "close")) as [
      number,
      Buffer,
    ];
    expect(`on("close"): ${code}, "${reason.toString()}"`).toBe(told("ws"));
  });
});

const CHROMIUM = "/usr/bin/chromium";
const installed = existsSync(CHROMIUM);
if (!installed) announceMissing("chromium");

describe.runIf(installed)("a browser", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  /** Connects, runs the snippet once open, and gives what it throws, or the close event. */
  const inPage = (path: string, snippet: string): Promise<string> =>
    page.evaluate<string>(`new Promise((resolve) => {
      const socket = new WebSocket(${JSON.stringify(`${url}/${path}`)});
      socket.addEventListener("open", () => {
        try {
          ${snippet}
        } catch (error) {
          resolve(error.name);
        }
      });
      socket.addEventListener("close", ({ code, reason, wasClean }) => {
        resolve(\`CloseEvent { code: \${code}, reason: "\${reason}", wasClean: \${wasClean} }\`);
      });
    })`);

  test.each(casesOf("browser", ["WebSocket"]))("$code", async ({ id, text, code, reason }) => {
    await inPage(id, text);
    expect(await peer.ended(id)).toEqual({ code, reason });
  });

  test("refuses the codes that it is said to refuse, and only those", async () => {
    for (const code of CLOSE_CODES.map((row) => row.code).filter(isSendable)) {
      const result = await inPage(`browser-${code}`, `socket.close(${code});`);
      expect([code, result === "InvalidAccessError"]).toEqual([code, !isBrowserSendable(code)]);
    }
  });

  test("reports what the catalogue says", async () => {
    peer.closing.set("told-page", RATE);
    expect(await inPage("told-page", "")).toBe(told("WebSocket"));
  });
});
