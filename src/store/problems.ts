/** What may be wrong with a record store, and what the sentence about it names: data alone, which threads can hand on. */
export interface StoreProblems {
  readonly directory: Place;
  readonly noDirectory: Place & { readonly directory: string };
  readonly noFile: Place;
  readonly damaged: Place;
  readonly locked: Place;
  readonly unwritable: Place;
  /** `reason` is what SQLite says, in its words. */
  readonly unopened: Place & { readonly reason: string };
  /** A SQLite database of another application. */
  readonly foreign: Place;
  readonly newer: Place & { readonly version: number; readonly known: number };
  readonly noSqlite: { readonly node: string };
  readonly otherProcess: object;
  readonly noPath: object;
  readonly postgres: object;
  readonly noScheme: object;
  readonly unknownScheme: { readonly scheme: string };
  readonly outOfBounds: {
    readonly name: string;
    readonly value: number;
    readonly least: number;
    readonly most: number;
  };
  readonly unreadable: { readonly reason: string };
  readonly closed: object;
}

interface Place {
  readonly path: string;
}

/** One of them, told by its `kind`. */
export type StoreProblem<Kind extends keyof StoreProblems = keyof StoreProblems> = {
  [Each in Kind]: { readonly kind: Each } & StoreProblems[Each];
}[Kind];

/** Whole sentences, in one language: what is wrong, and the way out. */
export type StoreTexts = {
  readonly [Kind in keyof StoreProblems]: (problem: StoreProblems[Kind]) => string;
};

/** The sentence about a problem, by the texts of a language. */
export function sayStoreProblem<Kind extends keyof StoreProblems>(
  problem: StoreProblem<Kind>,
  texts: StoreTexts,
): string {
  return texts[problem.kind](problem);
}
