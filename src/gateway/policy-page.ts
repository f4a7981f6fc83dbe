import { languageTag, lookup } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import type { PublishedLimit, PublishedRule } from "../policy/index.ts";
import { POLICY_PAGE_TEXTS } from "./policy-page-texts.ts";
import type { PolicyPageTexts } from "./policy-page-texts.ts";
import type { PublishedRoutes } from "./published-routes.ts";

/** The published policy as a page for people: self-contained, no script, light and dark. */
export function policyPage(published: PublishedRoutes, language: Language): string {
  const texts = POLICY_PAGE_TEXTS[language];
  const routes = published.routes.map((route) => {
    const where = `${route.host ?? ""}${route.path}`;
    const note = route.mode === "report" ? `<p class="note">${texts.reportMode}</p>` : "";
    const rows = route.rules.map((rule) => row(rule, texts)).join("");
    const table = `<table><thead><tr><th>${texts.rule}</th><th>${texts.limit}</th><th>${texts.ending}</th><th>${texts.advice}</th></tr></thead><tbody>${rows}</tbody></table>`;
    const rules = route.hidden
      ? `<p class="note">${texts.hidden}</p>`
      : `<div class="wide">${table}</div>`;
    return `<section><h2>${escape(route.route)} <code>${escape(where)}</code></h2>${note}${rules}</section>`;
  });
  return `<!doctype html>
<html lang="${languageTag(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title}</title><style>${STYLE}</style></head>
<body><main><h1>${texts.title}</h1><p>${texts.intro}</p>${routes.join("")}</main></body></html>
`;
}

function row(rule: PublishedRule, texts: PolicyPageTexts): string {
  const ending =
    rule.httpStatus === undefined
      ? rule.statusCode === undefined
        ? ""
        : `${rule.statusCode} ${escape(lookup(rule.statusCode).name)}`
      : `HTTP ${rule.httpStatus}`;
  const limit = [
    rule.limit === undefined ? rule.allowed?.map(escape).join(", ") : limitText(rule.limit, texts),
    rule.per === undefined ? undefined : scopeText(rule.per, texts),
  ].filter((part) => part !== undefined);
  return `<tr><th scope="row"><code>${escape(rule.rule)}</code></th><td>${limit.join(", ")}</td><td>${ending}</td><td>${escape(rule.advice)}</td></tr>`;
}

/** A claim has the operator's name for it, in every language. */
function scopeText(
  per: NonNullable<PublishedRule["per"]>,
  { per: words }: PolicyPageTexts,
): string {
  return isWord(per, words) ? words[per] : `<code>${escape(per)}</code>`;
}

function isWord<W extends object>(per: string, words: W): per is Extract<keyof W, string> {
  return Object.hasOwn(words, per);
}

function limitText(limit: PublishedLimit, texts: PolicyPageTexts): string {
  const unit = texts.units[limit.unit];
  const written = escape(limit.written);
  const [amount, period] = written.split("/", 2);
  const figure = unit === undefined ? written : `${amount} ${unit}${period ? `/${period}` : ""}`;
  const burst = limit.burstWritten;
  return burst === undefined ? figure : `${figure}, ${escape(burst)} ${texts.burst}`;
}

/** Route and policy names are the operator's words; they are text here, never markup. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);
}

const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{margin:0;font:16px/1.55 system-ui,sans-serif}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2.5rem}
th code{white-space:nowrap}code{font:0.9em ui-monospace,monospace;background:var(--soft);padding:.1em .35em;border-radius:.3em}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
td:nth-child(2),td:nth-child(3){white-space:nowrap}td:nth-child(4){min-width:16rem}
.note{border-left:3px solid;padding-left:.75rem}`;
