/** Something that is to be looked at again at a time. */
interface Due<T> {
  readonly at: number;
  /** Among those due at one moment, first come is first served. */
  readonly order: number;
  readonly item: T;
}

/** What is due next, of very many: a binary heap. */
export class Deadlines<T> {
  readonly #heap: Due<T>[] = [];
  #order = 0;

  /** When the next is due; `Infinity` when none is. */
  get next(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  add(at: number, item: T): void {
    const heap = this.#heap;
    const due = { at, order: this.#order++, item };
    let i = heap.push(due) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (isBefore(heap[parent]!, due)) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = due;
  }

  /** The one that is due next; there must be one. */
  take(): T {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop()!;
    if (heap.length > 0) this.#sink(last);
    return first!.item;
  }

  #sink(due: Due<T>): void {
    const heap = this.#heap;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (isBefore(due, heap[child]!)) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = due;
  }
}

function isBefore(a: Due<unknown>, b: Due<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
