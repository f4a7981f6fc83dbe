import { constants, createInflateRaw } from "node:zlib";
import type { InflateRaw } from "node:zlib";

/* oxlint-disable typescript/no-unsafe-type-assertion --
   The handles of zlib streams have no types: this file alone touches them, and checks what it finds. */

/** What we use of Node's undocumented zlib handles. */
interface Handle {
  onerror: unknown;
  writeSync(
    flush: number,
    input: Uint8Array,
    inputOffset: number,
    inputLength: number,
    output: Uint8Array,
    outputOffset: number,
    outputLength: number,
  ): void;
  reset(): void;
}

interface Internals {
  readonly _handle?: Handle | null;
  /** Room left in the output, bytes left of the input. */
  readonly _writeState?: Uint32Array;
}

/**
 * The majors whose handles were looked at. `writeSync` checks its arguments in C++, where a mistake
 * ends the process: so a Node that is not known gets the portable way.
 */
const KNOWN_NODE = /^v2[2-6]\./;

/**
 * A raw DEFLATE decoder that is driven synchronously, which the documented interface of `node:zlib`
 * offers only for whole streams. The stream object is made for its handle, and never written to.
 */
export class InflateHandle {
  readonly #stream: InflateRaw;
  readonly #handle: Handle;
  readonly #state: Uint32Array;
  #failed = false;

  private constructor(stream: InflateRaw, handle: Handle, state: Uint32Array) {
    this.#stream = stream;
    this.#handle = handle;
    this.#state = state;
    // Errors come here, rather than as an event that nobody could tell from another connection's.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- Not an event target.
    handle.onerror = () => {
      this.#failed = true;
    };
  }

  /** `undefined` where this Node's handles are not the ones that we know. */
  static open(windowBits: number): InflateHandle | undefined {
    if (!KNOWN_NODE.test(process.version)) return undefined;
    // The stream's own output buffer is never used: the smallest that Node allows.
    const stream = createInflateRaw({ windowBits, chunkSize: constants.Z_MIN_CHUNK });
    const { _handle: handle, _writeState: state } = stream as unknown as Internals;
    const known =
      handle !== null &&
      handle !== undefined &&
      typeof handle.writeSync === "function" &&
      typeof handle.reset === "function" &&
      state instanceof Uint32Array &&
      state.length === 2;
    if (known) return new InflateHandle(stream, handle, state);
    stream.close();
    return undefined;
  }

  /** What the last `write` left of its input, and of the room for its output. */
  get inputLeft(): number {
    return this.#state[1]!;
  }

  get outputLeft(): number {
    return this.#state[0]!;
  }

  /** Inflates from `input[at, end)` into `output[from, to)`, as far as either goes. `false`: corrupt. */
  write(
    input: Uint8Array,
    at: number,
    end: number,
    output: Uint8Array,
    from: number,
    to: number,
  ): boolean {
    this.#handle.writeSync(constants.Z_SYNC_FLUSH, input, at, end - at, output, from, to - from);
    return !this.#failed;
  }

  /** Begins a new stream, without what was said before. */
  reset(): void {
    this.#handle.reset();
  }

  close(): void {
    this.#stream.close();
  }
}
