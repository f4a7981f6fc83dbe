import type { Comparison } from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";

/** Two codes side by side, as a page to read. */
export function comparisonPage(comparison: Comparison, terminal: Terminal): string {
  const { headings, a, b, keyDifferences, alike, whenToUseWhich, verdict } = comparison;
  const page = new Page(terminal).title(comparison.title).paragraph(comparison.intro);
  for (const side of a.code === b.code ? [a] : [a, b]) {
    page
      .title(`${side.code} ${side.name}`)
      .heading(headings.description)
      .paragraph(side.description)
      .heading(headings.whenSeen)
      .paragraph(side.whenSeen)
      .heading(headings.howToResolve)
      .steps(side.howToResolve);
  }
  page.title(`${a.code} / ${b.code}`);
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
    a.code === b.code
      ? [[String(a.code), whenToUseWhich.a]]
      : [
          [String(a.code), whenToUseWhich.a],
          [String(b.code), whenToUseWhich.b],
        ],
  );
  return page
    .paragraph(whenToUseWhich.rule)
    .heading(headings.verdict)
    .paragraph(verdict.sentence)
    .paragraph(verdict.reason)
    .toString();
}
