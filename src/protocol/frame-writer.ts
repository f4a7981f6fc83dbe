import type { CloseFrame } from "./close-frame.ts";
import { encodeClosePayload } from "./close-payload.ts";
import { applyMask } from "./masking.ts";
import { OPCODE } from "./opcodes.ts";
import type { Opcode } from "./opcodes.ts";

export interface FrameOptions {
  /** @default true */
  readonly fin?: boolean;
  /** Marks a compressed message (RFC 7692). @default false */
  readonly rsv1?: boolean;
  /** Four unpredictable bytes: what a client sends must be masked (RFC 6455 5.3). @default none */
  readonly maskingKey?: Uint8Array;
}

/**
 * One frame as bytes: header in its shortest form, then a copy of the payload, masked if a key is given.
 *
 * @throws RangeError for a control frame over 125 bytes or in fragments, or a key that is not 4 bytes.
 */
export function encodeFrame(
  opcode: Opcode,
  payload: Uint8Array,
  options: FrameOptions = {},
): Uint8Array {
  const fin = options.fin ?? true;
  const key = options.maskingKey;
  if (opcode >= OPCODE.close && (payload.length > 125 || !fin)) {
    throw new RangeError("a control frame is one frame of at most 125 bytes (RFC 6455 5.5)");
  }
  if (key !== undefined && key.length !== 4) throw new RangeError("a masking key has 4 bytes");

  const length = payload.length;
  const lengthBytes = length < 126 ? 0 : length < 0x10000 ? 2 : 8;
  const payloadStart = 2 + lengthBytes + (key === undefined ? 0 : 4);
  const frame = new Uint8Array(payloadStart + length);
  frame[0] = (fin ? 0x80 : 0) | (options.rsv1 === true ? 0x40 : 0) | opcode;
  frame[1] =
    (key === undefined ? 0 : 0x80) | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127);
  let rest = length;
  for (let i = 1 + lengthBytes; i > 1; i--) {
    frame[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  frame.set(payload, payloadStart);
  if (key !== undefined) {
    frame.set(key, payloadStart - 4);
    applyMask(frame, payloadStart, frame.length, key);
  }
  return frame;
}

/** A Close frame as bytes. @throws RangeError where the status code must not be on the wire. */
export function encodeClose(close: CloseFrame, maskingKey?: Uint8Array): Uint8Array {
  return encodeFrame(
    OPCODE.close,
    encodeClosePayload(close),
    maskingKey === undefined ? {} : { maskingKey },
  );
}
