import { readFileSync } from "node:fs";

/**
 * Tells whether files say something else than before. Folders are what is watched, and other things
 * happen in them, too: the records' database may be beside the configuration.
 */
export class ChangedTexts {
  readonly #files: () => readonly string[];
  #before: string;

  /** @param files They are asked for anew each time, since one may name the others. */
  constructor(files: () => readonly string[]) {
    this.#files = files;
    this.#before = this.#read();
  }

  /** Since it was last asked. */
  haveChanged(): boolean {
    const now = this.#read();
    const changed = now !== this.#before;
    this.#before = now;
    return changed;
  }

  #read(): string {
    return JSON.stringify(this.#files().map((file) => [file, textOf(file)]));
  }
}

/** `undefined` where it cannot be read: reading it in earnest will say why. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
