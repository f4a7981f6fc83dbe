/**
 * The few bytes of RFC 6455 that the load generator and the echo backend need.
 * Bench-only and independent of `src/`, so that the yardstick does not change with what it measures.
 */
export const KEY = "dGhlIHNhbXBsZSBub25jZQ==";
export const ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

const MASK = [0x37, 0xfa, 0x21, 0x3d] as const;

export function frame(opcode: number, payload: Buffer, masked: boolean): Buffer {
  const size = payload.length;
  const lengthBytes = size < 126 ? 0 : size < 65_536 ? 2 : 8;
  const start = 2 + lengthBytes + (masked ? 4 : 0);
  const out = Buffer.alloc(start + size);
  out[0] = 0x80 | opcode;
  out[1] = (masked ? 0x80 : 0) | (lengthBytes === 0 ? size : lengthBytes === 2 ? 126 : 127);
  if (lengthBytes === 2) out.writeUInt16BE(size, 2);
  if (lengthBytes === 8) out.writeBigUInt64BE(BigInt(size), 2);
  payload.copy(out, start);
  if (masked) {
    out.set(MASK, start - 4);
    for (let i = 0; i < size; i++) out[start + i]! ^= MASK[i & 3]!;
  }
  return out;
}

/** Copies of one frame side by side, so that k frames go out as one slice in one write. */
export class FrameBlock {
  readonly #block: Buffer;
  readonly #frameSize: number;
  readonly #copies: number;

  constructor(one: Buffer) {
    this.#frameSize = one.length;
    this.#copies = Math.max(1, Math.min(64, Math.floor(65_536 / one.length)));
    this.#block = Buffer.concat(Array.from({ length: this.#copies }, () => one));
  }

  send(count: number, write: (bytes: Buffer) => unknown): void {
    for (let left = count; left > 0; left -= this.#copies) {
      write(this.#block.subarray(0, Math.min(left, this.#copies) * this.#frameSize));
    }
  }
}

export interface FrameSink {
  /** A whole message has arrived (fragments are added up), full of the byte `fill`. */
  message(opcode: number, length: number, fill: number): void;
  control(opcode: number, payload: Buffer): void;
}

/**
 * Walks frame headers over any chunking and skips payloads; keeps only those of control frames.
 * Throws where a payload is not of one byte throughout, by samples of each chunk.
 */
export class FrameReader {
  readonly #sink: FrameSink;
  readonly #header = Buffer.alloc(14);
  #have = 0;
  #left = 0;
  #first = 0;
  #frameLength = 0;
  #fill = -1;
  readonly #mask = new Uint8Array(4);
  #opcode = 0;
  #length = 0;
  #control: number[] = [];

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  read(chunk: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end) {
      if (this.#left > 0) {
        const take = Math.min(this.#left, end - at);
        if ((this.#first & 0x08) !== 0) this.#control.push(...chunk.subarray(at, at + take));
        else this.#sample(chunk, at, take);
        at += take;
        this.#left -= take;
        if (this.#left === 0) this.#finish();
      } else if (this.#have === 0 && end - at >= 2 && end - at >= headerSize(chunk[at + 1]!)) {
        at += this.#parse(chunk, at);
      } else {
        this.#header[this.#have++] = chunk[at++]!;
        if (this.#have >= 2 && this.#have === headerSize(this.#header[1]!)) {
          this.#have = 0;
          this.#parse(this.#header, 0);
        }
      }
    }
  }

  #parse(bytes: Uint8Array, at: number): number {
    const size = headerSize(bytes[at + 1]!);
    const short = bytes[at + 1]! & 0x7f;
    this.#first = bytes[at]!;
    if ((this.#first & 0x70) !== 0) throw new Error("the proxy sent a frame with reserved bits");
    this.#left = short;
    if (short >= 126) {
      this.#left = 0;
      const lengthEnd = at + (short === 126 ? 4 : 10);
      for (let i = at + 2; i < lengthEnd; i++) this.#left = this.#left * 256 + bytes[i]!;
    }
    this.#frameLength = this.#left;
    const masked = (bytes[at + 1]! & 0x80) !== 0;
    for (let i = 0; i < 4; i++) this.#mask[i] = masked ? bytes[at + size - 4 + i]! : 0;
    if ((this.#first & 0x08) === 0) {
      if ((this.#first & 0x0f) !== 0) {
        this.#opcode = this.#first & 0x0f;
        this.#length = 0;
        this.#fill = -1;
      }
      this.#length += this.#left;
    }
    if (this.#left === 0) this.#finish();
    return size;
  }

  /** Looks at the first, the middle and the last byte of this part of the payload. */
  #sample(chunk: Uint8Array, at: number, length: number): void {
    const offset = this.#frameLength - this.#left;
    if (this.#fill === -1) this.#fill = chunk[at]! ^ this.#mask[offset & 3]!;
    const middle = length >> 1;
    const last = length - 1;
    if (
      (chunk[at]! ^ this.#mask[offset & 3]!) !== this.#fill ||
      (chunk[at + middle]! ^ this.#mask[(offset + middle) & 3]!) !== this.#fill ||
      (chunk[at + last]! ^ this.#mask[(offset + last) & 3]!) !== this.#fill
    ) {
      throw new Error("the proxy mixed up the bytes of a message");
    }
  }

  #finish(): void {
    if ((this.#first & 0x08) === 0) {
      if ((this.#first & 0x80) !== 0) {
        this.#sink.message(this.#opcode, this.#length, this.#fill);
      }
      return;
    }
    const payload = Buffer.from(this.#control);
    this.#control = [];
    for (let i = 0; i < payload.length; i++) payload[i]! ^= this.#mask[i & 3]!;
    this.#sink.control(this.#first & 0x0f, payload);
  }
}

function headerSize(second: number): number {
  const short = second & 0x7f;
  return 2 + (short === 126 ? 2 : short === 127 ? 8 : 0) + ((second & 0x80) === 0 ? 0 : 4);
}
