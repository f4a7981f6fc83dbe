import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const CHROMIUM = "/usr/bin/chromium";

/** Without these a fresh profile talks to its maker, or asks for a GPU that a server has not. */
export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const VIEWS = [
  { name: "desktop, light", width: 1280, height: 900, colorScheme: "light" },
  { name: "phone, dark", width: 390, height: 844, colorScheme: "dark" },
] as const;

/** Largest layout shift that nobody notices. */
const SHIFT = 0.02;

/** What a browser finds on one page of each kind: axe, console, other hosts, shifts, overflow. */
export async function inBrowser(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const problems = VIEWS.map(async (view) => {
    const found: string[] = [];
    for (const path of paths) found.push(...(await visit(browser, origin, path, view)));
    return found;
  });
  return (await Promise.all(problems)).flat();
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET] });
}

async function visit(
  browser: Browser,
  origin: string,
  path: string,
  { name, width, height, colorScheme }: (typeof VIEWS)[number],
): Promise<readonly string[]> {
  const problems: string[] = [];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
      problems.push(`requests ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && typeof entry.value === "number") shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${origin}${path}`, { waitUntil: "load" });
  problems.push(...(await axe(page)));
  const shifted: number = await page.evaluate("shifts.reduce((sum, each) => sum + each, 0)");
  if (shifted > SHIFT) problems.push(`shifts by ${shifted.toFixed(3)}`);
  problems.push(...(await overflow(page)));
  await context.close();
  return problems.map((problem) => `${path} (${name}) ${problem}`);
}

/** What axe finds on a page as it stands. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate("axe.run()");
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

/** A page that has to be moved sideways. */
export async function overflow(page: Page): Promise<readonly string[]> {
  const wide: number = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  return wide > 0 ? [`is ${wide} px too wide`] : [];
}
