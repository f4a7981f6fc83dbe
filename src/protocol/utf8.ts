/**
 * Incremental UTF-8 (RFC 3629), for text that arrives in pieces of any size.
 *
 * Strict: no overlong forms, no surrogates, nothing above U+10FFFF. A sequence is refused at the
 * first byte that cannot belong to valid text, so a violation is known before the message ends.
 */
export class Utf8Validator {
  #needed = 0;
  #lower = 0x80;
  #upper = 0xbf;
  #broken = false;

  /** Takes the next bytes. `false`: not UTF-8, and nothing that follows can mend it. */
  push(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
    for (let i = start; i < end && !this.#broken; i++) {
      const byte = bytes[i]!;
      if (this.#needed === 0) {
        if (byte >= 0x80) this.#broken = !this.#lead(byte);
      } else {
        this.#broken = byte < this.#lower || byte > this.#upper;
        this.#lower = 0x80;
        this.#upper = 0xbf;
        this.#needed--;
      }
    }
    return !this.#broken;
  }

  /** Is everything pushed so far UTF-8, with no sequence left open? */
  get complete(): boolean {
    return this.#needed === 0 && !this.#broken;
  }

  reset(): void {
    this.#broken = false;
    this.#needed = 0;
    this.#lower = 0x80;
    this.#upper = 0xbf;
  }

  /** The first continuation byte of some leads is narrower than 80-BF (RFC 3629 section 4). */
  #lead(byte: number): boolean {
    if (byte >= 0xc2 && byte <= 0xdf) {
      this.#needed = 1;
      return true;
    }
    if (byte >= 0xe0 && byte <= 0xef) {
      this.#needed = 2;
      if (byte === 0xe0) this.#lower = 0xa0;
      if (byte === 0xed) this.#upper = 0x9f;
      return true;
    }
    if (byte >= 0xf0 && byte <= 0xf4) {
      this.#needed = 3;
      if (byte === 0xf0) this.#lower = 0x90;
      if (byte === 0xf4) this.#upper = 0x8f;
      return true;
    }
    return false;
  }
}

/** Decodes a whole text, or returns `undefined` where it is not UTF-8. For short texts: Close reasons. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const validator = new Utf8Validator();
  if (!validator.push(bytes) || !validator.complete) return undefined;
  let text = "";
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let k = 1; k < length; k++) point = (point << 6) | (bytes[i + k]! & 0x3f);
    text += String.fromCodePoint(point);
    i += length;
  }
  return text;
}

/** Encodes a text; a lone surrogate, which UTF-8 cannot carry, becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text.toWellFormed()) appendUtf8(bytes, char.codePointAt(0)!);
  return Uint8Array.from(bytes);
}

/** The longest beginning of `text` that fits into `maxBytes` of UTF-8, cut between code points. */
export function truncateUtf8(text: string, maxBytes: number): string {
  let used = 0;
  let kept = "";
  for (const char of text.toWellFormed()) {
    const point = char.codePointAt(0)!;
    used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (used > maxBytes) break;
    kept += char;
  }
  return kept;
}

function appendUtf8(bytes: number[], point: number): void {
  if (point < 0x80) {
    bytes.push(point);
  } else if (point < 0x800) {
    bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  } else {
    bytes.push(
      0xf0 | (point >> 18),
      0x80 | ((point >> 12) & 0x3f),
      0x80 | ((point >> 6) & 0x3f),
      0x80 | (point & 0x3f),
    );
  }
}
