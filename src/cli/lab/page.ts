import { CLOSE_CODES, CLOSE_RANGES, explain, languageTag } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";
import { GROUPS } from "../../lab/index.ts";
import type { Listing } from "../../lab/index.ts";
import type { PageData, PageScenario } from "../../lab/browser/page-data.ts";
import { LAB_MESSAGES } from "../../lab/messages.ts";
import { RUNNER_WORDS } from "../../lab/runner-words/index.ts";
import { escapeHtml, otherLanguages, proseHtml, scriptJson } from "../html.ts";
import { LAB_PAGE_WORDS } from "./page-words.ts";
import { pageCard } from "./page-card.ts";
import type { CardContent } from "./page-card.ts";
import { LAB_STYLE } from "./page-style.ts";

export interface LabPageOptions {
  readonly language: Language;
  readonly listing: Listing;
  /** For the Content-Security-Policy. */
  readonly nonce: string;
  /** Address of the page's script. */
  readonly script: string;
  /** Address of `scenarios.json`. */
  readonly data: string;
  /** Address of the reference, where there is one beside the lab. */
  readonly reference: string | undefined;
}

/** How long a scenario with a `for` lasts where all are played. */
const SHORT = "3s";

/** The lab's page: every scenario, playable, with its addresses. Nothing is loaded from elsewhere. */
export function labPage(options: LabPageOptions): string {
  const { language, listing, nonce, script, reference } = options;
  const words = LAB_PAGE_WORDS[language];
  const messages = LAB_MESSAGES[language];
  const groups = GROUPS.map((group) => ({
    id: group,
    title: messages.groups[group].title,
    text: messages.groups[group].text,
    cards: listing.scenarios
      .filter((scenario) => scenario.group === group)
      .flatMap((scenario): CardContent[] =>
        scenario.url === null
          ? []
          : [{ ...scenario, url: scenario.url, words: messages.scenarios[scenario.id] }],
      ),
  }));
  const any: readonly CardContent[] = [
    {
      id: "close",
      act: "nothing",
      url: listing.close,
      parameters: { code: "4000", after: "0s", reason: "" },
      words: messages.close,
    },
    {
      id: "refuse",
      act: "nothing",
      url: listing.refuse,
      parameters: { status: "429", retryAfter: "", after: "0s" },
      words: messages.refuse,
    },
  ];
  const all = [...any, ...groups.flatMap(({ cards }) => cards)];
  const json = scriptJson(scriptData(options, all));
  const links = [
    reference === undefined ? "" : `<a href="${escapeHtml(reference)}">${words.reference}</a>`,
    `<a href="${escapeHtml(options.data)}">${words.data}</a>`,
    listing.certificate === null
      ? ""
      : `<a href="${escapeHtml(listing.certificate)}">${words.certificate}</a>`,
  ].filter((link) => link !== "");
  const section = (
    id: string,
    title: string,
    text: string,
    cards: readonly CardContent[],
  ): string =>
    `<section class="group" aria-labelledby="${id}-title">
<h2 id="${id}-title">${proseHtml(title)}</h2>
${text === "" ? "" : `<p class="soft">${proseHtml(text)}</p>`}
${cards.map((card) => pageCard(card, language)).join("\n")}
</section>`;
  return `<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Closewise</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${LAB_STYLE}</style>
</head>
<body>
<header class="top">
<p class="brand">Closewise</p>
<nav aria-label="${words.languages}">${otherLanguages(language)}</nav>
</header>
<main>
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<noscript><p class="soft">${words.noScript}</p></noscript>
<div id="all"><span class="soft">${words.playAllHint}</span></div>
<nav class="groups" aria-label="${words.groups}">${[
    { id: "any", title: words.anyNumber },
    ...groups,
  ]
    .map(({ id, title }) => `<a href="#${id}-title">${proseHtml(title)}</a>`)
    .join(" ")}</nav>
${section("any", words.anyNumber, "", any)}
${groups.map(({ id, title, text, cards }) => section(id, title, text, cards)).join("\n")}
</main>
<footer>${links.join(" · ")}</footer>
<script type="application/json" id="data">${json}</script>
<script type="module" nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function scriptData(
  { language, listing }: LabPageOptions,
  cards: readonly CardContent[],
): PageData {
  const { playAll, stopAll, progress, allDone, allOther, copy, copied, longReason } =
    LAB_PAGE_WORDS[language];
  const name = (code: number): string => explain(code, language).name;
  return {
    runner: RUNNER_WORDS[language],
    words: { playAll, stopAll, progress, allDone, allOther, copy, copied, longReason },
    names: Object.fromEntries(CLOSE_CODES.map(({ code }) => [code, `${code} ${name(code)}`])),
    ranges: CLOSE_RANGES.map(({ from, to }) => ({ from, to, name: name(from) })),
    runs: listing.runs,
    scenarios: Object.fromEntries(cards.map((card) => [card.id, forScript(card)])),
  };
}

function forScript({ act, page, url, words, parameters }: CardContent): PageScenario {
  const shortUrl = parameters.for === undefined ? url : `${url}?for=${SHORT}`;
  const title = words.title.replaceAll("`", "");
  return { act, url, shortUrl, title, ...(page !== undefined && { page }) };
}
