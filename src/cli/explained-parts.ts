import type { Page } from "./page.ts";

/** What a close code, a vendor's code and an HTTP status are all explained by. */
interface Explained {
  readonly headings: {
    readonly description: string;
    readonly whenSeen: string;
    readonly howToResolve: string;
    readonly retry: string;
  };
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: readonly string[];
  readonly retry: { readonly sentence: string; readonly source: string };
}

export function addMeaning(page: Page, explained: Explained): Page {
  const { headings } = explained;
  return page
    .heading(headings.description)
    .paragraph(explained.description)
    .heading(headings.whenSeen)
    .paragraph(explained.whenSeen)
    .heading(headings.howToResolve)
    .steps(explained.howToResolve);
}

export function addRetry(page: Page, { headings, retry }: Explained): Page {
  return page.heading(headings.retry).paragraph(retry.sentence).quiet(retry.source);
}

interface Fact {
  readonly aspect: string;
  readonly label: string;
  readonly value: string;
}

/** The facts but for the advice, which has a part of its own, with who stands behind it. */
export function addFacts(page: Page, heading: string, facts: readonly Fact[]): Page {
  const others = facts.filter(({ aspect }) => aspect !== "retry");
  return page.heading(heading).rows(others.map(({ label, value }) => [label, value]));
}
