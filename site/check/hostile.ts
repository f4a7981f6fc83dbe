import type { Browser, Page } from "playwright-core";
import { openSearch } from "./search.ts";

/** Long enough for a busy machine; a page that needs longer hangs. */
const PATIENCE_MS = 20_000;

const MARKUP = `"'><img src=x onerror="globalThis.injected=1"><script>globalThis.injected=1</script>`;

/** What somebody may paste, by accident or not. */
const PASTED: readonly (readonly [name: string, text: string])[] = [
  ["a megabyte", "close 1006 (abnormal closure) ".repeat(35_000)],
  ["a megabyte without a space", "x".repeat(1_048_576)],
  ["HTML", MARKUP],
  ["HTML, many times", MARKUP.repeat(2_000)],
  ["right-to-left text", "\u202Eשגיאה 1008 \u2067خطأ\u2069 \u202E"],
  ["emoji", "👩‍👩‍👧‍👦🏳️‍🌈💥1006\uD83D"],
  ["control characters", "\u0000\u001B[31m1006\u0007\uFFFF"],
];

/** Wherever a reader can write: nothing is injected, and nothing hangs. */
export async function withBadInput(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    for (const [name, text] of PASTED) {
      const trouble = await paste(browser, `${origin}${path}`, text);
      found.push(...trouble.map((problem) => `${path} with ${name}: ${problem}`));
    }
  }
  return found;
}

async function paste(browser: Browser, address: string, text: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message.slice(0, 120)));
  page.on("dialog", (dialog) => {
    problems.push("it opens a dialog");
    void dialog.dismiss();
  });
  try {
    const short = encodeURIComponent(text.slice(0, 500).toWellFormed());
    await page.goto(`${address}?q=${short}&text=${short}&code=${short}#${short}`);
    await fillAll(page, text);
    const injected: boolean = await page.evaluate(
      `globalThis.injected !== undefined || document.querySelector('img[src="x"]') !== null ||
        [...document.querySelectorAll("*")].some(({ shadowRoot }) => shadowRoot?.querySelector("img, script"))`,
    );
    if (injected) problems.push("what was pasted became a part of the page");
  } catch (error) {
    problems.push(String(error).split("\n", 1)[0] ?? "");
  }
  await context.close();
  return problems;
}

/** Every field, the one of the search included; each is sent with Enter too. */
async function fillAll(page: Page, text: string): Promise<void> {
  await page.locator("button[data-open-modal]:enabled").waitFor();
  for (const field of await page.locator("main :is(input, textarea):visible").all()) {
    await field.fill(text);
    await field.press("Enter");
    await page.evaluate("new Promise(requestAnimationFrame)");
  }
  if ((await page.locator("button[data-open-modal]").count()) === 0) return;
  await (await openSearch(page)).fill(text);
  await page.evaluate("new Promise(requestAnimationFrame)");
}
