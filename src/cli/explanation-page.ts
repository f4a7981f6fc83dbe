import { MESSAGES } from "../codes/index.ts";
import type { Explanation } from "../codes/index.ts";
import { addFacts, addMeaning, addRetry } from "./explained-parts.ts";
import { Page } from "./page.ts";
import { addSendability } from "./software-page.ts";
import { sourceLines } from "./source-lines.ts";
import type { Terminal } from "./terminal.ts";
import { addUses } from "./vendor-uses.ts";

/** One code, as a page to read. */
export function explanationPage(explanation: Explanation, terminal: Terminal): string {
  const { headings, range } = explanation;
  const page = new Page(terminal).title(explanation.title);
  if (range !== null) page.quiet(`${range.from}-${range.to}`);
  addMeaning(page, explanation).heading(headings.whenToUse).paragraph(explanation.whenToUse);
  addRetry(page, explanation).sequence(explanation.sequence);
  addFacts(page, headings.facts, explanation.facts);
  addSendability(page, explanation);
  if (explanation.neighbours.length > 0) {
    page
      .heading(headings.neighbours)
      .paragraph(explanation.neighbours.join(MESSAGES[explanation.language].joiners.item));
    page.quiet(`closewise compare ${explanation.code} ${explanation.neighbours[0]}`);
  }
  if (explanation.seeAlso.length > 0) {
    page.heading(headings.seeAlso).rows(
      // The address of a page that says more, as the next command to type.
      explanation.seeAlso.map((reference) => [reference, `\`closewise explain ${reference}\``]),
    );
  }
  addUses(page, headings.vendors, explanation.vendors);
  return page.heading(headings.references).bullets(sourceLines(explanation.references)).toString();
}
