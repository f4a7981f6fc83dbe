import { MESSAGES, SEQUENCE_WORDS, SNIPPET_RUNTIMES } from "../codes/index.ts";
import type { Choice, SnippetRole, SnippetRuntime } from "../codes/index.ts";
import { Page } from "./page.ts";
import type { Terminal } from "./terminal.ts";
import { wordsIn } from "./words/words.ts";

/**
 * Which code to send in a situation, as a page to read.
 *
 * @param runtime Whose snippets to show; without one, how to get them.
 */
export function choicePage(
  choice: Choice,
  runtime: SnippetRuntime | undefined,
  terminal: Terminal,
): string {
  const { headings, code, name, notThese, alternatives, suggestedReason, fromPage } = choice;
  const { choose: words } = wordsIn(choice.language);
  const page = new Page(terminal)
    .title(code === null || name === null ? words.sendNothing : words.send(code, name))
    .heading(headings.situation)
    .paragraph(choice.situation)
    .heading(headings.reason)
    .paragraph(choice.reason);
  if (choice.statuses.length > 0) {
    page
      .heading(words.statuses)
      .rows(choice.statuses.map(({ status, name: called, gist }) => [`${status} ${called}`, gist]));
  }
  if (suggestedReason !== "") page.heading(headings.suggestedReason).paragraph(suggestedReason);
  addSnippets(page, choice, runtime);
  page
    .heading(headings.otherSideSees)
    .paragraph(choice.otherSideSees)
    .codeRows(choice.seenBy.map(({ library, text }) => [library, text]));
  // Beside a snippet for the browser it would be said twice.
  if (fromPage !== null && runtime !== "browser") page.heading(words.fromPage).paragraph(fromPage);
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

function addSnippets(
  page: Page,
  { headings, id, language, snippets }: Choice,
  runtime: SnippetRuntime | undefined,
): void {
  if (runtime === undefined) {
    page
      .heading(headings.snippets)
      .paragraph(wordsIn(language).choose.runtimeHint)
      .paragraph(`\`closewise choose --situation ${id} --runtime ${SNIPPET_RUNTIMES.join("|")}\``);
    return;
  }
  const { aside } = MESSAGES[language].joiners;
  for (const { library, role, note, text } of snippets) {
    page.heading(`${headings.snippets} · ${library}${aside(roleIn(role, language))}`);
    if (text !== null) page.source(text);
    if (note !== null) page.paragraph(note);
  }
}

function roleIn(role: SnippetRole, language: Choice["language"]): string {
  const { client, server } = SEQUENCE_WORDS[language];
  if (role === "either") return `${client} / ${server}`;
  return role === "client" ? client : server;
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
