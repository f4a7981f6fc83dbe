import { isPossibleEnd, isPossibleStart } from "./auth-message-bytes.ts";

/** UTF-16 units: a token of 8 KiB, and room for the rest. */
const MAX_LENGTH = 16 * 1024;
const MAX_ID_LENGTH = 256;
/** In a text that is JSON already. */
const STRING = /"(?:[^"\\]|\\.)*"/g;

/**
 * The token in `{"type":"auth","token":"..."}`: exactly these keys, in any order, and an `id` (a
 * string of up to 256 characters or a number) if the client likes. `undefined` for any other message,
 * for one that says a key twice, and for one of more than 16 Ki characters.
 */
export function readAuthMessage(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== "object" || message === null) return undefined;
  const entries = Object.entries(message);
  // Of a key that is there twice, parsers see only one: no two of them need agree on which.
  if (text.replace(STRING, "").split(":").length - 1 !== entries.length) return undefined;
  let token: string | undefined;
  let isAuth = false;
  for (const [key, value] of entries) {
    if (key === "type" && value === "auth") isAuth = true;
    else if (key === "token" && typeof value === "string" && value !== "") token = value;
    else if (key !== "id" || !isId(value)) return undefined;
  }
  return isAuth ? token : undefined;
}

/**
 * Could a text message be one that `readAuthMessage` reads? `head` and `tail` are its first and last
 * bytes, unmasked: 48 of each are enough to rule out most others, and the whole message where it is
 * shorter. Never `false` for one that is read, however it is spaced or escaped.
 */
export function mayBeAuthMessage(head: Uint8Array, tail: Uint8Array): boolean {
  return isPossibleStart(head) && isPossibleEnd(tail);
}

function isId(value: unknown): boolean {
  return typeof value === "string" ? value.length <= MAX_ID_LENGTH : typeof value === "number";
}
