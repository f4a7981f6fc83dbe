import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/codes/index.ts";
import { startReference } from "../../src/cli/up/reference.ts";
import type { Reference } from "../../src/cli/up/reference.ts";
import { createLab } from "../../src/lab/index.ts";
import type { Lab } from "../../src/lab/index.ts";
import { RUNNER_WORDS } from "../../src/lab/runner-words/index.ts";
import { ROOT_LANGUAGE } from "../src/languages.ts";
import { codePage, url } from "../src/urls.ts";
import { axe, overflow } from "./browser.ts";
import { serve } from "./serve.ts";
import { VISITS } from "./visits.ts";
import type { Click } from "./visits.ts";

/** Long enough for a busy machine; what needs longer hangs. */
const PATIENCE_MS = 20_000;

/** A language and a screen each, so that both are seen. */
const READERS = [
  { language: "en", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { language: "ja", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

/** Where the pages are, and a lab that stands by itself. */
interface Servers {
  /** The pages with a lab beside them. */
  readonly beside: string;
  /** The pages without one. */
  readonly alone: string;
  readonly labPort: string;
}

/**
 * Presses the buttons of the scenarios and reads both sides of each ending, beside a lab as under
 * `closewise up`, and on a static host with a lab on the reader's own machine.
 */
export async function playsScenarios(browser: Browser, dist: string): Promise<readonly string[]> {
  const labs = [await createLab({ base: "/lab" }), await createLab()] as const;
  const beside = await servedWith(labs[0], dist);
  const standing = await servedWith(labs[1], dist);
  const alone = await serve(dist);
  try {
    return await readEverywhere(browser, {
      beside: new URL(beside.url).origin,
      alone: alone.origin,
      labPort: new URL(standing.url).port,
    });
  } finally {
    await Promise.all(labs.map((lab) => lab.close()));
    await Promise.all([beside.close(), standing.close()]);
    alone.close();
  }
}

/** The pages and a lab, as `closewise up` serves them. */
function servedWith(lab: Lab, site: string): Promise<Reference> {
  return startReference({
    port: 0,
    language: ROOT_LANGUAGE,
    links: () => ({ policy: "", chat: undefined }),
    onMoved: () => {},
    lab,
    site,
  });
}

async function readEverywhere(browser: Browser, servers: Servers): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { language, ...view } of READERS) {
    const context = await browser.newContext(view);
    context.setDefaultTimeout(PATIENCE_MS);
    for (const { page: pageOf, clicks } of VISITS) {
      const page = await context.newPage();
      const path = pageOf(language);
      const trouble = await visit(page, `${servers.beside}${path}`, clicks);
      found.push(...trouble.map((problem) => `${path}: ${problem}`));
      await page.close();
    }
    const trouble = await withoutLab(await context.newPage(), codePage(language, 1008), servers);
    found.push(...trouble.map((problem) => `on a static host (${language}): ${problem}`));
    const stuck = await withKeys(await context.newPage(), language, servers);
    found.push(...stuck.map((problem) => `with the keyboard (${language}): ${problem}`));
    await context.close();
  }
  return found;
}

async function visit(page: Page, address: string, clicks: readonly Click[]): Promise<string[]> {
  const problems: string[] = [];
  const { origin } = new URL(address);
  let pressed = false;
  page.on("pageerror", ({ message }) => problems.push(`error: ${message}`));
  page.on("request", (request) => {
    const { origin: target, pathname } = new URL(request.url());
    if (target !== origin) problems.push(`requests ${request.url()}`);
    if (!pressed && pathname.startsWith("/lab/")) problems.push(`asks for ${pathname} by itself`);
  });
  page.on("websocket", (socket) => {
    if (!pressed) problems.push(`connects to ${socket.url()} by itself`);
  });
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    pressed = true;
    for (const click of clicks) problems.push(...(await press(page, click)));
    problems.push(...(await axe(page)), ...(await overflow(page)));
  } catch (error) {
    problems.push(String(error).split("\n", 1)[0] ?? "");
  }
  return problems;
}

/** The runner takes the place of the button: its result is found in the same item of the list. */
async function press(page: Page, { button, told, lab }: Click): Promise<readonly string[]> {
  const item = page
    .locator(".play")
    .filter({ has: page.locator(button) })
    .first();
  const stage = await item.elementHandle();
  await item.locator(button).click();
  await stage.waitForSelector(".lab-side + .lab-side");
  await stage.waitForSelector(".lab-play:not([data-playing])");
  const [ofPage = "", ofLab = ""] = await Promise.all(
    (await stage.$$(".lab-side")).map((side) => side.innerText()),
  );
  const focused: boolean = await stage.evaluate((node) => node.contains(document.activeElement));
  return [
    ...(ofPage.includes(String(told)) ? [] : [`${button}: the page was told ${flat(ofPage)}`]),
    ...(lab === undefined || ofLab.includes(lab) ? [] : [`${button}: the lab saw ${flat(ofLab)}`]),
    ...(lab === undefined && /\d/.test(ofLab) ? [`${button}: a lab saw ${flat(ofLab)}`] : []),
    ...(focused ? [] : [`${button} loses the focus`]),
  ];
}

/** Says how to start a lab, asks the reader's machine only when told to, and plays there. */
async function withoutLab(
  page: Page,
  path: string,
  { alone, labPort }: Servers,
): Promise<readonly string[]> {
  const problems: string[] = [];
  let asked = 0;
  page.on("pageerror", ({ message }) => problems.push(`error: ${message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(alone)) asked++;
  });
  await page.goto(`${alone}${path}`, { waitUntil: "networkidle" });
  await page.locator('[data-close="1008"]').click();
  const port = page.locator(".lab-port input");
  await port.waitFor();
  if (!(await page.locator(".lab-absent pre").innerText()).includes("closewise lab")) {
    problems.push("it does not say how to start a lab");
  }
  if (asked > 0) problems.push("it asks another host before it was told to");
  problems.push(...(await axe(page)), ...(await overflow(page)));
  await port.fill("none");
  await port.press("Enter");
  await page.locator(".lab-trouble:not(:empty)").waitFor();
  await port.fill(labPort);
  await port.press("Enter");
  await page.locator(".lab-side + .lab-side").waitFor();
  const ofPage = await page.locator(".lab-side").first().innerText();
  if (!ofPage.includes("1008")) problems.push(`the page was told ${flat(ofPage)}`);
  await page.close();
  return problems;
}

/** Plays what never ends by itself, and stops it, with the same key. */
async function withKeys(
  page: Page,
  language: Language,
  { beside }: Servers,
): Promise<readonly string[]> {
  await page.goto(`${beside}${url(language, "reproduce/")}`);
  const stage = page.locator(".play#echo .stage");
  await stage.locator("button").focus();
  await page.keyboard.press("Enter");
  await stage.getByText(RUNNER_WORDS[language].open).waitFor();
  await page.keyboard.press("Enter");
  await stage.locator(".lab-side + .lab-side").waitFor();
  const ofPage = await stage.locator(".lab-side").first().innerText();
  await page.close();
  return ofPage.includes("1000") ? [] : [`the page was told ${flat(ofPage)}`];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 120);
}
