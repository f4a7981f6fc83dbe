import { isSendable } from "../codes/index.ts";
import type { CloseFrame } from "./close-frame.ts";
import { decodeUtf8, encodeUtf8, truncateUtf8 } from "./utf8.ts";
import { VIOLATIONS } from "./violations.ts";
import type { Violation } from "./violations.ts";

/** A control frame carries 125 bytes, and the status code takes two (RFC 6455 5.5). */
export const MAX_REASON_BYTES = 123;

/** The Close frame without a payload: no status code, no reason. */
export const EMPTY_CLOSE: CloseFrame = { statusCode: undefined, reason: "" };

/** Reads an unmasked Close payload (RFC 6455 5.5.1), or names the rule that it breaks. */
export function parseClosePayload(payload: Uint8Array): CloseFrame | Violation {
  if (payload.length === 0) return EMPTY_CLOSE;
  if (payload.length === 1) return VIOLATIONS.closePayloadTooShort;
  const statusCode = (payload[0]! << 8) | payload[1]!;
  if (!isSendable(statusCode)) return VIOLATIONS.closeCodeInvalid;
  const reason = decodeUtf8(payload.subarray(2));
  if (reason === undefined) return VIOLATIONS.closeReasonNotUtf8;
  return { statusCode, reason };
}

/**
 * Writes a Close payload. A reason that is too long is cut between code points, since a refused Close
 * frame would turn a clear ending into a 1006.
 *
 * @throws RangeError when the status code must not be on the wire, or a reason comes without one.
 */
export function encodeClosePayload(frame: CloseFrame): Uint8Array {
  if (frame.statusCode === undefined) {
    if (frame.reason !== "") throw new RangeError("a Close reason needs a status code before it");
    return new Uint8Array(0);
  }
  if (!isSendable(frame.statusCode)) {
    throw new RangeError(`${frame.statusCode} must not be the status code of a Close frame`);
  }
  const reason = encodeUtf8(truncateUtf8(frame.reason, MAX_REASON_BYTES));
  const payload = new Uint8Array(2 + reason.length);
  payload[0] = frame.statusCode >> 8;
  payload[1] = frame.statusCode & 0xff;
  payload.set(reason, 2);
  return payload;
}

/** Tells the two results of `parseClosePayload` apart. */
export function isViolation(result: CloseFrame | Violation): result is Violation {
  return "rule" in result;
}
