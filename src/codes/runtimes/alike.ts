import type { RuntimeUse } from "./describe.ts";

/** What several runtimes make of a code alike. */
export interface AlikeUses {
  /** A phrase: ``throws `TypeError: ...` ``. */
  readonly sentence: string;
  /** In the order of the catalogue. */
  readonly names: readonly string[];
}

/** Runtimes that do the same, together; the largest group first. */
export function alikeUses(uses: readonly RuntimeUse[]): readonly AlikeUses[] {
  const names = new Map<string, readonly string[]>();
  for (const { name, sentence } of uses) {
    names.set(sentence, [...(names.get(sentence) ?? []), name]);
  }
  return [...names]
    .map(([sentence, those]) => ({ sentence, names: those }))
    .sort((a, b) => b.names.length - a.names.length);
}
