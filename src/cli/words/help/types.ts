import type { en } from "./en.ts";

/** English is the model: what it has, every language must have. */
export type HelpWords = Texts<typeof en>;

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string | ((...args: never) => string) ? T[K] : Texts<T[K]>;
};
