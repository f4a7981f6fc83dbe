import { MESSAGES } from "../codes/index.ts";
import type { Choice } from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";
import { wordsIn } from "./words/words.ts";

/** Which code to send in a situation, as a page to read. */
export function choicePage(choice: Choice, terminal: Terminal): string {
  const { headings, code, name, notThese, alternatives, suggestedReason, fromPage } = choice;
  const { choose: words } = wordsIn(choice.language);
  const page = new Page(terminal)
    .title(code === null || name === null ? words.sendNothing : words.send(code, name))
    .heading(headings.situation)
    .paragraph(choice.situation)
    .heading(headings.reason)
    .paragraph(choice.reason);
  if (suggestedReason !== "") page.heading(headings.suggestedReason).paragraph(suggestedReason);
  page.heading(headings.otherSideSees).paragraph(choice.otherSideSees);
  if (fromPage !== null) page.heading(words.fromPage).paragraph(fromPage);
  if (notThese.length > 0) {
    page.heading(headings.notThese).rows(notThese.map((other) => [label(other), other.why]));
  }
  if (alternatives.length > 0) {
    page
      .heading(headings.alternatives)
      .rows(alternatives.map((other) => [label(other), other.when]));
  }
  return page.toString();
}

/** The situations that there are, each with its code. */
export function situationsPage(choices: readonly Choice[], terminal: Terminal): string {
  const page = new Page(terminal);
  const [first] = choices;
  if (first !== undefined) page.title(wordsIn(first.language).choose.situations);
  return page
    .rows(
      choices.map(({ id, situation, code, language }) => {
        const { aside } = MESSAGES[language].joiners;
        return [id, situation + aside(String(code ?? "HTTP"))];
      }),
    )
    .toString();
}

function label({ code, name }: { readonly code: number; readonly name: string }): string {
  return `${code} ${name}`;
}
