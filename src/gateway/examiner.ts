import { OPCODE, applyMask } from "../protocol/index.ts";
import type {
  Authenticator,
  CloseVerdict,
  ContentEvent,
  ContentFinding,
  ContentInspector,
  Peer,
} from "../policy/index.ts";
import type { Inflation } from "./inflation.ts";

/** What becomes of a message. `park`: it goes nowhere, and nothing more is read for now. */
export type Examined = "pass" | "drop" | "park" | CloseVerdict;

/** Of the frame that begins a message. */
interface Beginning {
  readonly opcode: number;
  readonly compressed: boolean;
  readonly payloadLength: number;
}

export interface ExaminerOptions {
  readonly from: Peer;
  /** What messages must be; `undefined` where nobody asks. */
  readonly inspector: ContentInspector | undefined;
  /** Are binary messages looked at, too? */
  readonly binary: boolean;
  /** Inflates what is compressed; `undefined` where nothing can be. */
  readonly inflater: Inflation | undefined;
  /** Whose messages may carry tokens; `undefined` where none can. */
  readonly tokens: TokenMessages | undefined;
  /** May a compressed message refer to any before it, so that none can be left out? @default false */
  readonly referred?: boolean;
  /** The largest message, inflated, and how many frames it may have. */
  readonly maxBytes: number;
  readonly maxFrames: number;
  /** Judges what was found. `undefined` lets the message pass. */
  readonly judge: (event: ContentEvent) => CloseVerdict | "drop" | undefined;
}

/** What an event says of the message itself. */
type Found = Omit<ContentEvent, "type" | "at" | "from">;

export interface TokenMessages {
  readonly authenticator: Authenticator;
  /** Is a token still awaited? Then a message that carries none is not let through. */
  awaited(): boolean;
  /** The largest message that is looked at for one. */
  readonly maxBytes: number;
  /** A message that carries a token; what is to become of it. */
  found(token: string): "pass" | "drop" | "park";
  /** Another message while a token is awaited. */
  other(): CloseVerdict | "drop";
}

/** As many bytes of a message's ends tell whether it may carry a token. */
const ENDS = 48;
const NO_BYTES = new Uint8Array(0);
const NOTHING: readonly ContentFinding[] = Object.freeze([]);
/** How a frame header and its key can lengthen what is held, beyond its payload. */
const HEADER_BYTES = 14;

const peeked = new Uint8Array(ENDS);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** For messages that are all in one chunk: looked at, and forgotten. */
let scratch = new Uint8Array(16 * 1024);

/** Looks at whole messages of one peer, before any of their bytes go on. */
export class Examiner {
  readonly #options: ExaminerOptions;
  #opcode = 0;
  #compressed = false;

  constructor(options: ExaminerOptions) {
    this.#options = options;
  }

  get inflater(): Inflation | undefined {
    return this.#options.inflater;
  }

  /**
   * What becomes of a message that is larger than what is held. It cannot be looked at, so it is too
   * large whatever else the policy says of sizes; `undefined`, as in report mode, lets it go on.
   */
  tooLarge(wireBytes: number): CloseVerdict | "drop" | undefined {
    const { inspector, maxBytes, tokens } = this.#options;
    if (tokens?.awaited() === true) return tokens.other();
    if (inspector === undefined) return undefined;
    return this.#unseen(wireBytes, Math.max(wireBytes, maxBytes + 1));
  }

  /** A message may be held up to this size, frame headers included. */
  get maxHeldBytes(): number {
    const { tokens, maxBytes, maxFrames } = this.#options;
    return (this.#onlyTokens ? tokens!.maxBytes : maxBytes) + HEADER_BYTES * maxFrames;
  }

  /** Is a token in a message of an authenticated client all that is looked for? */
  get #onlyTokens(): boolean {
    const { inspector, tokens } = this.#options;
    return inspector === undefined && tokens !== undefined && !tokens.awaited();
  }

  /** A message begins: must it be whole before it goes on? */
  wants({ opcode, compressed, payloadLength }: Beginning): boolean {
    this.#opcode = opcode;
    this.#compressed = compressed;
    const { inspector, binary, inflater, tokens } = this.#options;
    if (tokens?.awaited() === true) return true;
    if (compressed && (inflater === undefined || inflater.lost)) return false;
    // With context takeover, a later message may refer to any earlier one, binary ones included.
    if (inspector !== undefined) return opcode === OPCODE.text || compressed || binary;
    return tokens !== undefined && opcode === OPCODE.text && payloadLength <= tokens.maxBytes;
  }

  /**
   * Of a message in fragments, the first begins with `chunk[start, end)`: must it be whole before it
   * goes on? Where only tokens are looked for, one that can carry none goes on as it comes.
   */
  waitsFor(chunk: Uint8Array, start: number, end: number, key: number | undefined): boolean {
    if (!this.#onlyTokens || this.#compressed) return true;
    const { authenticator } = this.#options.tokens!;
    return authenticator.mayBeMessage(
      peek(chunk, start, Math.min(start + ENDS, end), key, 0),
      NO_BYTES,
    );
  }

  /**
   * A message of one frame that is all there: `chunk[start, end)`, masked with the key at `key`.
   * Nothing is kept, and where its ends already say no it is not even unmasked.
   */
  glance(chunk: Uint8Array, start: number, end: number, key: number | undefined): Examined {
    if (this.#onlyTokens && !this.#compressed && !this.#mayCarryToken(chunk, start, end, key)) {
      return "pass";
    }
    return this.examine(unmasked(chunk, start, end, key));
  }

  /** A whole payload, unmasked. */
  examine(payload: Uint8Array): Examined {
    const { inspector, inflater, tokens, maxBytes } = this.#options;
    const { length: wireBytes } = payload;
    const referred = this.#refersOn;
    let bytes = payload;
    if (this.#compressed) {
      const limit = inspector === undefined && tokens !== undefined ? tokens.maxBytes : maxBytes;
      const inflated = inflater?.inflate(payload, limit) ?? "corrupt";
      if (inflated === "too-large") {
        return inspector === undefined ? "pass" : (this.#unseen(wireBytes, maxBytes + 1) ?? "pass");
      }
      if (inflated === "corrupt") return this.#corrupt(wireBytes);
      bytes = inflated;
    }
    // A message that later ones refer to has to go on, and a token must not.
    const token = referred ? undefined : this.#token(bytes);
    if (token !== undefined) return tokens!.found(token);
    if (tokens?.awaited() === true) return tokens.other();
    const type = this.#opcode === OPCODE.text ? "text" : "binary";
    const findings = inspector?.inspect(bytes, type) ?? NOTHING;
    if (findings.length === 0 && bytes.length === wireBytes) return "pass";
    return this.#judge({ findings, wireBytes, bytes: bytes.length }) ?? "pass";
  }

  close(): void {
    this.#options.inflater?.close();
  }

  /** A message that is too large to be looked at. */
  #unseen(wireBytes: number, bytes: number): CloseVerdict | "drop" | undefined {
    return this.#judge({ findings: NOTHING, wireBytes, bytes, tooLarge: true });
  }

  /** May a later message refer to this one? */
  get #refersOn(): boolean {
    return this.#compressed && this.#options.referred === true;
  }

  #corrupt(wireBytes: number): Examined {
    const detail = "a compressed message that cannot be inflated (RFC 7692)";
    const findings: ContentFinding[] = [{ rule: "content-malformed", detail }];
    // What nobody can inflate, no later message can refer to.
    const found = { findings, wireBytes, bytes: wireBytes, corrupt: true, referred: false };
    return this.#judge(found) ?? "pass";
  }

  #judge(found: Found): CloseVerdict | "drop" | undefined {
    const { from, judge } = this.#options;
    return judge({ type: "content", at: 0, from, referred: this.#refersOn, ...found });
  }

  #token(bytes: Uint8Array): string | undefined {
    const { tokens } = this.#options;
    if (tokens === undefined || this.#opcode !== OPCODE.text) return undefined;
    if (bytes.length > tokens.maxBytes) return undefined;
    const { authenticator } = tokens;
    const head = bytes.subarray(0, ENDS);
    const tail = bytes.subarray(Math.max(0, bytes.length - ENDS));
    if (!authenticator.mayBeMessage(head, tail)) return undefined;
    return authenticator.readMessage(decoder.decode(bytes));
  }

  #mayCarryToken(chunk: Uint8Array, start: number, end: number, key: number | undefined): boolean {
    const { authenticator } = this.#options.tokens!;
    const head = peek(chunk, start, Math.min(start + ENDS, end), key, 0);
    // The beginning alone rules out nearly all.
    if (!authenticator.mayBeMessage(head, NO_BYTES)) return false;
    const tailAt = Math.max(start, end - ENDS);
    const whole = head.slice();
    return authenticator.mayBeMessage(whole, peek(chunk, tailAt, end, key, tailAt - start));
  }
}

/** A few bytes, unmasked; they are there until the next call. */
function peek(
  chunk: Uint8Array,
  start: number,
  end: number,
  key: number | undefined,
  phase: number,
): Uint8Array {
  const length = end - start;
  for (let i = 0; i < length; i++) {
    const mask = key === undefined ? 0 : chunk[key + ((phase + i) & 3)]!;
    peeked[i] = chunk[start + i]! ^ mask;
  }
  return length === ENDS ? peeked : peeked.subarray(0, length);
}

function unmasked(
  chunk: Uint8Array,
  start: number,
  end: number,
  key: number | undefined,
): Uint8Array {
  if (key === undefined) return chunk.subarray(start, end);
  const length = end - start;
  if (length > scratch.length) scratch = new Uint8Array(length);
  scratch.set(chunk.subarray(start, end));
  applyMask(scratch, 0, length, chunk, key);
  return scratch.subarray(0, length);
}
