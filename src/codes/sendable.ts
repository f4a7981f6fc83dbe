import { lookup } from "./lookup.ts";

const isCode = (code: number): boolean => Number.isInteger(code) && code >= 0 && code <= 65_535;

/**
 * May this number be the status code inside a Close frame? True for 1000-1003, 1007-1014 and
 * 3000-4999; false for every other number, integer or not (RFC 6455 7.4, IANA).
 *
 * A receiver that fails the connection over any other code is right to: 1002.
 */
export function isSendable(code: number): boolean {
  return isCode(code) && lookup(code).onWire;
}

/**
 * Does `WebSocket.close()` in a browser accept this number? True for 1000 and 3000-4999; with any
 * other it throws `InvalidAccessError` (WHATWG WebSockets, `close()`).
 */
export function isBrowserSendable(code: number): boolean {
  return isCode(code) && lookup(code).browserClose;
}
