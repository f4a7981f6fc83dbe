/** A bounded first-in, first-out queue that gives up its oldest item when it is full. */
export class WaitingQueue<T> {
  readonly #capacity: number;
  #items: T[] = [];
  /** Index of the oldest item: shifting an array of thousands per batch would cost. */
  #head = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#items.length - this.#head;
  }

  peek(): T | undefined {
    return this.#items[this.#head];
  }

  /** @returns how many items were dropped for it: 0 or 1 */
  push(item: T): number {
    this.#items.push(item);
    return this.#trim();
  }

  take(most: number): T[] {
    const taken = this.#items.slice(this.#head, this.#head + most);
    this.#head += taken.length;
    this.#compact();
    return taken;
  }

  /** Puts items back in front. @returns how many were dropped, the oldest first */
  putBack(items: readonly T[]): number {
    this.#items = [...items, ...this.#items.slice(this.#head)];
    this.#head = 0;
    return this.#trim();
  }

  clear(): number {
    const { size } = this;
    this.#items = [];
    this.#head = 0;
    return size;
  }

  #trim(): number {
    const excess = Math.max(0, this.size - this.#capacity);
    this.#head += excess;
    this.#compact();
    return excess;
  }

  #compact(): void {
    // Also keeps no dropped record alive for longer than it takes to fill the queue once more.
    if (this.#head < 1_024 && this.size > 0) return;
    if (this.#head < this.size) return;
    this.#items = this.#items.slice(this.#head);
    this.#head = 0;
  }
}
