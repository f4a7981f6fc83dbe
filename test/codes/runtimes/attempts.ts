/** A call to close; `code: null` is one without a code. */
export interface Try {
  readonly id: number;
  readonly code: number | null;
  readonly reason: string;
}

/** What a caller was told. */
export interface Told {
  readonly id: number;
  readonly name?: string;
  readonly text?: string;
}

/** What the application of a receiver is shown of the code that it was closed with: `null` for an error without a code. */
export interface Shown {
  /** The code that was sent. */
  readonly id: number;
  readonly shows: number | null;
  readonly text?: string;
}

/** One or two of every kind of number, and both ends of every range. */
export const CODES: readonly number[] = [
  0, 999, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
  1015, 1016, 2999, 3000, 3999, 4000, 4999, 5000, 65_535,
];

/** 123 bytes fit; 62 times two bytes are 124, though only 62 characters. */
export const FITTING = "x".repeat(123);
export const TOO_LONG = "é".repeat(62);

export const TRIES: readonly Try[] = [
  ...CODES.map((code) => ({ code, reason: "" })),
  { code: 1000, reason: FITTING },
  { code: 3000, reason: TOO_LONG },
  { code: null, reason: "" },
].map(({ code, reason }, id) => ({ id, code, reason }));
