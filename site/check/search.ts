import type { Locator, Page } from "playwright-core";

/**
 * Opens the search with its keys; the field to type in. Starlight makes the field when the page is
 * idle, and a page that nobody sees draws no frames and may never become idle: two frames wake it.
 */
export async function openSearch(page: Page): Promise<Locator> {
  await page.locator("button[data-open-modal]:enabled").waitFor();
  await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
  );
  await page.keyboard.press("Control+k");
  const field = page.locator("dialog input").first();
  await field.waitFor();
  return field;
}
