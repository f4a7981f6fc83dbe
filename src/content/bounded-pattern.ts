/**
 * How many ways there may be to match at one place: what a backtracking search tries there at most,
 * and so the factor by which it may be slower than linear.
 */
const MAX_WAYS = 64;
/** Longest match. */
const MAX_LENGTH = 256;

/** What a part of a pattern can come to: its longest match, and in how many ways. */
interface Extent {
  readonly length: number;
  readonly ways: number;
}

const NOTHING: Extent = { length: 0, ways: 1 };
const ONE: Extent = { length: 1, ways: 1 };

/** A character that stands for itself. */
const LITERAL = /^[A-Za-z0-9 !"#%&',/:;<=>@_`~-]/;
/** Escapes that mean the same to RE2 and to ECMAScript, in a pattern without flags but `u`. */
const ESCAPE = /^\\(?:[dDwW]|[\\^$.*+?()[\]{}|/])/;
const ASSERTION = /^(?:\\[bB]|\^|\$)/;
/** Classes of plain ASCII characters, ranges and the escapes above. */
const CLASS = /^\[\^?(?:\\(?:[dw\\^$.*+?()[\]{}|/-])|[A-Za-z0-9 !"#%&',/:;<=>@_`~.+*?()$-])+\]/;
const QUANTIFIER = /^(?:\?|\{(\d{1,3})(?:,(\d{1,3}))?\})/;

/**
 * The same pattern for the engine of the platform, which is many times as fast as RE2 here, where its
 * backtracking cannot hurt: nothing repeats without end, and at each place there are few ways to
 * match. `undefined` for any other pattern, and for one that the two engines could read differently.
 */
export function boundedPattern(pattern: string): RegExp | undefined {
  const parser = new Parser(pattern);
  const extent = parser.alternatives();
  if (extent === undefined || !parser.atEnd) return undefined;
  if (extent.ways > MAX_WAYS || extent.length > MAX_LENGTH) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

class Parser {
  #rest: string;

  constructor(pattern: string) {
    this.#rest = pattern;
  }

  get atEnd(): boolean {
    return this.#rest === "";
  }

  /** `a|b|c`, up to a closing bracket or the end. */
  alternatives(): Extent | undefined {
    let length = 0;
    let ways = 0;
    do {
      const one = this.#sequence();
      if (one === undefined) return undefined;
      length = Math.max(length, one.length);
      ways += one.ways;
    } while (this.#take(/^\|/) !== undefined);
    return { length, ways };
  }

  #sequence(): Extent | undefined {
    let length = 0;
    let ways = 1;
    while (this.#rest !== "" && !/^[|)]/.test(this.#rest)) {
      const part = this.#repeated();
      if (part === undefined) return undefined;
      length += part.length;
      ways *= part.ways;
      // Stops here too, so that no count overflows.
      if (ways > MAX_WAYS || length > MAX_LENGTH) return undefined;
    }
    return { length, ways };
  }

  #repeated(): Extent | undefined {
    if (this.#take(ASSERTION) !== undefined) return NOTHING;
    const atom = this.#atom();
    if (atom === undefined) return undefined;
    const match = QUANTIFIER.exec(this.#rest);
    if (match === null) return atom;
    this.#rest = this.#rest.slice(match[0].length);
    const least = match[0] === "?" ? 0 : Number(match[1]);
    const most = match[0] === "?" ? 1 : Number(match[2] ?? match[1]);
    if (most < least || most * atom.length > MAX_LENGTH) return undefined;
    return { length: most * atom.length, ways: (most - least + 1) * atom.ways ** most };
  }

  #atom(): Extent | undefined {
    if (this.#take(/^\((?:\?:)?/) !== undefined) {
      const inside = this.alternatives();
      return this.#take(/^\)/) === undefined ? undefined : inside;
    }
    const one = this.#take(LITERAL) ?? this.#take(ESCAPE) ?? this.#take(CLASS);
    return one === undefined ? undefined : ONE;
  }

  #take(token: RegExp): string | undefined {
    const taken = token.exec(this.#rest)?.[0];
    if (taken !== undefined) this.#rest = this.#rest.slice(taken.length);
    return taken;
  }
}
