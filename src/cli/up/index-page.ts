import { LANGUAGES } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";
import { escapeHtml } from "../html.ts";
import { INDEX_WORDS } from "./index-words.ts";
import { PAGE_STYLE } from "./page-style.ts";

export interface IndexLinks {
  readonly policy: string;
  /** The example's page; `undefined` in front of another server. */
  readonly chat: string | undefined;
  /** The lab's page, where there is one. */
  readonly lab: string | undefined;
}

/** What stands at the reference's address until the site is built: whole in itself. */
export function indexPage(
  language: Language,
  { policy, chat, lab }: IndexLinks,
  nonce: string,
): string {
  const words = INDEX_WORDS[language];
  const others = LANGUAGES.filter((other) => other !== language).map(
    (other) => `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${nameOf(other)}</a>`,
  );
  const api = [
    [`/api/v1/codes/1008?lang=${language}`, words.explain],
    [`/api/v1/compare/1000/1008?lang=${language}`, words.compare],
    [`/api/v1/choose?lang=${language}`, words.chooses],
    [`/api/v1/codes?lang=${language}`, words.catalogue],
    ["/api/v1/openapi.json", words.description],
    ["/codes.json", words.dataset],
  ] as const;
  const entries = api.map(
    ([path, what]) => `<dt><a href="${path}"><code>${path}</code></a></dt><dd>${what}</dd>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Closewise</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${PAGE_STYLE}dl { display: block; } dd { margin: 0 0 .5rem; } code { font: .9em ui-monospace, monospace; }</style>
</head>
<body>
<main>
<header><h1>Closewise</h1><nav>${others.join(" ")}</nav></header>
<p class="lead">${words.lead}</p>
<section>
<h2>${words.ask}</h2>
<dl>
${entries.join("\n")}
</dl>
</section>
<section>
<h2>${words.here}</h2>
${chat === undefined ? "" : `<p><a href="${escapeHtml(chat)}">${words.chat}</a></p>`}
${lab === undefined ? "" : `<p><a href="${escapeHtml(lab)}">${words.lab}</a></p>`}
<p><a href="${escapeHtml(policy)}">${words.policy}</a></p>
</section>
<p class="lead">${words.site.replace(/`([^`]+)`/, "<code>$1</code>")}</p>
</main>
</body>
</html>
`;
}

/** A language's name in itself. */
function nameOf(language: Language): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
