/**
 * Checks `dist` as a reader and a crawler would: links, hosts, languages, heads, weights, and one
 * page of each kind in a browser. Exits with 1 and the list of problems if there is any.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../../src/codes/index.ts";
import { ROOT_LANGUAGE } from "../src/languages.ts";
import { url } from "../src/urls.ts";
import { CHROMIUM, inBrowser } from "./browser.ts";
import { badHeads } from "./heads.ts";
import { otherHosts } from "./hosts.ts";
import { badAlternates, untranslated } from "./languages.ts";
import { brokenLinks } from "./links.ts";
import { filesOf, pagesOf } from "./pages.ts";
import { serve } from "./serve.ts";
import { weigh } from "./weights.ts";

/** One page of each kind. */
const TEMPLATES = [
  "",
  "codes/",
  "codes/1008/",
  "codes/4000-4999/",
  "compare/",
  "compare/1000-1008/",
  "choose/",
  "choose/what-ends-it/",
  "choose/rate-limit/",
  "1006/",
  "limits/",
  "interop/",
  "vendors/",
  "vendors/discord/",
  "guides/authentication/",
];

/** What another language can break: the width of its words. */
const WORDY = ["", "codes/1006/", "compare/1000-1008/", "limits/", "guides/proxies/"];

/** A page with style sheets and scripts, before anybody searches. */
const BUDGET = 60_000;

/** Enough to see a pattern, not enough to bury the rest. */
const SHOWN = 12;

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const files = filesOf(dist);
const pages = pagesOf(files);
const weights = weigh(pages, files);
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
let failed = false;

function report(what: string, problems: readonly string[]): void {
  say(`  ${problems.length === 0 ? "ok" : "NO"}  ${what}`);
  for (const problem of problems.slice(0, SHOWN)) say(`        ${problem}`);
  if (problems.length > SHOWN) say(`        and ${problems.length - SHOWN} more`);
  if (problems.length > 0) failed = true;
}

say(`${pages.length} pages in ${LANGUAGES.join(", ")}`);
report("every internal link resolves", brokenLinks(pages, files));
report("nothing is loaded from another host", otherHosts(pages, files));
report("alternates are complete, and lead back", badAlternates(pages));
report("no English sentence on a translated page", untranslated(pages));
report("titles, descriptions, canonical addresses, structured data", badHeads(pages));
report(
  `every page within ${BUDGET / 1000} kB (heaviest: ${weights[0]?.path} ${weights[0]?.bytes})`,
  weights.filter(({ bytes }) => bytes > BUDGET).map(({ path, bytes }) => `${path} has ${bytes}`),
);

if (existsSync(CHROMIUM)) {
  const { origin, close } = await serve(dist);
  const paths = LANGUAGES.flatMap((language) =>
    (language === ROOT_LANGUAGE ? TEMPLATES : WORDY).map((page) => url(language, page)),
  );
  report(
    "axe, console, requests, layout shift and width in a browser",
    await inBrowser(origin, [...paths.filter((path) => files.has(path)), "/404.html"]),
  );
  close();
} else {
  say(`  --  no ${CHROMIUM}: nothing was checked in a browser`);
}
process.exitCode = failed ? 1 : 0;
