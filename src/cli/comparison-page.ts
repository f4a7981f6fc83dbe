import { MESSAGES } from "../codes/index.ts";
import type { Comparison, ReferenceComparison } from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";

type Compared = Comparison | ReferenceComparison;

/** Two codes side by side, as a page to read. */
export function comparisonPage(comparison: Compared, terminal: Terminal): string {
  const { headings, a, b, keyDifferences, alike, whenToUseWhich, verdict } = comparison;
  const page = new Page(terminal).title(comparison.title).paragraph(comparison.intro);
  const [first, second] = [labelOf(a), labelOf(b)];
  for (const side of first === second ? [a] : [a, b]) {
    page
      .title("title" in side ? side.title : `${side.code} ${side.name}`)
      .heading(headings.description)
      .paragraph(side.description)
      .heading(headings.whenSeen)
      .paragraph(side.whenSeen)
      .heading(headings.howToResolve)
      .steps(side.howToResolve)
      .sequence(side.sequence);
  }
  page.title(`${first} / ${second}`);
  if (keyDifferences.length > 0) {
    page
      .heading(headings.keyDifferences)
      .rows(keyDifferences.map(({ label, sentence }) => [label, sentence]));
  }
  if (alike.length > 0) {
    page.heading(headings.alike).rows(alike.map(({ label, sentence }) => [label, sentence]));
  }
  addNeighbours(page, comparison);
  page.heading(headings.whenToUseWhich);
  page.rows(
    first === second
      ? [[first, whenToUseWhich.a]]
      : [
          [first, whenToUseWhich.a],
          [second, whenToUseWhich.b],
        ],
  );
  return page
    .paragraph(whenToUseWhich.rule)
    .heading(headings.verdict)
    .paragraph(verdict.sentence)
    .paragraph(verdict.reason)
    .toString();
}

/** What each is often confused with, the other side included. */
function addNeighbours(page: Page, { language, headings, a, b }: Compared): void {
  const { item } = MESSAGES[language].joiners;
  // A map, since both sides may be the same code.
  const rows = new Map(
    [a, b]
      .filter(({ neighbours }) => neighbours.length > 0)
      .map((side) => [labelOf(side), side.neighbours.join(item)]),
  );
  if (rows.size > 0) page.heading(headings.neighbours).rows([...rows]);
}

/** As a user writes it: `1008`, `discord:4014`, `http:401`. */
function labelOf(side: Compared["a"]): string {
  return "reference" in side ? side.reference : String(side.code);
}
