import type { Language } from "../codes/index.ts";
import type { LookupAddress } from "node:dns";
import type { ProbeProgress } from "./types.ts";

/** All optional; durations in milliseconds. */
export interface ProbeOptions {
  /** For everything up to the open connection. @default 10000 */
  readonly timeoutMs?: number;
  /** How long each connection is watched. @default 10000 */
  readonly forMs?: number;
  /** From one ping to the next. @default 5000 */
  readonly pingMs?: number;
  /** How long a pong may take. @default 5000 */
  readonly pongTimeoutMs?: number;
  /** How long the answer to our Close may take. @default 5000 */
  readonly closeTimeoutMs?: number;
  /** Watch several connections side by side? @default from 25 s of `forMs` on */
  readonly compare?: boolean;
  /** From the opening of one of these connections to that of the next. @default a tenth of `forMs`, at most 2500 */
  readonly staggerMs?: number;
  /** Text messages to send, in turn. @default none */
  readonly send?: readonly string[];
  /** Bytes of one large message to send, at most `MOST_TO_SEND`. @default none */
  readonly sendSize?: number;
  /** The type of the large message. @default "text" */
  readonly sendType?: "text" | "binary";
  readonly subprotocols?: readonly string[];
  readonly origin?: string;
  /** Further headers of the opening handshake. Their values are never reported. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Offers this extension, and closes with 1010 when the server does not take it. */
  readonly requireExtension?: "permessage-deflate";
  /** `accept`: go on with a certificate that is not trusted, and report what is wrong with it. @default "refuse" */
  readonly untrusted?: "refuse" | "accept";
  /** Certificates to trust instead of the system's, in PEM. */
  readonly ca?: string;
  /** `off`: make no attempt beyond the first. @default "on" */
  readonly experiments?: "on" | "off";
  /** Of the diagnosis. @default "en" */
  readonly language?: Language;
  /** Finds the addresses of a name. @default that of the system */
  readonly lookup?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly onProgress?: (event: ProbeProgress) => void;
  /** Ends the watch early; what was seen until then is reported. */
  readonly signal?: AbortSignal;
}

/** A message larger than any receiver's default limit, and no more. */
export const MOST_TO_SEND = 128 * 1024 * 1024;

/** Watched for so long, it is worth comparing: the shortest known idle time-out is 30 s. */
const COMPARE_FROM_MS = 25_000;
const MOST_STAGGER_MS = 2_500;

/** The options with every default. */
export interface Settings extends Omit<ProbeOptions, "signal" | "ca" | "origin" | "sendSize"> {
  readonly url: URL;
  readonly timeoutMs: number;
  readonly forMs: number;
  readonly pingMs: number;
  readonly pongTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly compare: boolean;
  readonly staggerMs: number;
  readonly send: readonly string[];
  readonly sendSize: number | undefined;
  readonly sendType: "text" | "binary";
  readonly subprotocols: readonly string[];
  readonly origin: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly untrusted: "refuse" | "accept";
  readonly ca: string | undefined;
  readonly experiments: "on" | "off";
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly onProgress: (event: ProbeProgress) => void;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// eslint-disable-next-line no-control-regex
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** What the handshake itself writes, so that it can be judged. */
const OWN_HEADERS =
  /^(?:host|connection|upgrade|origin|sec-websocket-.*|content-length|transfer-encoding)$/i;

/** @throws TypeError or RangeError for what cannot be sent. */
export function toSettings(url: URL, options: ProbeOptions): Settings {
  if (url.protocol !== "ws:" && url.protocol !== "wss:") {
    throw new TypeError("the address of a WebSocket begins with ws: or wss:");
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("the address must not hold a user or a password; send a header instead");
  }
  for (const [name, value] of options.headers ?? []) {
    const fault = checkHeader(name, value);
    if (fault === "malformed") throw new TypeError("a header holds what HTTP does not allow");
    if (fault === "own") throw new TypeError(`the handshake itself writes ${name}`);
  }
  if (options.origin !== undefined && !VALUE.test(options.origin)) {
    throw new TypeError("the origin holds a character that no header may hold");
  }
  for (const subprotocol of options.subprotocols ?? []) {
    if (!TOKEN.test(subprotocol)) throw new TypeError("a subprotocol is a token (RFC 6455 4.1)");
  }
  const { sendSize, forMs = 10_000 } = options;
  if (sendSize !== undefined && !(sendSize >= 0 && sendSize <= MOST_TO_SEND)) {
    throw new RangeError(`the large message has at most ${MOST_TO_SEND} bytes`);
  }
  return {
    ...options,
    url,
    timeoutMs: options.timeoutMs ?? 10_000,
    forMs,
    pingMs: options.pingMs ?? 5_000,
    pongTimeoutMs: options.pongTimeoutMs ?? 5_000,
    closeTimeoutMs: options.closeTimeoutMs ?? 5_000,
    compare: options.compare ?? forMs >= COMPARE_FROM_MS,
    staggerMs: options.staggerMs ?? Math.min(MOST_STAGGER_MS, Math.round(forMs / 10)),
    send: options.send ?? [],
    sendSize,
    sendType: options.sendType ?? "text",
    subprotocols: options.subprotocols ?? [],
    origin: options.origin,
    headers: options.headers ?? [],
    untrusted: options.untrusted ?? "refuse",
    ca: options.ca,
    experiments: options.experiments ?? "on",
    language: options.language ?? "en",
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
  };
}

/** What is wrong with a header: HTTP does not allow it, or the handshake itself writes it. */
export function checkHeader(name: string, value: string): "malformed" | "own" | undefined {
  if (!TOKEN.test(name) || !VALUE.test(value)) return "malformed";
  return OWN_HEADERS.test(name) ? "own" : undefined;
}
