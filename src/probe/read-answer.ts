import type { Deadline } from "./deadline.ts";
import type { Wire, WireEnd } from "./wire.ts";

export interface Head {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What came back instead of, or as, the answer to an opening handshake. */
export type Answer =
  | {
      readonly kind: "head";
      readonly head: Head;
      /** What followed the head in the same piece. */
      readonly rest: Uint8Array;
    }
  /** `begun`: some of an answer had come. */
  | { readonly kind: "dropped"; readonly end: WireEnd; readonly begun: boolean }
  | { readonly kind: "timed-out" | "stopped"; readonly begun: boolean }
  /** Not HTTP, or a head without an end; `tls`: it is a TLS record. */
  | { readonly kind: "not-http"; readonly tls: boolean };

/** Node's own limit on a head is 16 KiB; some proxies send larger cookies. */
const MOST_HEAD_BYTES = 64 * 1024;
const MOST_HEADERS = 200;
const MOST_INTERIM = 8;
const TLS_ALERT = 0x15;
const TLS_HANDSHAKE = 0x16;
const HEAD_END = "\r\n\r\n";

/** Reads one head, past any `100 Continue` or `103 Early Hints`. Leaves the wire without an owner. */
export function readAnswer(wire: Wire, deadline: Deadline): Promise<Answer> {
  return new Promise((resolve) => {
    let bytes = new Uint8Array(0);
    let forget: (() => void) | undefined;
    const settle = (answer: Answer): void => {
      forget?.();
      wire.release();
      resolve(answer);
    };
    forget = deadline.onPassed(() => settle({ kind: deadline.why, begun: bytes.length > 0 }));
    if (deadline.passed) return;
    wire.give({
      bytes(chunk) {
        bytes = Buffer.concat([bytes, chunk.subarray(0, MOST_HEAD_BYTES)]);
        const answer = parse(bytes);
        if (answer !== undefined) settle(answer);
      },
      ended: (end) => settle({ kind: "dropped", end, begun: bytes.length > 0 }),
    });
  });
}

function parse(bytes: Uint8Array): Answer | undefined {
  let at = 0;
  for (let interim = 0; interim <= MOST_INTERIM; interim++) {
    const first = bytes[at];
    if (first === TLS_ALERT || first === TLS_HANDSHAKE) return { kind: "not-http", tls: true };
    const text = Buffer.from(bytes.subarray(at)).toString("latin1");
    if (!"HTTP/".startsWith(text.slice(0, 5))) return { kind: "not-http", tls: false };
    const end = text.indexOf(HEAD_END);
    if (end === -1) {
      return text.length > MOST_HEAD_BYTES ? { kind: "not-http", tls: false } : undefined;
    }
    const head = parseHead(text.slice(0, end));
    if (head === undefined) return { kind: "not-http", tls: false };
    at += end + HEAD_END.length;
    // An interim answer (RFC 9110 15.2) other than 101: the real one follows.
    if (head.status >= 200 || head.status === 101) {
      return { kind: "head", head, rest: bytes.subarray(at) };
    }
  }
  return { kind: "not-http", tls: false };
}

const STATUS_LINE = /^HTTP\/1\.[01] ([1-5]\d\d)(?: (.*))?$/;

function parseHead(text: string): Head | undefined {
  const [first = "", ...lines] = text.split("\r\n");
  const match = STATUS_LINE.exec(first);
  if (match === null || lines.length > MOST_HEADERS) return undefined;
  const headers: [string, string][] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.push([line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return { status: Number(match[1]), statusText: match[2] ?? "", headers };
}

/** The values of a header, joined as RFC 9110 5.3 allows; `undefined` where there is none. */
export function headerOf({ headers }: Head, name: string): string | undefined {
  const values = headers.filter(([own]) => own === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}
