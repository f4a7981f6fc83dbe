import type { HttpExplanation } from "../codes/index.ts";
import { addMeaning, addRetry } from "./explained-parts.ts";
import { Page } from "./page.ts";
import { sourceLines } from "./source-lines.ts";
import type { Terminal } from "./terminal.ts";

/** One HTTP status of the opening handshake, as a page to read. */
export function httpPage(explanation: HttpExplanation, terminal: Terminal): string {
  const { headings, seenBy, kin } = explanation;
  const page = new Page(terminal).title(explanation.title).quiet(explanation.category);
  addMeaning(page, explanation).heading(headings.whenToUse).paragraph(explanation.whenToUse);
  addRetry(page, explanation)
    .sequence(explanation.sequence)
    .heading(headings.seenBy)
    .rows([
      [headings.page, seenBy.page],
      [headings.library, seenBy.library],
      ...seenBy.libraries.flatMap(({ library, message, verified }) => {
        if (message === null) return [];
        const said = message === "" ? headings.noMessage : `\`${message}\``;
        const doubt = verified ? "" : ` (${headings.unverified})`;
        return [[library, said + doubt]] as const;
      }),
      [headings.log, seenBy.log],
    ])
    .heading(headings.facts)
    .rows(explanation.facts.map(({ label, value }) => [label, value]));
  if (kin.length > 0) {
    page.heading(headings.kin).rows(kin.map(({ code, name }) => [String(code), name]));
    page.quiet(`closewise compare ${explanation.reference} ${kin[0]?.code}`);
  }
  return page.heading(headings.references).bullets(sourceLines(explanation.references)).toString();
}
