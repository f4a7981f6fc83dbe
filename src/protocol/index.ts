/**
 * RFC 6455 without I/O: bytes in, frames and violations out. `closewise/protocol`.
 *
 * No clock, no randomness, no platform types: masking keys, time and sockets belong to the caller.
 */
export type { CloseFrame } from "./close-frame.ts";
export {
  EMPTY_CLOSE,
  MAX_REASON_BYTES,
  encodeClosePayload,
  isViolation,
  parseClosePayload,
} from "./close-payload.ts";
export { ClosingHandshake } from "./closing-handshake.ts";
export type { ClosingState } from "./closing-handshake.ts";
export { parseDeflateParameters } from "./deflate-parameters.ts";
export type { DeflateParameters } from "./deflate-parameters.ts";
export { EventReader } from "./events.ts";
export type { FrameEvent, WireWitness } from "./events.ts";
export { formatExtensions, parseExtensions } from "./extensions.ts";
export type { Extension } from "./extensions.ts";
export { FrameReader, MAX_UNSETTLED_BYTES } from "./frame-reader.ts";
export type { FrameReaderOptions, FrameSink, ReaderState, Sender } from "./frame-reader.ts";
export { encodeClose, encodeFrame } from "./frame-writer.ts";
export type { FrameOptions } from "./frame-writer.ts";
export { HANDSHAKE_GUID } from "./handshake-guid.ts";
export { applyMask } from "./masking.ts";
export { OPCODE, isControl, isOpcode } from "./opcodes.ts";
export type { Opcode } from "./opcodes.ts";
export { Utf8Validator, decodeUtf8, encodeUtf8, truncateUtf8 } from "./utf8.ts";
export { VIOLATIONS } from "./violations.ts";
export type { Violation } from "./violations.ts";
