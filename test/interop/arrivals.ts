/** Things that arrive, in order, and that a test can wait for. */
export class Arrivals<T> {
  readonly all: T[] = [];
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  #taken = 0;

  push(item: T): void {
    this.all.push(item);
    for (const { count, resolve } of this.#waiting) {
      if (this.all.length >= count) resolve();
    }
  }

  /** The first `count` of them, as soon as they are there. */
  async first(count: number): Promise<T[]> {
    if (this.all.length < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push({ count, resolve });
      });
    }
    return this.all.slice(0, count);
  }

  /** The next one that nobody has taken yet. */
  async next(): Promise<T> {
    const place = ++this.#taken;
    return (await this.first(place))[place - 1]!;
  }
}
