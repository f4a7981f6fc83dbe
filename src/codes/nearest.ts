/** Longer words are no slips of the finger. */
const LONGEST = 40;

/** `Did you mean X?`, or else what is known; `known` may hold fewer names than `candidates`. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  known: readonly string[] = candidates,
): string {
  const plain = normal(word);
  const limit = Math.max(1, Math.floor(plain.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  if (plain.length <= LONGEST) {
    for (const candidate of candidates) {
      const distance = editDistance(plain, normal(candidate));
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
  }
  return best === undefined ? `Known here: ${known.join(", ")}.` : `Did you mean ${best}?`;
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll(/[-_.\s]/g, "");
}

/** Insertions, deletions and replacements that turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1)));
    }
    last = row;
  }
  return last[b.length]!;
}
