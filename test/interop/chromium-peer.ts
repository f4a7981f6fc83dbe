import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium as launcher } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { Arrivals } from "./arrivals.ts";
import { End } from "./end.ts";
import type { ClientKind } from "./end.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a page tells: the event of the socket with this number. */
type Report = (id: number, event: "open" | "message" | "close", facts: PageFacts) => void;

interface PageFacts {
  readonly text?: string;
  readonly bytes?: number[];
  readonly code?: number;
  readonly reason?: string;
  readonly extensions?: string;
}

declare global {
  // In the page, not here.
  var report: Report;
  var sockets: Record<number, WebSocket>;
}

/** A WebSocket of a page. */
export class PageEnd extends End {
  readonly page: Page;
  readonly id: number;
  readonly opened: Promise<boolean>;
  extensions = "";
  readonly #open: (isOpen: boolean) => void;

  constructor(page: Page, id: number) {
    super();
    this.page = page;
    this.id = id;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.opened = promise;
    this.#open = resolve;
  }

  handle(event: "open" | "message" | "close", facts: PageFacts): void {
    if (event === "open") {
      this.extensions = facts.extensions!.split(";")[0]!;
      this.#open(true);
    } else if (event === "message") {
      this.messages.push(facts.text ?? Buffer.from(facts.bytes!));
    } else {
      this.#open(false);
      this.over({ code: facts.code!, reason: facts.reason! });
    }
  }

  async send(data: string | Buffer): Promise<void> {
    if (typeof data === "string") {
      await this.page.evaluate(({ id, data }) => sockets[id]!.send(data), { id: this.id, data });
    } else {
      const bytes = [...data];
      await this.page.evaluate(({ id, bytes }) => sockets[id]!.send(new Uint8Array(bytes)), {
        id: this.id,
        bytes,
      });
    }
  }

  /** In one task of the page, as its code would do it. */
  async sendAndClose(text: string, code: number): Promise<void> {
    await this.page.evaluate(
      ({ id, text, code }) => {
        sockets[id]!.send(text);
        sockets[id]!.close(code);
      },
      { id: this.id, text, code },
    );
  }

  async close(code?: number, reason?: string): Promise<void> {
    await this.page.evaluate(({ id, code, reason }) => sockets[id]!.close(code, reason), {
      id: this.id,
      code,
      reason,
    });
  }
}

/** One page of a real browser, whose sockets we hold. */
export class Tab {
  readonly page: Page;
  readonly console = new Arrivals<string>();
  readonly #ends = new Map<number, PageEnd>();
  #ids = 0;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Pick<Browser, "newPage">, url: string): Promise<Tab> {
    const page = await browser.newPage();
    const tab = new Tab(page);
    await page.exposeFunction("report", ((id, event, facts) =>
      tab.#ends.get(id)!.handle(event, facts)) satisfies Report);
    page.on("console", (message) => tab.console.push(message.text()));
    await page.goto(url);
    return tab;
  }

  /** Does not wait for the opening handshake. */
  async begin(url: string, protocols: readonly string[] = []): Promise<PageEnd> {
    const id = ++this.#ids;
    const end = new PageEnd(this.page, id);
    this.#ends.set(id, end);
    await this.page.evaluate(openInPage, { id, url, protocols });
    return end;
  }

  async connect(url: string, protocols: readonly string[] = []): Promise<PageEnd> {
    const end = await this.begin(url, protocols);
    if (!(await end.opened)) throw new Error("the handshake failed");
    return end;
  }
}

interface Opening {
  readonly id: number;
  readonly url: string;
  readonly protocols: readonly string[];
}

function openInPage({ id, url, protocols }: Opening): void {
  const socket = new WebSocket(url, [...protocols]);
  globalThis.sockets ??= {};
  sockets[id] = socket;
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => report(id, "open", { extensions: socket.extensions }));
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") report(id, "message", { text: data });
    else report(id, "message", { bytes: [...new Uint8Array(data as ArrayBuffer)] });
  });
  socket.addEventListener("close", ({ code, reason }) => report(id, "close", { code, reason }));
}

let browser: Browser | undefined;
let shared: Tab | undefined;
const site = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A page</title>");
});

export function launch(): Promise<Browser> {
  return launcher.launch({ executablePath: CHROMIUM, headless: true, args: ARGS });
}

/** A tab of its own, for a test that closes it. */
export async function newTab(): Promise<Tab> {
  const { port } = site.address() as AddressInfo;
  return Tab.open(browser!, `http://127.0.0.1:${port}/`);
}

/** The tab of all other tests. */
export function tab(): Tab {
  return shared!;
}

export const chromium: ClientKind = {
  name: "Chromium",
  missing: existsSync(CHROMIUM) ? undefined : "chromium",
  closeCodes: [1000, 3000, 3999, 4000, 4999],
  echoesReason: true,
  compresses: true,
  async start() {
    browser = await launch();
    await new Promise<void>((resolve) => {
      site.listen(0, "127.0.0.1", resolve);
    });
    shared = await newTab();
  },
  async stop() {
    await browser?.close();
    site.closeAllConnections();
    site.close();
  },
  connect: (url) => shared!.connect(url),
};
