import { nearest } from "../../codes/nearest.ts";

/** `Did you mean X?`-sentence, or else what is known. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? `Known here: ${candidates.join(", ")}` : `Did you mean ${meant}?`;
}
