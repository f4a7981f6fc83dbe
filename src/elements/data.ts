import { CLOSE_CODES, CLOSE_RANGES, MESSAGES, compare, explain, lookup } from "../codes/index.ts";
import type { CloseCode, CloseRange, Language } from "../codes/index.ts";
import { notACode } from "./words.ts";

/** One row or range: its bounds, its name, then places in `ElementData.texts`. */
export type ElementEntry = readonly [
  from: number,
  to: number,
  name: string,
  description: number,
  firstStep: number,
  whenToUse: number,
  retry: number,
  /** By `labels`; -1 where the aspect does not apply. */
  facts: readonly number[],
];

/** What one language's elements carry: small enough for a page to load for a single code. */
export interface ElementData {
  readonly language: string;
  readonly headings: {
    readonly description: string;
    readonly howToResolve: string;
    readonly whenToUse: string;
    readonly retry: string;
    readonly verdict: string;
  };
  readonly notACode: string;
  /** The aspects in which codes differ. */
  readonly labels: readonly string[];
  /** Every text once. */
  readonly texts: readonly string[];
  /** Rows before ranges: whoever looks from the start finds the row of a number that has one. */
  readonly entries: readonly ElementEntry[];
  /**
   * Which of two entries to send, for each entry with itself and all after it: `<` the first, `>`
   * the second, `-` neither or it depends.
   */
  readonly verdicts: string;
}

/** The retry advice has a heading of its own, and the meaning is the description. */
const ELSEWHERE: ReadonlySet<string> = new Set(["meaning", "retry"]);

export function elementData(language: Language): ElementData {
  const rows: readonly CloseCode[] = CLOSE_CODES;
  const ranges: readonly CloseRange[] = CLOSE_RANGES;
  const { headings, words } = MESSAGES[language];
  const aspects = Object.keys(words.aspects).filter((aspect) => !ELSEWHERE.has(aspect));
  const texts: string[] = [];
  const place = (text: string): number => {
    const known = texts.indexOf(text);
    return known === -1 ? texts.push(text) - 1 : known;
  };
  const members = [
    ...rows.map(({ code }) => ({ from: code, to: code, code })),
    ...ranges.map(({ from, to }) => ({ from, to, code: memberOf(from) })),
  ];
  const entries = members.map(({ from, to, code }): ElementEntry => {
    const explained = explain(code, language);
    const facts = aspects.map((aspect) => {
      const value = explained.facts.find((fact) => fact.aspect === aspect)?.value;
      return value === undefined ? -1 : place(value);
    });
    return [
      from,
      to,
      explained.name,
      place(explained.description),
      place(explained.howToResolve[0] ?? ""),
      place(explained.whenToUse),
      place(explained.retry.sentence),
      facts,
    ];
  });
  const { description, howToResolve, whenToUse, retry, verdict } = headings;
  return {
    language,
    headings: { description, howToResolve, whenToUse, retry, verdict },
    notACode: notACode(language),
    labels: aspects.map(
      (aspect) => explain(1000, language).facts.find((f) => f.aspect === aspect)!.label,
    ),
    texts,
    entries,
    verdicts: verdictsOf(members, language),
  };
}

function verdictsOf(
  members: readonly { readonly from: number; readonly to: number; readonly code: number }[],
  language: Language,
): string {
  return members
    .flatMap((first, index) =>
      members.slice(index).map((second) => {
        // Two members of one range: any two, since the range says the same of all.
        const b = first === second && first.from < first.to ? second.code + 1 : second.code;
        const { code } = compare(first.code, b, language).verdict;
        if (code === null) return "-";
        return code === first.code ? "<" : ">";
      }),
    )
    .join("");
}

/** A number of the range that has no row of its own. */
function memberOf(from: number): number {
  let code = from;
  while (lookup(code).kind === "code") code++;
  return code;
}
