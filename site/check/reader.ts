import type { Browser, Locator, Page } from "playwright-core";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { ROOT_LANGUAGE } from "../src/languages.ts";
import { openSearch } from "./search.ts";
import { codePage, httpPage, url, vendorPage } from "../src/urls.ts";

/** Long enough for a busy machine; whoever needs longer hangs. */
const PATIENCE_MS = 20_000;

/** Longest wait for the results of a search to replace those of the one before. */
const SETTLE_MS = 5_000;

/** How many steps of the keyboard are looked at. */
const STEPS = 25;

type Problems = readonly string[];

/** What a reader does: searches, changes the language, uses the keyboard, has no scripts, prints. */
export async function asReader(browser: Browser, origin: string): Promise<Problems> {
  const deeds = [searches, changesLanguage, usesKeyboard, hasNoScripts, prints];
  const found: string[] = [];
  for (const deed of deeds) {
    try {
      found.push(...(await deed(browser, origin)));
    } catch (error) {
      found.push(`${deed.name}: ${String(error).split("\n", 1)[0]}`);
    }
  }
  return found;
}

async function open(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  return page;
}

/** What is searched, and the page that should come first. */
const SEARCHES: readonly (readonly [text: string, page: (language: Language) => string])[] = [
  ["1008", (language) => codePage(language, 1008)],
  ["1006", (language) => codePage(language, 1006)],
  ["3000", (language) => codePage(language, 3000)],
  ["401", (language) => httpPage(language, 401)],
  ["discord 4014", (language) => vendorPage(language, "discord", "4014")],
  ["pusher 4100", (language) => vendorPage(language, "pusher", "4100")],
];

/** In each language a number leads to its own page first. */
async function searches(browser: Browser, origin: string): Promise<Problems> {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    const page = await open(browser, `${origin}${url(language, "")}`);
    const input = await openSearch(page);
    for (const [text, pageOf] of SEARCHES) {
      await input.fill(text);
      const wanted = pageOf(language);
      const first = page.locator("dialog .pagefind-ui__result-link").first();
      const href = await settled(first, wanted);
      if (href !== wanted) found.push(`the search for ${text} (${language}) gives ${href} first`);
    }
    await page.context().close();
  }
  return found;
}

/** Where the first result leads: results of the search before may still stand there. */
async function settled(first: Locator, wanted: string): Promise<string | null> {
  const deadline = Date.now() + SETTLE_MS;
  let href = await first.getAttribute("href");
  while (href !== wanted && Date.now() < deadline) {
    await first.page().waitForTimeout(50);
    href = await first.getAttribute("href");
  }
  return href;
}

async function changesLanguage(browser: Browser, origin: string): Promise<Problems> {
  const found: string[] = [];
  const page = await open(browser, `${origin}${vendorPage(ROOT_LANGUAGE, "discord", "4014")}`);
  for (const language of LANGUAGES) {
    await page.locator("header .language-select summary").click();
    const wanted = vendorPage(language, "discord", "4014");
    await page.locator(`header .languages a[href="${wanted}"]`).click();
    await page.waitForURL(`${origin}${wanted}`);
    const heading = await page.locator("h1").count();
    if (heading !== 1) found.push(`${wanted} has ${heading} headings after a change of language`);
  }
  await page.context().close();
  return found;
}

/** The first step skips to the text, and whatever has the focus shows it. */
async function usesKeyboard(browser: Browser, origin: string): Promise<Problems> {
  const found: string[] = [];
  const page = await open(browser, `${origin}${codePage(ROOT_LANGUAGE, 1008)}`);
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press("Tab");
    const { name, target, shown }: { name: string; target: string; shown: boolean } =
      await page.evaluate(`(() => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: element.tagName + " " + (element.textContent ?? "").trim().slice(0, 30),
          target: element.getAttribute("href") ?? "",
          shown: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
        };
      })()`);
    if (step === 0 && target !== "#_top") found.push(`the first step of Tab is ${name}`);
    if (!shown) found.push(`${name} does not show that it has the focus`);
  }
  await page.context().close();
  return found;
}

async function hasNoScripts(browser: Browser, origin: string): Promise<Problems> {
  const found: string[] = [];
  const address = `${origin}${codePage(ROOT_LANGUAGE, 1008)}`;
  const page = await open(browser, address, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    colorScheme: "light",
  });
  if (!(await page.locator("#resolve").isVisible())) found.push("without scripts there is no text");
  if (await page.locator("site-search button").first().isVisible()) {
    found.push("without scripts there is a search that does nothing");
  }
  await page.locator("button[popovertarget]").first().click();
  if (!(await page.locator("#starlight__sidebar a").first().isVisible())) {
    found.push("without scripts the menu does not open on a phone");
  }
  await page.context().close();
  return found;
}

/** Ink is dark on paper, whatever the theme. */
async function prints(browser: Browser, origin: string): Promise<Problems> {
  const address = `${origin}${codePage(ROOT_LANGUAGE, 1008)}`;
  const page = await open(browser, address, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const [ground, ink]: readonly [number, number] = await page.evaluate(`(() => {
    const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0);
    return [light(getComputedStyle(document.body).backgroundColor), light(getComputedStyle(document.querySelector("main p")).color)];
  })()`);
  await page.context().close();
  return ground > ink ? [] : ["a page in the dark theme is printed on a dark ground"];
}
