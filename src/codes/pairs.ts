/**
 * The pairs that people confuse, smaller number first, each with the code to send where both would
 * fit; `null` where neither may be sent. The sentences are in `messages/<language>/pairs.ts`.
 */
export const PAIRS = {
  "1000/1001": 1001,
  "1000/1005": 1000,
  "1000/1008": 1008,
  "1001/1006": 1001,
  "1001/1012": 1012,
  "1002/1007": 1007,
  "1003/1007": 1003,
  "1003/1008": 1003,
  "1005/1006": null,
  "1006/1008": 1008,
  "1006/1011": 1011,
  "1006/1015": null,
  "1008/1009": 1009,
  "1008/1011": 1008,
  "1008/1013": 1008,
  "1008/3000": 3000,
  "1008/3003": 3003,
  "1011/1012": 1012,
  "1011/1013": 1013,
  "1011/1014": 1014,
  "1012/1013": 1012,
  "1013/1014": 1013,
  "3000/3003": 3000,
  "3000/3008": 3008,
} as const satisfies Readonly<Record<`${number}/${number}`, number | null>>;

export type PairKey = keyof typeof PAIRS;

/** The key of a famous pair in either order; `undefined` for the pairs that the general rules decide. */
export function pairKey(a: number, b: number): PairKey | undefined {
  const key = `${Math.min(a, b)}/${Math.max(a, b)}`;
  return isPairKey(key) ? key : undefined;
}

function isPairKey(key: string): key is PairKey {
  return Object.hasOwn(PAIRS, key);
}
