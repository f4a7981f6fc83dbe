import { OPCODE, applyMask } from "../protocol/index.ts";
import type {
  Authenticator,
  CloseVerdict,
  ContentEvent,
  ContentFinding,
  ContentInspector,
  MessageInflater,
  Peer,
} from "../policy/index.ts";

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
  /** Inflates what is compressed; `undefined` where nothing can be. */
  readonly inflater: MessageInflater | undefined;
  /** Whose messages may carry tokens; `undefined` where none can. */
  readonly tokens: TokenMessages | undefined;
  /** The largest message, inflated. */
  readonly maxBytes: number;
  /** Judges what was found. `undefined` lets the message pass. */
  readonly judge: (event: ContentEvent) => CloseVerdict | "drop" | undefined;
}

export interface TokenMessages {
  readonly authenticator: Authenticator;
  /** Is a token still awaited? Then a message that carries none is not let through. */
  awaited(): boolean;
  /** The largest message that is looked at for one. */
  readonly maxBytes: number;
  /** A message that carries a token; what is to become of it. */
  found(token: string): "drop" | "park";
  /** Another message while a token is awaited. */
  other(): CloseVerdict | "drop";
}

/** As many bytes of a message's ends tell whether it may carry a token. */
const ENDS = 48;
const NO_BYTES = new Uint8Array(0);
const NOTHING: readonly ContentFinding[] = Object.freeze([]);
/** How a frame header and its key can lengthen what is held, beyond its payload. */
const HEADER_BYTES = 14;

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

  get inflater(): MessageInflater | undefined {
    return this.#options.inflater;
  }

  /** What becomes of a message that cannot be held: `undefined` lets it go on unseen. */
  tooLarge(): CloseVerdict | "drop" | undefined {
    const { tokens } = this.#options;
    return tokens?.awaited() === true ? tokens.other() : undefined;
  }

  /** A message may be held up to this size, frame headers included. */
  get maxHeldBytes(): number {
    const { tokens, maxBytes } = this.#options;
    return (this.#onlyTokens ? tokens!.maxBytes : maxBytes) + HEADER_BYTES * 128;
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
    const { inspector, inflater, tokens } = this.#options;
    if (tokens?.awaited() === true) return true;
    if (compressed && inflater === undefined) return false;
    // With context takeover, a later message may refer to any earlier one, binary ones included.
    if (inspector !== undefined) return opcode === OPCODE.text || compressed;
    return tokens !== undefined && opcode === OPCODE.text && payloadLength <= tokens.maxBytes;
  }

  /**
   * Of a message in fragments, the first begins with `chunk[start, end)`: must it be whole before it
   * goes on? Where only tokens are looked for, one that can carry none goes on as it comes.
   */
  waitsFor(chunk: Uint8Array, start: number, end: number, key: number | undefined): boolean {
    if (!this.#onlyTokens || this.#compressed) return true;
    const { authenticator } = this.#options.tokens!;
    return authenticator.mayBeMessage(headOf(chunk, start, end, key), NO_BYTES);
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
    const { from, inspector, inflater, tokens, maxBytes, judge } = this.#options;
    const { length: wireBytes } = payload;
    const at = 0;
    let bytes = payload;
    if (this.#compressed) {
      const limit = inspector === undefined && tokens !== undefined ? tokens.maxBytes : maxBytes;
      const inflated = inflater?.inflate(payload, limit) ?? "corrupt";
      if (inflated === "too-large") {
        if (inspector === undefined) return "pass";
        const event: ContentEvent = {
          type: "content",
          at,
          from,
          findings: NOTHING,
          wireBytes,
          bytes: maxBytes + 1,
          tooLarge: true,
        };
        return judge(event) ?? "pass";
      }
      if (inflated === "corrupt") return this.#corrupt(wireBytes);
      bytes = inflated;
    }
    const token = this.#token(bytes);
    if (token !== undefined) return tokens!.found(token);
    if (tokens?.awaited() === true) return tokens.other();
    const type = this.#opcode === OPCODE.text ? "text" : "binary";
    const findings = inspector?.inspect(bytes, type) ?? NOTHING;
    if (findings.length === 0 && bytes.length === wireBytes) return "pass";
    return judge({ type: "content", at, from, findings, wireBytes, bytes: bytes.length }) ?? "pass";
  }

  close(): void {
    this.#options.inflater?.close();
  }

  #corrupt(wireBytes: number): Examined {
    const { from, judge } = this.#options;
    const detail = "a compressed message that cannot be inflated (RFC 7692)";
    const findings: ContentFinding[] = [{ rule: "content-malformed", detail }];
    return judge({ type: "content", at: 0, from, findings, wireBytes, bytes: wireBytes }) ?? "pass";
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
    const head = headOf(chunk, start, end, key);
    const tailAt = Math.max(start, end - ENDS);
    const tail = chunk.slice(tailAt, end);
    if (key !== undefined) applyMask(tail, 0, tail.length, chunk, key, tailAt - start);
    return authenticator.mayBeMessage(head, tail);
  }
}

/** The first bytes of a payload, unmasked. */
function headOf(
  chunk: Uint8Array,
  start: number,
  end: number,
  key: number | undefined,
): Uint8Array {
  const head = chunk.slice(start, Math.min(start + ENDS, end));
  if (key !== undefined) applyMask(head, 0, head.length, chunk, key);
  return head;
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
