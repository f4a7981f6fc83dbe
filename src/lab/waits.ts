/** Thrown into a play whose run is over. */
export class RunOver extends Error {
  override readonly name = "RunOver";
}

/** What a play waits for: every promise is rejected when the run is over. */
export class Waits {
  readonly #waiting = new Set<(error: RunOver) => void>();
  #over = false;

  /** @param begin Begins to wait, and returns what undoes that, however it ends. */
  until<T>(begin: (resolve: (value: T) => void) => () => void): Promise<T> {
    if (this.#over) return Promise.reject(new RunOver());
    return new Promise<T>((resolve, reject) => {
      let undo: (() => void) | undefined;
      const giveUp = (error: RunOver): void => {
        finish();
        reject(error);
      };
      const finish = (): void => {
        this.#waiting.delete(giveUp);
        undo?.();
      };
      this.#waiting.add(giveUp);
      undo = begin((value) => {
        finish();
        resolve(value);
      });
    });
  }

  end(): void {
    this.#over = true;
    for (const giveUp of this.#waiting) giveUp(new RunOver());
  }
}
