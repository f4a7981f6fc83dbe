import { existsSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { browserElements } from "../../scripts/elements.ts";
import { CLOSE_CODES, CLOSE_RANGES, LANGUAGES, compare, explain } from "../../src/codes/index.ts";
import { elementsModule } from "../../src/elements/bundle.ts";

const CHROMIUM = "/usr/bin/chromium";
const MISSING = !existsSync(CHROMIUM) && process.env["CI"] === undefined;
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** No inline style, no inline script, and no markup out of strings. */
const STRICT =
  "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
const ORIGIN = "http://page.example";

const textOf = (page: Page, selector: string) =>
  page.evaluate(
    `document.querySelector(${JSON.stringify(selector)}).shadowRoot.textContent`,
  ) as Promise<string>;

/** A text without the backticks around its code, which the page shows as code. */
const plain = (text: string) => text.replaceAll("`", "");

const compiled = browserElements();
const files = new Map(
  LANGUAGES.map((language) => [language, elementsModule(compiled, language, "1.2.3")]),
);

describe("the elements as they ship", () => {
  it.each(LANGUAGES)("%s: one file, under 10 KB gzipped, with room for another row", (language) => {
    expect(gzipSync(files.get(language)!).length).toBeLessThan(9_700);
  });

  it("import nothing and load nothing", () => {
    for (const text of files.values()) {
      const code = text.replace(/^const DATA=.*$/m, "");
      expect(code).not.toMatch(/\bimport\b|\bexport\b|\bfetch\(|innerHTML|https?:\/\//);
    }
  });

  it("do no harm where there is no DOM", () => {
    for (const text of files.values()) {
      expect(() => runInNewContext(text)).not.toThrow();
    }
  });
});

if (MISSING) console.warn("skipped: the elements in a browser need Debian's chromium");

describe.skipIf(MISSING)("in a page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ARGS });
  });
  afterAll(() => browser?.close());

  /** A page with this body that loads these languages' elements, and what it asked the network for. */
  async function open(
    body: string,
    languages: readonly string[] = ["en"],
    lang = "en",
    script = 'script type="module"',
  ) {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const asked: string[] = [];
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    const scripts = languages.map((name) => `<${script} src="/${name}.js"></script>`);
    await page.route("**/*", (route) => {
      const path = new URL(route.request().url()).pathname;
      asked.push(path);
      const script = files.get(path.slice(1, -3) as never);
      if (script !== undefined) {
        return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script });
      }
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "Content-Security-Policy": STRICT },
        body: `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><title>x</title>${scripts.join("")}<body>${body}</body></html>`,
      });
    });
    await page.goto(`${ORIGIN}/`);
    return { page, asked, trouble };
  }

  it("1008 is explained in French", async () => {
    const { page, trouble } = await open('<close-code code="1008" lang="fr"></close-code>', ["fr"]);
    const text = await textOf(page, "close-code");
    const { name, description, whenToUse, retry, howToResolve } = explain(1008, "fr");
    for (const part of [`1008 ${name}`, description, whenToUse, retry.sentence, howToResolve[0]!]) {
      expect(text).toContain(plain(part));
    }
    expect(trouble).toEqual([]);
  });

  it("a code without a row gets what its range means", async () => {
    const { page } = await open('<close-code code="4001"></close-code>');
    expect(await textOf(page, "close-code")).toContain(plain(explain(4001, "en").description));
    expect(await textOf(page, "close-code")).toContain("4001 Private Use");
  });

  it("a changed attribute changes what is shown", async () => {
    const { page } = await open('<close-code code="1008"></close-code>', ["en", "fr"]);
    await page.evaluate("document.querySelector('close-code').setAttribute('code', '1006')");
    expect(await textOf(page, "close-code")).toContain(plain(explain(1006, "en").description));
    await page.evaluate("document.querySelector('close-code').setAttribute('lang', 'fr-CA')");
    expect(await textOf(page, "close-code")).toContain(plain(explain(1006, "fr").description));
  });

  it("the language is that of the page, whichever file came first", async () => {
    const body =
      '<close-code code="1000"></close-code><div lang="fr"><close-compare a="1000" b="1008"></close-compare></div>';
    const { page, trouble } = await open(body, ["en", "fr"]);
    expect(await textOf(page, "close-code")).toContain(plain(explain(1000, "en").description));
    expect(await textOf(page, "close-compare")).toContain(plain(explain(1008, "fr").description));
    const other = await open('<close-code code="1000" lang="tlh"></close-code>', ["fr"]);
    expect(await textOf(other.page, "close-code")).toContain(
      plain(explain(1000, "fr").description),
    );
    expect(trouble).toEqual([]);
  });

  it("the verdict is that of the catalogue, for every two codes", async () => {
    const { page } = await open('<close-compare a="1000" b="1000"></close-compare>');
    const codes = [
      ...CLOSE_CODES.map(({ code }) => code),
      ...CLOSE_RANGES.flatMap(({ from }) => [from + 1, from + 2]),
    ];
    const shown = (await page.evaluate(`(() => {
      const codes = ${JSON.stringify(codes)};
      const element = document.querySelector("close-compare");
      return codes.flatMap((a) => codes.map((b) => {
        element.setAttribute("a", a);
        element.setAttribute("b", b);
        return element.shadowRoot.querySelector("[part=verdict] strong")?.textContent ?? null;
      }));
    })()`)) as (string | null)[];
    const expected = codes.flatMap((a) =>
      codes.map((b) => {
        const { code } = compare(a, b, "en").verdict;
        return code === null || a === b ? null : `${code} ${explain(code, "en").name}`;
      }),
    );
    expect(shown).toEqual(expected);
  });

  it("a comparison shows both descriptions, and only the facts that differ", async () => {
    const { page } = await open('<close-compare a="1000" b="1008"></close-compare>');
    const text = await textOf(page, "close-compare");
    const { a, b, keyDifferences, alike } = compare(1000, 1008, "en");
    expect(text).toContain(plain(a.description));
    expect(text).toContain(plain(b.description));
    const labels = (await page.evaluate(
      "[...document.querySelector('close-compare').shadowRoot.querySelectorAll('th[scope=row]')].map((th) => th.textContent)",
    )) as string[];
    // The meaning is the description, and the advice has words of its own.
    const differing = keyDifferences.filter(({ aspect }) => !["meaning", "retry"].includes(aspect));
    expect(labels).toEqual(expect.arrayContaining(differing.map(({ label }) => plain(label))));
    for (const { label } of alike) expect(labels).not.toContain(plain(label));
  });

  it("what is not a code is said, and stays text", async () => {
    const hostile = `"><img src=/x onerror=alert(1)><script src=/y></script>`;
    const { page, asked, trouble } = await open(
      '<close-code code="70000"></close-code><close-compare a="1000" b="x"></close-compare>',
    );
    expect(await textOf(page, "close-code")).toContain("“70000” is not a close code");
    expect(await textOf(page, "close-compare")).toContain("“x” is not a close code");
    for (const name of ["code", "lang", "a", "b"]) {
      await page.evaluate(
        `for (const element of document.querySelectorAll("close-code, close-compare")) element.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(hostile)})`,
      );
    }
    expect(await textOf(page, "close-code")).toContain(hostile.slice(0, 40));
    const injected = await page.evaluate(
      "[...document.querySelectorAll('close-code, close-compare')].flatMap((one) => [...one.shadowRoot.querySelectorAll('img, script')]).length",
    );
    expect(injected).toBe(0);
    await page.evaluate("document.querySelector('close-code').removeAttribute('code')");
    expect(await textOf(page, "close-code")).toContain("“” is not a close code");
    expect(asked).toEqual(["/", "/en.js"]);
    expect(trouble).toEqual([]);
  });

  it("the browser sees a named card, headings and a labelled table", async () => {
    const { page, asked } = await open(
      '<close-code code="1008"></close-code><close-compare a="1000" b="1008"></close-compare>',
    );
    const card = page.getByRole("article", { name: "1008 Policy Violation", exact: true });
    expect(await card.getByRole("heading", { level: 3 }).textContent()).toBe(
      "1008 Policy Violation",
    );
    const title = "1000 Normal Closure / 1008 Policy Violation";
    const table = page.getByRole("article", { name: title }).getByRole("table", { name: title });
    expect(await table.getByRole("columnheader").allTextContents()).toEqual([
      "1000 Normal Closure",
      "1008 Policy Violation",
    ]);
    expect(asked).toEqual(["/", "/en.js"]);
  });

  it("a code of a vendor is not one of the registry: it is said, not guessed", async () => {
    const { page } = await open('<close-code code="discord:4014"></close-code>');
    expect(await textOf(page, "close-code")).toContain("“discord:4014” is not a close code");
  });

  it("follows the language of the page when that changes, also from inside a component", async () => {
    const { page } = await open("<section></section>", ["en", "fr"]);
    await page.evaluate(`(() => {
      const root = document.querySelector("section").attachShadow({ mode: "open" });
      globalThis.inner = root.appendChild(document.createElement("close-code"));
      inner.setAttribute("code", "1008");
    })()`);
    const text = () => page.evaluate("inner.shadowRoot.textContent") as Promise<string>;
    expect(await text()).toContain(plain(explain(1008, "en").description));
    await page.evaluate("document.documentElement.lang = 'fr'");
    expect(await text()).toContain(plain(explain(1008, "fr").description));
  });

  it("makes nothing jump where the script is in the head", async () => {
    const body =
      '<close-code code="1008">1008</close-code><close-compare a="1000" b="1008"></close-compare><p>after</p>';
    const { page, trouble } = await open(body, ["en"], "en", "script");
    const shifts = await page.evaluate(`new Promise((resolve) => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve(observer.takeRecords().reduce((sum, { value }) => sum + value, 0))));
    })`);
    expect(await textOf(page, "close-code")).toContain(plain(explain(1008, "en").description));
    expect(shifts).toBe(0);
    expect(trouble).toEqual([]);
  });

  it("is light or dark as the reader likes", async () => {
    const { page } = await open('<close-code code="1008"></close-code>');
    const background = () =>
      page.evaluate(
        "getComputedStyle(document.querySelector('close-code').shadowRoot.querySelector('article')).backgroundColor",
      );
    await page.emulateMedia({ colorScheme: "light" });
    expect(await background()).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await background()).toBe("rgb(22, 28, 36)");
    await page.evaluate("document.querySelector('close-code').style.colorScheme = 'light'");
    expect(await background()).toBe("rgb(255, 255, 255)");
  });
});
