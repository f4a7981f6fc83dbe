import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import { announceMissing } from "./optional.ts";
import { masked, rawServer } from "./raw-peer.ts";

const CHROMIUM = "/usr/bin/chromium";
const installed = existsSync(CHROMIUM);

if (!installed) announceMissing("chromium");

describe.runIf(installed)("Chromium's console, the real one", () => {
  let browser: Browser;
  let page: Page;
  const lines: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    page = await browser.newPage();
    page.on("console", (message) => lines.push(message.text()));
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a socket in the page, and waits for its end and the console's line about it. */
  async function ended(
    url: string,
    protocols: readonly string[] = [],
    early = false,
  ): Promise<{ code: number; text: string }> {
    lines.length = 0;
    const code = await page.evaluate(
      ([address, offered, close]) =>
        new Promise<number>((resolve) => {
          const socket = new WebSocket(address, [...offered]);
          socket.addEventListener("close", (event) => {
            resolve(event.code);
          });
          if (close) socket.close();
        }),
      [url, protocols, early] as const,
    );
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    return { code, text: lines.join("\n") };
  }

  async function tell(...args: Parameters<typeof ended>): Promise<string | undefined> {
    const { code, text } = await ended(...args);
    expect(code).toBe(1006);
    return diagnose({ text }, "en").match?.id;
  }

  const faults: readonly (readonly [id: string, answer: Parameters<typeof rawServer>[0]])[] = [
    ["chrome-masked", { frames: masked(0x81, [0x61]) }],
    ["chrome-rsv1", { frames: [0xc1, 1, 0x61] }],
    ["chrome-reserved-bits", { frames: [0xb1, 1, 0x61] }],
    ["chrome-opcode", { frames: [0x83, 0] }],
    ["chrome-utf8", { frames: [0x81, 1, 0xff] }],
    ["chrome-continuation", { frames: [0x80, 1, 0x61] }],
    ["chrome-unfinished", { frames: [0x01, 1, 0x61, 0x81, 1, 0x61] }],
    ["chrome-close-code", { frames: [0x88, 2, 3, 0xee] }],
    ["chrome-close-size", { frames: [0x88, 1, 3] }],
    ["chrome-close-utf8", { frames: [0x88, 3, 3, 0xe8, 0xff] }],
    ["chrome-unexpected-response", { http: "403 Forbidden" }],
  ];
  it.each(faults)("%s", async (id, answer) => {
    const server = await rawServer(answer);
    const { code, text } = await ended(server.url);
    await server.stop();
    const diagnosis = diagnose({ text }, "en");
    expect(diagnosis.match?.id).toBe(id);
    expect(diagnosis.code).toBe(code);
  });

  it("nobody listening, an unknown name, no subprotocol, closed early", async () => {
    const server = await rawServer();
    expect(await tell("ws://nobody.invalid/")).toBe("chrome-not-resolved");
    expect(await tell(server.url, ["v1"])).toBe("chrome-subprotocol");
    expect(await tell(server.url, [], true)).toBe("chrome-closed-early");
    await server.stop();
    expect(await tell(server.url)).toBe("chrome-refused");
  });

  it("what send() and close() throw or warn", async () => {
    const server = await rawServer();
    const texts = await page.evaluate(
      (url) =>
        new Promise<string[]>((resolve) => {
          const socket = new WebSocket(url);
          // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page
          const thrown = (action: () => void): string => {
            try {
              action();
              return "";
            } catch (error) {
              return String(error);
            }
          };
          const found = [
            thrown(() => {
              socket.send("x");
            }),
          ];
          socket.addEventListener("open", () => {
            found.push(
              thrown(() => {
                socket.close(1001);
              }),
              thrown(() => {
                socket.close(4000, "é".repeat(62));
              }),
            );
            socket.close();
            resolve(found);
          });
        }),
      server.url,
    );
    await server.stop();
    expect(texts.map((text) => diagnose({ text }, "en").match?.id)).toEqual([
      "chrome-still-connecting",
      "chrome-close-code-argument",
      "chrome-close-code-argument",
    ]);
  });
});
