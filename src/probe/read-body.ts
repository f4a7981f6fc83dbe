import type { Deadline } from "./deadline.ts";
import { headerOf } from "./read-answer.ts";
import type { Head } from "./read-answer.ts";
import type { Wire } from "./wire.ts";

const MOST_BYTES = 2_048;
/** The beginning of a body follows its head at once, or is not worth waiting for. */
const PATIENCE_MS = 500;

/** How a body begins, as text; empty where there is none. */
export function readBody(
  wire: Wire,
  head: Head,
  rest: Uint8Array,
  deadline: Deadline,
): Promise<string> {
  const announced = Number(headerOf(head, "content-length") ?? Number.POSITIVE_INFINITY);
  const wanted = Math.min(MOST_BYTES, Number.isNaN(announced) ? MOST_BYTES : announced);
  const chunked = /chunked/i.test(headerOf(head, "transfer-encoding") ?? "");
  return new Promise((resolve) => {
    let bytes = Buffer.from(rest.subarray(0, MOST_BYTES));
    const settle = (): void => {
      clearTimeout(timer);
      forget?.();
      wire.release();
      const text = bytes.subarray(0, wanted).toString("utf8");
      resolve(chunked ? withoutChunks(text) : text);
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    let forget: (() => void) | undefined;
    const enough = (): boolean =>
      bytes.length >= wanted || (chunked && /(?:^|\r\n)0\r\n/.test(bytes.toString("latin1")));
    if (enough()) return settle();
    forget = deadline.onPassed(settle);
    wire.give({
      bytes(chunk) {
        bytes = Buffer.concat([bytes, chunk.subarray(0, MOST_BYTES)]);
        if (enough()) settle();
      },
      ended: settle,
    });
  });
}

/** The text between the sizes (RFC 9112 7.1), as far as it came. */
function withoutChunks(text: string): string {
  let body = "";
  let at = 0;
  for (;;) {
    const size = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?\r\n/i.exec(text.slice(at, at + 100));
    const length = Number.parseInt(size?.[1] ?? "0", 16);
    if (size === null || length === 0) return body;
    const start = at + size[0].length;
    body += text.slice(start, start + length);
    at = start + length + 2;
  }
}
