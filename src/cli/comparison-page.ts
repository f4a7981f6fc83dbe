import type { Comparison, ReferenceComparison } from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";

/** Two codes side by side, as a page to read. */
export function comparisonPage(
  comparison: Comparison | ReferenceComparison,
  terminal: Terminal,
): string {
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

/** As a user writes it: `1008`, `discord:4014`, `http:401`. */
function labelOf(side: (Comparison | ReferenceComparison)["a"]): string {
  return "reference" in side ? side.reference : String(side.code);
}
