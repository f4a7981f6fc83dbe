import { createHash, randomBytes } from "node:crypto";

/** RFC 6455 1.3: what proves that a server understood the key. */
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** The `Sec-WebSocket-Accept` that answers a `Sec-WebSocket-Key` (RFC 6455 4.2.2). */
export function acceptFor(key: string): string {
  return createHash("sha1").update(key).update(GUID).digest("base64");
}

/** A fresh `Sec-WebSocket-Key`: never the client's own, whose answer an upstream could be tricked into. */
export function newKey(): string {
  return randomBytes(16).toString("base64");
}
