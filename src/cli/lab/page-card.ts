import { explain } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";
import { PARAMETER_NAMES } from "../../lab/index.ts";
import type {
  ClientAct,
  PageSight,
  ParameterDefaults,
  ParameterName,
  Sight,
} from "../../lab/index.ts";
import type { ScenarioWords } from "../../lab/messages/types.ts";
import { escapeHtml, proseHtml } from "../html.ts";
import { LAB_PAGE_WORDS } from "./page-words.ts";

/** One scenario as the page shows it. */
export interface CardContent {
  readonly id: string;
  readonly act: ClientAct;
  /** `{name}` stands for the value of that parameter. */
  readonly url: string;
  readonly parameters: ParameterDefaults;
  /** Absent where any code may come. */
  readonly page?: PageSight;
  readonly ws?: Sight;
  readonly words: ScenarioWords;
}

/** In front of an address: nothing, and commands that open it. */
const COMMANDS = ["", "npx closewise probe ", "npx wscat -c "] as const;

export function pageCard(card: CardContent, language: Language): string {
  const { id, url, parameters, page, ws } = card;
  const { title, text, field } = card.words;
  const words = LAB_PAGE_WORDS[language];
  const sights =
    page === undefined || ws === undefined
      ? ""
      : `<dl class="sights"><div><dt>${words.pageSight}</dt><dd>${sight(page, language)}</dd></div><div><dt>${proseHtml(words.wsSight)}</dt><dd>${sight(ws, language)}</dd></div></dl>`;
  const fields = Object.entries(parameters).flatMap(([key, byDefault]) => {
    const name = PARAMETER_NAMES.find((one) => one === key);
    return name === undefined
      ? []
      : parameterField({ name, byDefault, inPath: url.includes(`{${name}}`) }, language);
  });
  const form = fields.length === 0 ? "" : `<form class="fields">${fields.join("")}</form>`;
  // Those without a number of their own are nothing without their fields.
  const inFront = page === undefined ? form : "";
  const filled = url.replaceAll(/\{(\w+)\}/g, (_, name: ParameterName) => parameters[name] ?? "");
  const addresses = COMMANDS.map(
    (command) =>
      `<p class="copyable"><code data-address="${command}" translate="no">${escapeHtml(command + filled)}</code></p>`,
  );
  return `<article id="${id}" data-scenario="${id}" aria-labelledby="${id}-name">
<div class="about">
<h3 id="${id}-name"><a href="#${id}">${proseHtml(title)}</a></h3>
<p>${proseHtml(text)}</p>
<p class="soft">${proseHtml(field)}</p>
</div>
<div class="deck">
${sights}
${inFront}
<div class="controls"></div>
</div>
<div class="result"></div>
<details class="more"><summary>${words.details}</summary>
${inFront === "" ? form : ""}
${addresses.join("\n")}
</details>
</article>`;
}

function sight({ opened, code }: Sight, language: Language): string {
  const name = explain(code, language).name;
  const never = opened ? "" : ` · ${LAB_PAGE_WORDS[language].neverOpens}`;
  return `<b class="code code-${code === 1006 ? "lost" : "told"}">${code}</b> <span>${escapeHtml(name)}${never}</span>`;
}

interface Field {
  readonly name: ParameterName;
  readonly byDefault: string;
  /** It cannot be left out. */
  readonly inPath: boolean;
}

function parameterField({ name, byDefault, inPath }: Field, language: Language): string {
  const words = LAB_PAGE_WORDS[language];
  const attributes = inPath
    ? `required value="${byDefault}"`
    : `placeholder="${escapeHtml(byDefault)}"`;
  const hint = name === "after" || name === "for" ? ` title="${words.durationHint}"` : "";
  return `<label>${words.parameters[name]}<input name="${name}" ${INPUTS[name]}${hint} ${attributes} autocomplete="off"></label>`;
}

/** What a browser can check before the lab does. */
const INPUTS: Readonly<Record<ParameterName, string>> = {
  after: String.raw`pattern="\d{1,9}(ms|s|m)" size="6"`,
  for: String.raw`pattern="\d{1,9}(ms|s|m)" size="6"`,
  code: 'type="number" min="0" max="65535"',
  reason: 'maxlength="123" size="24"',
  size: String.raw`pattern="\d{1,16}(|KiB|MiB|GiB|TiB)" size="8"`,
  status: 'type="number" min="200" max="599"',
  retryAfter: 'type="number" min="0" max="86400"',
};
