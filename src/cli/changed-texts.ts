import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * Tells whether files say something else than before. Folders are what is watched, and other things
 * happen in them, too: the records' database may be beside the configuration.
 */
export class ChangedTexts {
  readonly #files: () => readonly string[];
  #before: ReadonlyMap<string, string>;

  /** @param files They are asked for anew each time, since one may name the others. */
  constructor(files: () => readonly string[]) {
    this.#files = files;
    this.#before = this.#read();
  }

  /** Since it was last asked. A file that was not among them has not changed. */
  haveChanged(): boolean {
    const before = this.#before;
    this.#before = this.#read();
    return [...this.#before].some(([file, text]) => (before.get(file) ?? text) !== text);
  }

  #read(): ReadonlyMap<string, string> {
    return new Map(this.#files().map((file) => [file, digestOf(file)]));
  }
}

/** Not the text, since some are private keys. */
function digestOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    // Reading it in earnest will say why.
    return "unreadable";
  }
}
