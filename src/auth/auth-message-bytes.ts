const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** As they stand before their closing quote. */
const KEYS = ["type", "token", "id"] as const;

/** A walk over the first bytes of a JSON text, which ends where the bytes do. */
class Start {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next byte that is no white space; `undefined` when there is none. */
  next(): number | undefined {
    while (this.#at < this.#bytes.length && isSpace(this.#bytes[this.#at]!)) this.#at += 1;
    return this.#at < this.#bytes.length ? this.#bytes[this.#at++] : undefined;
  }

  /**
   * What follows the first quote of a string, up to its end, to an escape or to the end of the bytes;
   * `whole` is false for the latter two.
   */
  string(): { readonly text: string; readonly whole: boolean } {
    const from = this.#at;
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at]!;
      if (byte === QUOTE || byte === BACKSLASH) break;
      this.#at += 1;
    }
    const text = String.fromCharCode(...this.#bytes.subarray(from, this.#at));
    return { text, whole: this.#bytes[this.#at++] === QUOTE };
  }

  /** Steps over a number; the byte after it comes next. */
  skipNumber(): void {
    while (this.#at < this.#bytes.length && isNumeric(this.#bytes[this.#at]!)) this.#at += 1;
  }
}

/** `{"type":"`, as nearly everybody writes it, and what follows it in a message that carries a token. */
const TYPE_FIRST = Uint8Array.from('{"type":"', (char) => char.charCodeAt(0));
const AUTH = Uint8Array.from('auth"', (char) => char.charCodeAt(0));

/**
 * Most messages of most protocols begin with their type: where it is another one, this alone says so,
 * without a string being made.
 */
function isOtherType(bytes: Uint8Array): boolean {
  for (let i = 0; i < TYPE_FIRST.length; i++) if (bytes[i] !== TYPE_FIRST[i]) return false;
  for (let i = 0; i < AUTH.length; i++) {
    const byte = bytes[TYPE_FIRST.length + i];
    if (byte === undefined || byte === BACKSLASH) return false;
    if (byte !== AUTH[i]) return true;
  }
  return false;
}

/** Can these be the first bytes of `{"type":"auth","token":"..."}`, whatever its order and spacing? */
export function isPossibleStart(bytes: Uint8Array): boolean {
  if (isOtherType(bytes)) return false;
  const start = new Start(bytes);
  const first = start.next();
  if (first !== OPEN) return first === undefined;
  for (;;) {
    const quote = start.next();
    if (quote !== QUOTE) return quote === undefined;
    const key = start.string();
    if (!key.whole) return couldBecome(key.text, KEYS);
    if (!KEYS.some((known) => known === key.text)) return false;
    const colon = start.next();
    if (colon !== COLON) return colon === undefined;
    const value = start.next();
    if (value === undefined) return true;
    if (value === QUOTE) {
      const { text, whole } = start.string();
      if (!whole) return key.text !== "type" || couldBecome(text, ["auth"]);
      if (key.text === "type" && text !== "auth") return false;
    } else if (key.text === "id" && isNumeric(value)) {
      start.skipNumber();
    } else {
      return false;
    }
    const separator = start.next();
    if (separator !== COMMA) return separator === undefined || separator === CLOSE;
  }
}

/** Can these be the last bytes of such a message: a brace, after a string or a number? */
export function isPossibleEnd(bytes: Uint8Array): boolean {
  const brace = lastSolid(bytes, bytes.length);
  if (brace === -1) return true;
  if (bytes[brace] !== CLOSE) return false;
  const before = lastSolid(bytes, brace);
  return before === -1 || bytes[before] === QUOTE || isNumeric(bytes[before]!);
}

function couldBecome(text: string, words: readonly string[]): boolean {
  return words.some((word) => word.startsWith(text));
}

function lastSolid(bytes: Uint8Array, end: number): number {
  for (let i = end - 1; i >= 0; i--) if (!isSpace(bytes[i]!)) return i;
  return -1;
}

/** The white space of JSON (RFC 8259 2). */
function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Digits, and the `-`, `+`, `.`, `e` and `E` of numbers. */
function isNumeric(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2d ||
    byte === 0x2b ||
    byte === 0x2e ||
    byte === 0x65 ||
    byte === 0x45
  );
}
