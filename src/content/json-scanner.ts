import { JsonNames, readName } from "./json-names.ts";
import { numberFault } from "./json-number.ts";
import { printable } from "./printable.ts";

export interface JsonLimits {
  /** How deep objects and arrays may nest. */
  readonly maxDepth: number;
  /** How many names one object may have. */
  readonly maxNames: number;
  readonly integers: "exact" | "any";
}

/** Why a message is not JSON that all parsers read alike, as a clause, and where. */
export interface JsonFault {
  readonly detail: string;
  readonly offset: number;
}

/** Bytes that go on inside a string: all but controls, the quotation mark and the backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== 0x22 && byte !== 0x5c ? 1 : 0,
);
/** What may follow a backslash, besides `u`: `"`, `\`, `/`, `b`, `f`, `n`, `r` and `t`. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([
  0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74,
]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const TRUE = [0x74, 0x72, 0x75, 0x65] as const;
const FALSE = [0x66, 0x61, 0x6c, 0x73, 0x65] as const;
const NULL = [0x6e, 0x75, 0x6c, 0x6c] as const;
/** So far away an end is found faster by looking at each byte than by asking the platform. */
const NEAR = 32;
/** The longest name that a fault quotes. */
const MAX_QUOTED = 40;

/**
 * Reads a message as JSON (RFC 8259) without building anything, in one pass and without recursion.
 *
 * The bytes that are judged go on to a parser that we do not know. So this refuses, beyond what
 * `JSON.parse` refuses, what parsers read in different ways: a name that stands twice in one object
 * (compared without its escapes), the name `__proto__`, escaped lone surrogates, a byte order mark,
 * numbers that doubles cannot hold (see `numberFault`), and nesting or names without end.
 *
 * One scanner serves all messages: it is synchronous and keeps nothing of a message that it has read.
 */
export class JsonScanner {
  readonly #limits: JsonLimits;
  readonly #names = new JsonNames();
  /** Which of the open containers, by depth, are objects; the outermost is 1. */
  readonly #objects: Uint8Array;
  #bytes: Buffer = EMPTY;
  #at = 0;
  #isJson = false;
  /** The next backslash, looked up when it is needed; it may lie behind. */
  #backslash = -1;
  #fault: JsonFault | undefined;

  constructor(limits: JsonLimits) {
    this.#limits = limits;
    this.#objects = new Uint8Array(limits.maxDepth + 1);
  }

  /**
   * @param bytes One whole message, known to be UTF-8.
   * @param known `json` where `JSON.parse` has accepted it: then only what that lets pass is looked
   *   for, and the ends of long strings are found by the platform.
   */
  scan(bytes: Buffer, known: "utf8" | "json" = "utf8"): JsonFault | undefined {
    this.#bytes = bytes;
    this.#isJson = known === "json";
    this.#backslash = -1;
    this.#at = 0;
    this.#fault = undefined;
    this.#message();
    this.#bytes = EMPTY;
    this.#names.clear();
    return this.#fault;
  }

  #message(): boolean {
    const bytes = this.#bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      return this.#refuse("a byte order mark", 0);
    }
    let depth = 0;
    for (;;) {
      const start = this.#space();
      const byte = bytes[start];
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (++depth > this.#limits.maxDepth) {
          return this.#refuse(`nested deeper than ${this.#limits.maxDepth} levels`, start);
        }
        this.#objects[depth] = byte === OPEN_OBJECT ? 1 : 0;
        this.#at = start + 1;
        if (byte === OPEN_ARRAY) {
          if (bytes[this.#space()] !== CLOSE_ARRAY) continue;
        } else {
          this.#names.open(depth);
          if (bytes[this.#space()] !== CLOSE_OBJECT) {
            if (!this.#name(depth)) return false;
            continue;
          }
        }
      } else if (!this.#scalar(byte)) {
        return false;
      }
      // A value has ended, or an empty container is about to: close what closes with it.
      for (;;) {
        const at = this.#space();
        if (depth === 0) {
          return at === bytes.length || this.#refuse("more after the end of the value", at);
        }
        const next = bytes[at];
        const isObject = this.#objects[depth] === 1;
        if (next === COMMA) {
          this.#at = at + 1;
          if (isObject && !this.#name(depth)) return false;
          break;
        }
        if (next !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) return this.#unexpected(at);
        if (isObject) this.#names.close(depth);
        depth--;
        this.#at = at + 1;
      }
    }
  }

  #scalar(byte: number | undefined): boolean {
    if (byte === QUOTE) return this.#string(this.#at + 1) !== undefined;
    if (byte === TRUE[0]) return this.#word(TRUE);
    if (byte === FALSE[0]) return this.#word(FALSE);
    if (byte === NULL[0]) return this.#word(NULL);
    return this.#number();
  }

  /** Skips white space, and returns where it ends. */
  #space(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let byte = bytes[at]; isSpace(byte); byte = bytes[at]) at++;
    this.#at = at;
    return at;
  }

  /** A name and its colon. */
  #name(depth: number): boolean {
    const bytes = this.#bytes;
    const open = this.#space();
    if (bytes[open] !== QUOTE) return this.#unexpected(open);
    let hash = 0;
    let end = open + 1;
    for (let byte = bytes[end]!; PLAIN[byte] === 1; byte = bytes[end]!) {
      hash = Math.imul(hash ^ byte, 0x0100_0193);
      end++;
    }
    let escaped = false;
    if (bytes[end] === QUOTE) {
      this.#at = end + 1;
    } else {
      escaped = true;
      if (this.#string(end) === undefined) return false;
      end = this.#at - 1;
    }
    if (this.#names.count(depth) === this.#limits.maxNames) {
      return this.#refuse(`more than ${this.#limits.maxNames} names in one object`, open);
    }
    if (!this.#names.add(bytes, open + 1, end, hash, escaped, depth)) {
      const name = printable(readName(bytes, open + 1, end), MAX_QUOTED);
      return this.#refuse(`the name "${name}" twice in one object`, open);
    }
    if (this.#isPrototype(open + 1, end, escaped)) {
      return this.#refuse('the name "__proto__"', open);
    }
    const colon = this.#space();
    if (bytes[colon] !== COLON) return this.#unexpected(colon);
    this.#at = colon + 1;
    return true;
  }

  #isPrototype(start: number, end: number, escaped: boolean): boolean {
    if (escaped) return readName(this.#bytes, start, end) === "__proto__";
    return (
      end - start === 9 &&
      this.#bytes[start] === 0x5f &&
      this.#bytes.toString("latin1", start, end) === "__proto__"
    );
  }

  /** The rest of a string, from `at` on. */
  #string(at: number): true | undefined {
    const bytes = this.#bytes;
    for (;;) {
      if (this.#isJson) at = this.#skip(at);
      while (PLAIN[bytes[at]!] === 1) at++;
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.#at = at + 1;
        return true;
      }
      if (byte !== BACKSLASH) {
        this.#refuse(byte === undefined ? ENDS : "a control character in a string", at);
        return undefined;
      }
      const length = this.#escape(at);
      if (length === 0) return undefined;
      at += length;
    }
  }

  /** Of a string that is known to be one: goes to its end or its next escape, far away as they may be. */
  #skip(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    for (const soon = from + NEAR; at < soon; at++) if (PLAIN[bytes[at]!] !== 1) return at;
    const quote = bytes.indexOf(QUOTE, at);
    if (this.#backslash < at) {
      const next = bytes.indexOf(BACKSLASH, at);
      this.#backslash = next === -1 ? bytes.length : next;
    }
    return Math.min(quote, this.#backslash);
  }

  /** How long the escape at `at` is, its second half included; 0 when it is refused. */
  #escape(at: number): number {
    const kind = this.#bytes[at + 1];
    if (kind !== 0x75) {
      if (kind !== undefined && SHORT_ESCAPES.has(kind)) return 2;
      this.#refuse(kind === undefined ? ENDS : "an unknown escape", at);
      return 0;
    }
    const unit = this.#hex(at + 2);
    if (unit < 0) {
      this.#refuse("an escape without its four digits", at);
      return 0;
    }
    if (unit < 0xd800 || unit > 0xdfff) return 6;
    if (unit < 0xdc00 && this.#bytes[at + 6] === BACKSLASH && this.#bytes[at + 7] === 0x75) {
      const low = this.#hex(at + 8);
      if (low >= 0xdc00 && low <= 0xdfff) return 12;
    }
    this.#refuse("an escaped lone surrogate", at);
    return 0;
  }

  #hex(at: number): number {
    let unit = 0;
    for (let i = at; i < at + 4; i++) {
      const digit = hexDigit(this.#bytes[i]);
      if (digit < 0) return -1;
      unit = unit * 16 + digit;
    }
    return unit;
  }

  #number(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    const first = bytes[start] === 0x2d ? start + 1 : start;
    let at = this.#digits(first);
    if (at === first) return this.#unexpected(at);
    const integerDigits = at - first;
    if (integerDigits > 1 && bytes[first] === 0x30) return this.#refuse("a leading zero", first);
    const fraction = bytes[at] === 0x2e;
    if (fraction) {
      const from = at + 1;
      at = this.#digits(from);
      if (at === from) return this.#unexpected(at);
    }
    const exponent = bytes[at] === 0x65 || bytes[at] === 0x45;
    if (exponent) {
      const sign = bytes[at + 1];
      const from = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
      at = this.#digits(from);
      if (at === from) return this.#unexpected(at);
    }
    this.#at = at;
    if (integerDigits < 16 && !exponent && at - start < 300) return true;
    const text = (): string => bytes.toString("latin1", start, at);
    const parts = { text, length: at - start, integerDigits, fraction, exponent };
    const fault = numberFault(parts, this.#limits.integers);
    return fault === undefined || this.#refuse(fault, start);
  }

  #digits(at: number): number {
    const bytes = this.#bytes;
    while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
    return at;
  }

  #word(word: readonly number[]): boolean {
    for (let i = 1; i < word.length; i++) {
      if (this.#bytes[this.#at + i] !== word[i]) return this.#unexpected(this.#at + i);
    }
    this.#at += word.length;
    return true;
  }

  #unexpected(at: number): false {
    if (at < this.#bytes.length) return this.#refuse("a character that does not belong there", at);
    return this.#refuse(this.#bytes.length === 0 ? "an empty message" : ENDS, at);
  }

  #refuse(detail: string, offset: number): false {
    this.#fault = { detail, offset };
    return false;
  }
}

const EMPTY = Buffer.alloc(0);
const ENDS = "the message ends too early";

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
