import type { Diagnosis, RankedCause } from "../diagnose/index.ts";
import { Page } from "./page.ts";
import { sourceLines } from "./source-lines.ts";
import type { Terminal } from "./terminal.ts";

/** A diagnosis, as a page to read: the answer first, then each cause with what to do about it. */
export function diagnosisPage(diagnosis: Diagnosis, terminal: Terminal): string {
  const page = new Page(terminal).title(diagnosis.summary);
  return addDiagnosis(page, diagnosis).toString();
}

/** All of it but the answer in one sentence. `steps`: further ones, behind its own. */
export function addDiagnosis(
  page: Page,
  diagnosis: Diagnosis,
  steps: readonly string[] = [],
): Page {
  const { headings, match } = diagnosis;
  if (diagnosis.code !== null) page.quiet(`${diagnosis.code} ${diagnosis.name ?? ""}`.trim());
  if (match !== null) {
    page
      .heading(headings.source)
      .paragraph(match.line)
      .quiet(match.origin)
      .bullets(sourceLines([match.source]));
  }
  if (diagnosis.otherSide !== null) page.paragraph(diagnosis.otherSide);
  for (const [i, cause] of diagnosis.causes.entries()) addCause(page, i + 1, cause, diagnosis);
  if (diagnosis.alsoPossible.length > 0) {
    page
      .heading(headings.alsoPossible)
      .bullets(
        diagnosis.alsoPossible.map(({ name, likelihoodText }) => `${name} (${likelihoodText})`),
      );
  }
  page.heading(headings.nextSteps).steps([...diagnosis.nextSteps, ...steps]);
  if (diagnosis.notes.length > 0) page.heading(headings.notes).bullets(diagnosis.notes);
  return page;
}

function addCause(page: Page, rank: number, cause: RankedCause, { headings }: Diagnosis): void {
  page
    .heading(`${rank}. ${cause.name} (${cause.likelihoodText})`)
    .paragraph(cause.explanation)
    .quiet(headings.because)
    .bullets(cause.because)
    .quiet(headings.howToResolve)
    .paragraph(cause.howToResolve);
  if (cause.fixes.length > 0) {
    page.rows(
      cause.fixes.map(({ stack, setting, value }) => [
        stack === "*" ? headings.anyStack : stack,
        `\`${setting}\` ${value}`,
      ]),
    );
  }
  // The first step below is the same sentence for the first cause.
  if (rank > 1) page.quiet(headings.measureNext).paragraph(cause.measureNext);
}
