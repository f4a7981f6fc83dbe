/**
 * `<close-code code="1008">` and `<close-compare a="1000" b="1008">`: what the catalogue says, in the
 * language of the page. Built by `bundle.ts` into one file per language, with `DATA` before this text.
 *
 * Whatever an attribute holds only ever becomes the text of a node.
 */
import type { ElementData, ElementEntry } from "../data.ts";

declare const DATA: ElementData;

/** What the files of all languages on a page share. */
interface Shared {
  readonly languages: Map<string, ElementData>;
  readonly shown: Set<{ render(): void }>;
}

const KEY = Symbol.for("closewise.elements/1");
const page: object & { [KEY]?: Shared } = globalThis;
const shared = (page[KEY] ??= { languages: new Map(), shown: new Set() });
shared.languages.set(DATA.language.toLowerCase(), DATA);

const SHOWN_OF_ATTRIBUTE = 40;

/** Where in an entry each text stands. */
const DESCRIPTION = 3;
const FIRST_STEP = 4;
const WHEN_TO_USE = 5;
const RETRY = 6;
const FACTS = 7;

const STYLE = `
:host{display:block;color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
:host([hidden]){display:none}
article{padding:1rem;border:1px solid light-dark(#c6cfda,#3b4756);border-radius:.5rem;background:light-dark(#fff,#161c24);color:light-dark(#1b2430,#e6ebf2);overflow-wrap:anywhere}
h3{margin:0 0 .5rem;font-size:1.15rem}
h4{margin:.8rem 0 .1rem;font-size:.9rem}
h4,th[scope=row]{color:light-dark(#4d5968,#a3b0c0)}
p{margin:0}
div{overflow-x:auto}
div table{min-width:30rem}
th[scope=col]{width:45%}
th[scope=row]{width:9em;min-width:6em;overflow-wrap:break-word}
code{font:.92em ui-monospace,monospace}
table{border-collapse:collapse;width:100%;color:inherit;margin-top:.8rem;font-size:.92rem}
th,td{padding:.3rem .7rem .3rem 0;text-align:start;vertical-align:top;border-top:1px solid light-dark(#e0e6ed,#2b3542)}
`;

type Child = Node | string;

function make(tag: string, children: readonly Child[], attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The catalogue's texts set code between backticks. */
function rich(text: string): readonly Child[] {
  return text.split("`").map((part, index) => (index % 2 === 0 ? part : make("code", [part])));
}

function row(label: string, ...cells: readonly string[]) {
  const head = make("th", rich(label), { scope: "row" });
  return make("tr", [head, ...cells.map((cell) => make("td", rich(cell)))]);
}

/** A code with what is known of it. */
interface Found {
  readonly code: number;
  readonly place: number;
  readonly entry: ElementEntry;
  readonly title: string;
}

function find({ entries }: ElementData, text: string): Found | undefined {
  const code = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1;
  const place = entries.findIndex(([from, to]) => from <= code && code <= to);
  const entry = entries[place];
  return entry && { code, place, entry, title: `${code} ${entry[2]}` };
}

/** The code to send where both would fit. */
function judge({ verdicts, entries }: ElementData, a: Found, b: Found): Found | undefined {
  const [first, second] = a.place <= b.place ? [a, b] : [b, a];
  const before = first.place * entries.length - (first.place * (first.place - 1)) / 2;
  const sign = verdicts[before + second.place - first.place];
  return sign === "-" ? undefined : sign === "<" ? first : second;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

abstract class CatalogueElement extends HTMLElement {
  static readonly observedAttributes = ["code", "a", "b", "lang"];
  readonly #root = this.attachShadow({ mode: "open" });

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    shared.shown.add(this);
    this.render();
  }

  disconnectedCallback() {
    shared.shown.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.render();
  }

  render() {
    const data = this.#data();
    const wrong = this.names
      .map((name) => this.getAttribute(name) ?? "")
      .find((text) => find(data, text) === undefined);
    const children =
      wrong === undefined
        ? this.content(
            data,
            this.names.map((name) => find(data, this.getAttribute(name)!)!),
          )
        : [make("p", [data.notACode.split("{}").join(shorten(wrong))])];
    const title = children.find((child) => child instanceof HTMLHeadingElement)?.textContent;
    const attributes = { part: "card", lang: data.language, ...(title && { "aria-label": title }) };
    this.#root.replaceChildren(make("article", children, attributes));
  }

  /** The attributes that hold codes. */
  abstract readonly names: readonly string[];
  abstract content(data: ElementData, codes: readonly Found[]): readonly Child[];

  /** The language of the nearest `lang`, in any of its regions; else the one that was loaded first. */
  #data(): ElementData {
    const { languages } = shared;
    const wish = languageAround(this).toLowerCase();
    const primary = wish.split("-")[0]!;
    return (
      languages.get(wish) ??
      languages.get(primary) ??
      [...languages].find(([name]) => name.startsWith(`${primary}-`))?.[1] ??
      [...languages.values()][0]!
    );
  }
}

class CloseCodeElement extends CatalogueElement {
  readonly names = ["code"];

  content(data: ElementData, [found]: readonly Found[]): readonly Child[] {
    const { headings, labels, texts } = data;
    const { entry, title } = found!;
    const part = (heading: string, place: number) => [
      make("h4", [heading]),
      make("p", rich(texts[place]!)),
    ];
    const facts = labels.flatMap((label, index) => {
      const place = entry[FACTS][index]!;
      return place < 0 ? [] : [row(label, texts[place]!)];
    });
    return [
      make("h3", [title], { part: "title" }),
      make("p", rich(texts[entry[DESCRIPTION]]!)),
      ...part(headings.howToResolve, entry[FIRST_STEP]),
      ...part(headings.retry, entry[RETRY]),
      ...part(headings.whenToUse, entry[WHEN_TO_USE]),
      make("table", facts, { "aria-label": title }),
    ];
  }
}

class CloseCompareElement extends CatalogueElement {
  readonly names = ["a", "b"];

  content(data: ElementData, [a, b]: readonly Found[]): readonly Child[] {
    const { headings, labels, texts } = data;
    const sides = [a!, b!];
    const title = sides.map((side) => side.title).join(" / ");
    const across = (label: string, places: readonly number[]) =>
      row(label, ...places.map((place) => texts[place] ?? "–"));
    const verdict = a!.code === b!.code ? undefined : judge(data, a!, b!);
    const head = sides.map((side) => make("th", [side.title], { scope: "col" }));
    const rows = [
      make("tr", [make("td", []), ...head]),
      across(
        headings.description,
        sides.map(({ entry }) => entry[DESCRIPTION]),
      ),
      across(
        headings.retry,
        sides.map(({ entry }) => entry[RETRY]),
      ),
      ...labels.flatMap((label, index) => {
        const places = sides.map(({ entry }) => entry[FACTS][index]!);
        return places[0] === places[1] ? [] : [across(label, places)];
      }),
      across(
        headings.whenToUse,
        sides.map(({ entry }) => entry[WHEN_TO_USE]),
      ),
    ];
    return [
      make("h3", [title], { part: "title" }),
      ...(verdict === undefined
        ? []
        : [
            make("p", [`${headings.verdict}: `, make("strong", [verdict.title])], {
              part: "verdict",
            }),
          ]),
      make("div", [make("table", rows, { "aria-label": title })], {
        tabindex: "0",
        role: "region",
        "aria-label": title,
      }),
    ];
  }
}

/** The nearest `lang`, also where it stands outside of the component that holds the element. */
function languageAround(element: Element): string {
  const bearer = element.closest("[lang]");
  if (bearer) return bearer.getAttribute("lang")!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : "";
}

function showAnew() {
  for (const element of shared.shown) element.render();
}

function shorten(text: string): string {
  return text.length <= SHOWN_OF_ATTRIBUTE ? text : `${text.slice(0, SHOWN_OF_ATTRIBUTE)}…`;
}

if (customElements.get("close-code") === undefined) {
  customElements.define("close-code", CloseCodeElement);
  customElements.define("close-compare", CloseCompareElement);
  // A page may change its language while it is open.
  new MutationObserver(showAnew).observe(document, {
    attributeFilter: ["lang"],
    subtree: true,
  });
} else {
  // Another language came first: those that wait for this one are shown anew.
  showAnew();
}
