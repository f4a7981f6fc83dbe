import type { Context } from "../context.ts";
import { invocation } from "../invocation.ts";
import { print, printJsonLine } from "../print.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { ownVersion } from "../version.ts";
import { wordsIn } from "../words/words.ts";

/** Where everything is, once `up` is up. */
export interface Places {
  /** The example's page; `undefined` in front of another server. */
  readonly page: string | undefined;
  /** Where clients connect. */
  readonly gateway: string;
  readonly policy: string;
  /** Every code explained, and the API. */
  readonly reference: string;
  /** Every ending, to play. */
  readonly lab: string;
  readonly upstream: string;
  readonly store: string;
  /** Arguments for `closewise` that end in a 1008. */
  readonly attempt: string;
}

/** Says what to open and what to try. */
export function announce(places: Places, { json, language, terminal }: Context): void {
  const { page, gateway, policy, reference, lab, upstream, store } = places;
  const attempt = `${invocation()} ${places.attempt}`;
  if (json) {
    return printJsonLine({
      type: "listening",
      page: page ?? null,
      gateway,
      policy,
      reference,
      api: `${reference}api/v1/openapi.json`,
      lab,
      upstream,
      store,
      try: attempt,
    });
  }
  const { up: words } = wordsIn(language);
  const rows: [label: string, what: string, note: string][] = [
    page === undefined
      ? [words.open, gateway, words.yourUpstream]
      : [words.open, page, words.chatPage],
    ["", policy, words.policyPage],
    ["", reference, words.referencePage],
    ["", lab, words.labPage],
    [words.attempt, attempt, words.attemptHint],
    store === "memory:"
      ? [words.store, store, words.inMemory]
      : [words.store, `${invocation()} records`, store],
  ];
  const width = Math.max(...rows.map(([label]) => textWidth(label)));
  print(
    terminal.paint("title", `Closewise ${ownVersion()}`) +
      terminal.paint("quiet", ` · ${gateway} -> ${upstream} · ${words.stop}`),
  );
  print("");
  for (const [label, what, note] of rows) {
    const start = `  ${terminal.paint("heading", padColumns(label, width))}  `;
    print(`${start}${terminal.paint("code", what)}`);
    print(`  ${" ".repeat(width)}  ${terminal.paint("quiet", note)}`);
  }
  print(`\n${words.endings}`);
}
