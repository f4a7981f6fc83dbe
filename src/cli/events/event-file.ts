import { open, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { LineSink } from "../../replay/index.ts";

export interface EventFileOptions {
  /** Bytes of this file and its older parts together. */
  readonly keepBytes: number;
  /** The first line of every part. */
  readonly header: () => string;
  /** Told once when writing fails, and again only after it has worked. */
  readonly onTrouble: (message: string) => void;
}

/** The file and seven older parts of it: one is removed whenever they are full. */
const PARTS = 8;
/** Characters that may wait to be written. */
const MAX_WAITING = 4 * 1024 * 1024;
/** As much is taken at once. */
const CHUNK = 256 * 1024;
const RETRY_MS = 1_000;

/**
 * Appends lines to a file behind the back of whoever writes them: nobody waits for the disk. What
 * waits is bounded, and so is what is on the disk: a full part becomes `FILE.1`, that `FILE.2`, and
 * so on.
 */
export class EventFile implements LineSink {
  readonly #path: string;
  readonly #options: EventFileOptions;
  #waiting: string[] = [];
  #characters = 0;
  #isFull = false;
  #file: FileHandle | undefined;
  #bytes = 0;
  #working: Promise<void> | undefined;
  #hasTrouble = false;
  #isClosed = false;

  constructor(path: string, options: EventFileOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** Once full, it takes nothing before half of what waits is written. */
  get room(): boolean {
    if (this.#characters >= MAX_WAITING) this.#isFull = true;
    else if (this.#characters < MAX_WAITING / 2) this.#isFull = false;
    return !this.#isFull && !this.#isClosed;
  }

  write(line: string): void {
    this.#waiting.push(`${line}\n`);
    this.#characters += line.length + 1;
    this.#working ??= this.#work();
  }

  /** @throws when the file cannot be written, so that a gateway says so before it begins. */
  async open(): Promise<void> {
    this.#file = await open(this.#path, "a", 0o600);
    this.#bytes = (await this.#file.stat()).size;
    // The last line of a process that was killed has no end.
    if (this.#bytes > 0) await this.#append("\n");
    await this.#append(`${this.#options.header()}\n`);
  }

  /** Resolves when nothing waits to be written. */
  async idle(): Promise<void> {
    await this.#working;
  }

  /** Writes what waits, for at most `patienceMs`. */
  async close(patienceMs = 2_000): Promise<void> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    const over = new Promise<void>((resolve) => {
      patience.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await Promise.race([this.idle(), over]);
    clearTimeout(timer);
    this.#isClosed = true;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#isClosed) {
      const text = this.#take();
      try {
        await this.#rotate();
        await this.#append(text);
        this.#hasTrouble = false;
      } catch (error) {
        if (this.#isClosed) break;
        // What was written of it is taken back, so that no line is there twice.
        await this.#file?.truncate(this.#bytes).catch(() => {});
        // Put back: what cannot be written fills the room, and is counted as lost from there on.
        this.#waiting.unshift(text);
        this.#characters += text.length;
        this.#tell(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      }
    }
    this.#working = undefined;
  }

  #take(): string {
    let length = 0;
    let count = 0;
    while (count < this.#waiting.length && length < CHUNK) length += this.#waiting[count++]!.length;
    this.#characters -= length;
    return this.#waiting.splice(0, count).join("");
  }

  async #append(text: string): Promise<void> {
    this.#file ??= await open(this.#path, "a", 0o600);
    const bytes = Buffer.from(text);
    await this.#file.appendFile(bytes);
    this.#bytes += bytes.length;
  }

  async #rotate(): Promise<void> {
    if (this.#bytes < this.#options.keepBytes / PARTS) return;
    await this.#file?.close();
    this.#file = undefined;
    await rm(`${this.#path}.${PARTS - 1}`, { force: true });
    for (let part = PARTS - 2; part >= 0; part--) {
      const from = part === 0 ? this.#path : `${this.#path}.${part}`;
      if (await exists(from)) await rename(from, `${this.#path}.${part + 1}`);
    }
    this.#bytes = 0;
    await this.#append(`${this.#options.header()}\n`);
  }

  #tell(error: unknown): void {
    if (this.#hasTrouble) return;
    this.#hasTrouble = true;
    this.#options.onTrouble(error instanceof Error ? error.message : String(error));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
