/** Up to so many names, comparing hashes pair by pair is cheaper than a set. */
const MAX_PAIRWISE = 32;

/**
 * The names of the objects that are open, to find one that stands twice.
 *
 * Small objects are compared by hash and then by bytes. A larger object, or one with an escape in a
 * name, moves into a `Set` of strings, whose hashes a peer cannot predict: so the work is linear in
 * the message whatever its names are.
 */
export class JsonNames {
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Where the names of each open object begin, by depth, and how many it has. */
  readonly #bases: number[] = [];
  readonly #counts: number[] = [];
  readonly #sets: (Set<string> | undefined)[] = [];
  #top = 0;

  /** Forgets everything: a message that was refused leaves objects open. */
  clear(): void {
    this.#top = 0;
    this.#sets.length = 0;
  }

  open(depth: number): void {
    this.#bases[depth] = this.#top;
    this.#counts[depth] = 0;
    this.#sets[depth] = undefined;
  }

  close(depth: number): void {
    this.#top = this.#bases[depth]!;
    this.#sets[depth] = undefined;
  }

  count(depth: number): number {
    return this.#counts[depth]!;
  }

  /**
   * Adds the name between two quotation marks, and says whether it is new.
   *
   * @param escaped Does it hold a backslash? Then its bytes are not yet the name.
   */
  add(
    bytes: Buffer,
    start: number,
    end: number,
    hash: number,
    escaped: boolean,
    depth: number,
  ): boolean {
    const count = this.#counts[depth]!++;
    let set = this.#sets[depth];
    if (set === undefined && !escaped && count < MAX_PAIRWISE) {
      return this.#addBytes(bytes, start, end, hash, depth);
    }
    if (set === undefined) {
      set = new Set();
      for (let i = this.#bases[depth]!; i < this.#top; i++) {
        set.add(bytes.toString("utf8", this.#starts[i], this.#ends[i]));
      }
      this.#sets[depth] = set;
    }
    set.add(escaped ? readName(bytes, start, end) : bytes.toString("utf8", start, end));
    return set.size > count;
  }

  #addBytes(bytes: Buffer, start: number, end: number, hash: number, depth: number): boolean {
    const top = this.#top;
    for (let i = this.#bases[depth]!; i < top; i++) {
      if (
        this.#hashes[i] === hash &&
        sameBytes(bytes, this.#starts[i]!, this.#ends[i]!, start, end)
      ) {
        return false;
      }
    }
    this.#hashes[top] = hash;
    this.#starts[top] = start;
    this.#ends[top] = end;
    this.#top = top + 1;
    return true;
  }
}

/** A name as it reads, its escapes replaced; they are known to be well formed. */
export function readName(bytes: Buffer, start: number, end: number): string {
  return String(JSON.parse(bytes.toString("utf8", start - 1, end + 1)));
}

function sameBytes(bytes: Buffer, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let i = a, k = b; i < aEnd; i++, k++) if (bytes[i] !== bytes[k]) return false;
  return true;
}
