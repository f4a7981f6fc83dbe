/** Digits that every integer of that length shares with its double: 2^53 has 16. */
const EXACT_DIGITS = 15;
/** The largest double has 309 digits before its point, so a longer integer is beyond it. */
const MAX_INTEGER_DIGITS = 309;
/** The smallest double is 5e-324: a shorter fraction without an exponent cannot vanish. */
const MIN_VANISHING_LENGTH = 300;

/** Where a number lies in its message, and what it is made of. */
export interface NumberParts {
  readonly text: () => string;
  readonly length: number;
  /** Digits before the point. */
  readonly integerDigits: number;
  readonly fraction: boolean;
  readonly exponent: boolean;
}

/**
 * Says why parsers disagree about a number that is well formed, or returns `undefined`.
 *
 * - Beyond the largest double: `Infinity` in some, an error in others, exact in a third kind.
 * - Not zero, but zero as a double.
 * - An integer, without point or exponent, which a double does not hold as it is written: parsers
 * with 64-bit integers keep it, others round it (RFC 8259 section 6). Fractions and exponents are read
 * as doubles nearly everywhere, so their last digits are let be.
 */
export function numberFault(parts: NumberParts, integers: "exact" | "any"): string | undefined {
  const { length, integerDigits, fraction, exponent } = parts;
  const whole = !fraction && !exponent;
  if (whole && integerDigits <= EXACT_DIGITS) return undefined;
  if (!whole && !exponent && length < MIN_VANISHING_LENGTH) return undefined;
  if (whole && integerDigits > MAX_INTEGER_DIGITS) return "a number beyond the range of doubles";
  const text = parts.text();
  const value = Number(text);
  if (!Number.isFinite(value)) return "a number beyond the range of doubles";
  if (value === 0 && /[1-9]/.test(exponent ? text.replace(/[eE].*$/, "") : text)) {
    return "a number too small for a double";
  }
  if (whole && integers === "exact" && !isExact(text, value)) {
    return "an integer that doubles round";
  }
  return undefined;
}

function isExact(text: string, value: number): boolean {
  return Number.isSafeInteger(value) || BigInt(text) === BigInt(value);
}
