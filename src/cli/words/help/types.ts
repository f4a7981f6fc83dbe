import type { en } from "./en.ts";

/** English is the model: what it has, every language must have. */
export type HelpWords = Texts<typeof en>;

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string | ((...args: never) => string) ? T[K] : Texts<T[K]>;
};

/** What `--help` says of one command. Examples are captions of the command lines that are shown. */
export type CommandHelp = Pick<HelpWords["up"], "summary" | "description">;
