import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { LAB_PAGE_WORDS } from "../../../src/cli/lab/page-words.ts";
import { createLabSite, refuseUpgrade } from "../../../src/cli/lab/site.ts";
import { SCENARIOS, SERVER_OPTIONS } from "../../../src/lab/index.ts";
import type { Lab, LabRun, ScenarioId } from "../../../src/lab/index.ts";
import { LAB_MESSAGES } from "../../../src/lab/messages.ts";
import { RUNNER_WORDS } from "../../../src/lab/runner-words/index.ts";
import { chromium, launch } from "../../interop/chromium-peer.ts";

const MISSING = chromium.missing !== undefined && process.env["CI"] === undefined;
if (MISSING) console.warn("skipped: the lab's page needs Debian's chromium");

/** A dozen of every kind: what the page is told, and what the lab says of its own side. */
const PLAYED: readonly (readonly [id: ScenarioId, lab: RegExp])[] = [
  ["empty-close", /1005.*empty, without a code.*empty, without a code/],
  ["client-close", /1000.*Close received1000 Normal Closure done/],
  ["simultaneous-close", /4001 Private Use both at once/],
  ["reset", /1006.*Close sentno.*the lab reset it \(RST\)/],
  ["fin", /1006.*Close sentno.*the lab ended it \(FIN\)/],
  ["lost-close", /Close sent1008 Policy Violation/],
  ["refused-upgrade", /Answered withHTTP 403/],
  ["name-not-found", /Nothing: no opening handshake/],
  ["port-refused", /Nothing: no opening handshake/],
  ["tls-expired", /Nothing: no opening handshake/],
  ["wrong-accept", /Answered withHTTP 101/],
  ["reserved-bit", /Close received1002 Protocol error/],
  ["message-too-big", /Close sent1009 Message Too Big/],
  ["too-fast", /Close sent1008 Policy Violation/],
  ["wrong-type", /Close sent1003 Unsupported Data/],
];

describe.skipIf(MISSING)("the lab's page in a browser", () => {
  let browser: Browser;
  let server: Server;
  let lab: Lab;
  let address: string;
  const runs: LabRun[] = [];

  beforeAll(async () => {
    lab = await createLabSite({ language: "en", onRun: (run) => runs.push(run) });
    server = createServer(SERVER_OPTIONS, (request, response) => {
      if (!lab.request(request, response)) response.writeHead(404).end();
    });
    server.on("upgrade", (request, socket, head) => {
      if (!lab.upgrade(request, socket, head)) refuseUpgrade(socket);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const at = server.address();
    if (at === null || typeof at === "string") throw new Error("no port");
    address = `http://127.0.0.1:${at.port}/`;
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** The page, and what the browser complained of beside the connections that fail on purpose. */
  async function open(path = "", viewport = { width: 1_280, height: 900 }) {
    const page = await browser.newPage({ viewport });
    onTestFinished(() => page.close());
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted|module/i.test(message.text()))
        trouble.push(message.text());
    });
    await page.goto(`${address}${path}`);
    return { page, trouble };
  }

  it.each(PLAYED)("%s: one click shows both sides of its end", async (id, lab) => {
    const { page, trouble } = await open();
    const card = page.getByRole("article", { name: titleOf(id), exact: true });
    await card.getByRole("button", { name: `Play: ${titleOf(id)}` }).click();
    const [pageSide, labSide] = [
      side(card, "What the page was told"),
      side(card, "What the lab saw"),
    ];
    await labSide.waitFor();
    const { code, wasClean, opened } = SCENARIOS[id].page;
    const told = (await pageSide.textContent()) ?? "";
    expect(told).toMatch(new RegExp(`Close code${code} `));
    expect(told).toContain(`Clean${wasClean ? "yes" : "no"}`);
    expect(told).toMatch(opened ? /Openedafter \d+ ms/ : /Openednever/);
    expect(told).toMatch(/Endedafter \d+ ms/);
    expect(told).toContain("as measured with Chromium");
    expect(await labSide.textContent()).toMatch(lab);
    expect(await card.getByRole("status").textContent()).toMatch(
      new RegExp(`^Over: the page was told ${code}`),
    );
    expect(trouble).toEqual([]);
  });

  it("shows on the wire what the lab's own account has, as text", async () => {
    const { page } = await open();
    const card = page.getByRole("article", { name: titleOf("empty-close"), exact: true });
    await card.getByRole("button", { name: /^Play/ }).click();
    await side(card, "What the lab saw").waitFor();
    await card.getByText("On the wire", { exact: true }).click();
    const run = runs.findLast(({ scenario }) => scenario === "empty-close")!;
    const rows = card.getByRole("table").getByRole("row");
    expect(await rows.count()).toBe(run.steps.length + 1);
    for (const [index, { what, hex = "" }] of run.steps.entries()) {
      const row = (await rows.nth(index + 1).textContent()) ?? "";
      expect(row).toContain(what);
      expect(row).toContain(hex);
    }
    expect(await card.getByRole("table").textContent()).toContain("88 00");
  });

  it("any code and reason, with an address to copy; a reason that is too long is told in its field", async () => {
    const { page, trouble } = await open();
    const card = page.locator("#close");
    await card.getByRole("spinbutton", { name: "Close code" }).fill("3000");
    const reason = card.getByRole("textbox", { name: "Reason" });
    await reason.fill("<b>no & 'markup'</b>");
    const addresses = await card.locator("[data-address]").allTextContents();
    const query = "reason=%3Cb%3Eno+%26+%27markup%27%3C%2Fb%3E";
    expect(addresses[0]).toBe(`${address.replace("http", "ws")}close/3000?${query}`);
    expect(addresses[1]).toBe(`npx closewise probe '${addresses[0]}'`);
    await reason.press("Enter");
    await side(card, "What the lab saw").waitFor();
    const told = await side(card, "What the page was told").textContent();
    expect(told).toContain("Close code3000 ");
    expect(told).toContain("Reason<b>no & 'markup'</b>");
    await reason.fill("é".repeat(62));
    const before = runs.length;
    await card.getByRole("button", { name: /^Play/ }).click();
    expect(
      await page.evaluate("document.querySelector('#close [name=reason]').validationMessage"),
    ).toBe(LAB_PAGE_WORDS.en.longReason);
    expect(runs).toHaveLength(before);
    expect(trouble).toEqual([]);
  });

  it("parameters of a scenario go into its address", async () => {
    const { page } = await open();
    const card = page.getByRole("article", { name: titleOf("refused-upgrade"), exact: true });
    await card.getByText("Address and commands").click();
    await card.getByLabel("HTTP status").fill("401");
    await card.getByRole("button", { name: /^Play/ }).click();
    await side(card, "What the lab saw").waitFor();
    expect(await side(card, "What the lab saw").textContent()).toContain("HTTP 401");
  });

  it("Stop ends a connection that would go on, and says that it was stopped", async () => {
    const { page } = await open();
    const card = page.getByRole("article", { name: titleOf("echo"), exact: true });
    await card.getByRole("button", { name: /^Play/ }).click();
    await card.getByText("Open …").waitFor();
    await card.getByRole("button", { name: `Stop: ${titleOf("echo")}` }).click();
    await side(card, "What the lab saw").waitFor();
    expect(await card.textContent()).toContain(RUNNER_WORDS.en.stopped);
    expect(await side(card, "What the page was told").textContent()).toContain("Close code1000 ");
    await card.getByRole("button", { name: `Play again: ${titleOf("echo")}` }).waitFor();
  });

  it("by keyboard alone, from a link to a scenario", async () => {
    const { page } = await open("#fin");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(titleOf("fin"));
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Play");
    await page.keyboard.press("Enter");
    await side(page.locator("#fin"), "What the lab saw").waitFor();
  });

  it("Play all plays one after the other, and Stop ends that", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Play all", exact: true }).click();
    await page.getByText(/^Playing (?:[3-9]|\d\d) of \d+ …$/).waitFor();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText(/^Played \d+\. As measured with Chromium: \d+\.$/).waitFor();
    const shown = await page.locator("#echo .lab-side").first().textContent();
    expect(shown).toContain("Close code1001 ");
    await page.getByRole("button", { name: "Play all", exact: true }).waitFor();
  });

  it("has a name for every control, and a heading for every part, in order", async () => {
    const { page } = await open("?lang=de");
    expect(await page.getByRole("button", { name: /^$/ }).count()).toBe(0);
    expect(await page.getByRole("textbox", { name: /^$/ }).count()).toBe(0);
    expect(await page.getByRole("main").count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      LAB_PAGE_WORDS.de.title,
    );
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))",
    );
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    const ids = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[id]')].map(({ id }) => id)",
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.getByRole("navigation").count()).toBe(2);
  });

  it("fits a phone, also with both sides and the wire log open", async () => {
    for (const lang of ["de", "ja"]) {
      const { page } = await open(`?lang=${lang}`, { width: 390, height: 800 });
      const card = page.locator("#bad-utf8-reason");
      await card.locator(".lab-play").click();
      await card.locator(".lab-wire").waitFor();
      await page.evaluate(
        "for (const one of document.querySelectorAll('details')) one.open = true",
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    }
  });
});

function titleOf(id: ScenarioId): string {
  return LAB_MESSAGES.en.scenarios[id].title.replaceAll("`", "");
}

/** One side of what is shown of an ending. */
function side(card: Locator, title: string): Locator {
  return card.locator("section", { has: card.page().getByRole("heading", { name: title }) });
}

function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.textContent");
}
