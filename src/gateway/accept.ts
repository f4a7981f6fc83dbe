import { createHash, randomBytes } from "node:crypto";
import { HANDSHAKE_GUID } from "../protocol/index.ts";

/** The `Sec-WebSocket-Accept` that answers a `Sec-WebSocket-Key` (RFC 6455 4.2.2). */
export function acceptFor(key: string): string {
  return createHash("sha1").update(key).update(HANDSHAKE_GUID).digest("base64");
}

/** A fresh `Sec-WebSocket-Key`: never the client's own, whose answer an upstream could be tricked into. */
export function newKey(): string {
  return randomBytes(16).toString("base64");
}
