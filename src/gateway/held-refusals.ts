import { addressKey } from "../policy/index.ts";

/** Refused clients that wait for their Close frame, counted by address: each holds a socket. */
export class HeldRefusals {
  readonly #max: number;
  readonly #byAddress = new Map<string, number>();

  constructor(maxPerAddress: number) {
    this.#max = maxPerAddress;
  }

  /** `undefined` when this address has as many as it may have; else what to call when one is gone. */
  enter(address: string): (() => void) | undefined {
    const key = addressKey(address);
    const held = this.#byAddress.get(key) ?? 0;
    if (held >= this.#max) return undefined;
    this.#byAddress.set(key, held + 1);
    return () => this.#leave(key);
  }

  #leave(key: string): void {
    const left = (this.#byAddress.get(key) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(key, left);
    else this.#byAddress.delete(key);
  }
}
