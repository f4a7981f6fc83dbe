import { randomBytes } from "node:crypto";

/** Four unpredictable bytes (RFC 6455 5.3). */
export function maskingKey(): Uint8Array {
  return randomBytes(4);
}
