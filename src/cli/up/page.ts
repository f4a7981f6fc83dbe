import { CLOSE_CODES, explain, languageTag } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";
import { otherLanguages, scriptJson } from "../html.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { PAGE_WORDS } from "./page-words.ts";

export interface PageOptions {
  readonly language: Language;
  readonly gatewayPort: number;
  /** For the Content-Security-Policy. */
  readonly nonce: string;
}

/** The example's page: whole in itself, nothing is loaded from anywhere. */
export function chatPage({ language, gatewayPort, nonce }: PageOptions): string {
  const words = PAGE_WORDS[language];
  const data = { language, gatewayPort, words, sent: words.deeds, codes: codesIn(language) };
  const json = scriptJson(data);
  return `<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Closewise</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<main>
<header><h1>${words.title}</h1><nav>${otherLanguages(language)}</nav></header>
<p class="lead">${words.lead}</p>
<section aria-labelledby="status">
<p id="status" role="status">${words.connecting}</p>
<ol id="log" role="log" tabindex="0" aria-label="${words.title}"></ol>
<form id="say"><input id="text" aria-label="${words.message}" placeholder="${words.message}" autocomplete="off" maxlength="2000"><button data-live disabled>${words.send}</button></form>
</section>
<section>
<h2>${words.breakIt}</h2>
<div class="buttons">
<button id="fast" data-live disabled>${words.fast}</button>
<button id="big" data-live disabled>${words.big}</button>
<button id="binary" data-live disabled>${words.binary}</button>
<button id="leave" data-live disabled>${words.leave}</button>
</div>
</section>
<section id="ending" aria-live="polite" hidden>
<h2>${words.ended}</h2>
<dl>
<dt>${words.code}</dt><dd id="code"></dd>
<dt>${words.reason}</dt><dd id="reason" lang="en"></dd>
<dt>${words.clean}</dt><dd id="clean"></dd>
</dl>
<p id="explained"></p>
<h2>${words.next}</h2>
<p id="advice"></p>
<p><button id="reconnect">${words.reconnect}</button></p>
</section>
<p><a id="policy" href="#">${words.policy}</a></p>
</main>
<script type="application/json" id="data">${json}</script>
<script nonce="${nonce}">${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** What the page says of each code that has a row of its own. */
function codesIn(language: Language): Readonly<Record<number, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    CLOSE_CODES.map(({ code }) => {
      const { name, facts, retry } = explain(code, language);
      const sentence = facts.find(({ aspect }) => aspect === "meaning")?.sentence ?? "";
      return [code, { title: `${code} ${name}`, sentence, advice: retry.sentence }];
    }),
  );
}
