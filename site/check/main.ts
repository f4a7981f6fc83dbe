/**
 * Checks `dist` as a reader and a crawler would: links, hosts, languages, heads, weights, and one
 * page of each kind in a browser, where the scenarios of a lab are played as well. Exits with 1 and the list of problems if there is any.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../../src/codes/index.ts";
import { ROOT_LANGUAGE } from "../src/languages.ts";
import { url } from "../src/urls.ts";
import { CHROMIUM, inBrowser, launch } from "./browser.ts";
import { badHeads } from "./heads.ts";
import { withBadInput } from "./hostile.ts";
import { otherHosts } from "./hosts.ts";
import { LEAST_SCORE, hasLighthouse, withLighthouse } from "./lighthouse.ts";
import { badAlternates, untranslated } from "./languages.ts";
import { brokenLinks } from "./links.ts";
import { filesOf, pagesOf } from "./pages.ts";
import { playsScenarios } from "./player.ts";
import { asReader } from "./reader.ts";
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
  "compare/authentication-failed/",
  "http/",
  "http/101/",
  "http/401/",
  "choose/",
  "choose/what-ends-it/",
  "choose/rate-limit/",
  "1006/",
  "reproduce/",
  "limits/",
  "interop/",
  "vendors/",
  "vendors/discord/",
  "vendors/discord/4014/",
  "vendors/pusher/4100-4199/",
  "elements/",
  "guides/authentication/",
];

/** What another language can break: the width of its words. */
const WORDY = [
  "",
  "codes/1006/",
  "compare/1000-1008/",
  "compare/authentication-failed/",
  "http/401/",
  "vendors/graphql/4401/",
  "elements/",
  "reproduce/",
  "limits/",
  "guides/proxies/",
];

/** What most readers see first. */
const MEASURED = ["/", "/codes/1008/", "/compare/1000-1008/"];

/** Where a reader can write, beside the search that is everywhere. */
const FIELDS = ["/1006/", "/choose/", "/elements/", "/ja/1006/"];

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
  const browser = await launch();
  report(
    "axe, console, requests, layout shift and width in a browser",
    await inBrowser(browser, origin, [...paths.filter((path) => files.has(path)), "/404.html"]),
  );
  report("search, languages, keyboard, no scripts, print", await asReader(browser, origin));
  report(
    "bad input injects nothing and hangs nothing",
    await withBadInput(browser, origin, FIELDS),
  );
  report(
    "scenarios play beside a lab, and with one elsewhere",
    await playsScenarios(browser, dist),
  );
  await browser.close();
  if (hasLighthouse()) {
    report(
      `Lighthouse gives ${LEAST_SCORE} or more, desktop and mobile`,
      await withLighthouse(origin, MEASURED),
    );
  } else {
    say("  --  Lighthouse is not installed: run this as `npm run site -- --check`");
  }
  close();
} else {
  say(`  --  no ${CHROMIUM}: nothing was checked in a browser, and nothing by Lighthouse.`);
  say("      On Debian: apt-get install chromium");
}
process.exitCode = failed ? 1 : 0;
