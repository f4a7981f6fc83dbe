import type { CreateInflater, MessageInflater } from "../policy/index.ts";
import type { DeflateDirection } from "./negotiation.ts";

/** Inflates what one peer of a connection compresses, for as long as it can be inflated. */
export class Inflation {
  readonly #create: CreateInflater;
  readonly #direction: DeflateDirection;
  #inflater: MessageInflater | undefined;
  #lost = false;

  constructor(create: CreateInflater, direction: DeflateDirection) {
    this.#create = create;
    this.#direction = direction;
  }

  /** Was a message not inflated to its end, that later ones may refer to? */
  get lost(): boolean {
    return this.#lost;
  }

  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | "too-large" | "corrupt" {
    if (this.#lost) return "corrupt";
    this.#inflater ??= this.#create(this.#direction);
    const result = this.#inflater.inflate(compressed, maxBytes);
    if (typeof result === "string") {
      this.close();
      this.#lost = this.#direction.contextTakeover;
    }
    return result;
  }

  close(): void {
    this.#inflater?.close();
    this.#inflater = undefined;
  }
}
