import { CLOSE_CODES, CLOSE_RANGES } from "../../../src/codes/index.ts";
import type { Mangling } from "../../../src/codes/index.ts";

/** What one receiver's application is shown for each code that somebody mangles. */
export interface ReceiverRow {
  readonly receiver: string;
  readonly role: Mangling["role"];
  /** By column; `undefined` where the code arrives intact. */
  readonly reports: readonly (number | undefined)[];
}

const SENDABLE = [
  ...CLOSE_CODES.map(({ code, onWire, mangledBy }) => ({ slug: String(code), onWire, mangledBy })),
  ...CLOSE_RANGES.map(({ from, to, onWire, mangledBy }) => ({
    slug: `${from}-${to}`,
    onWire,
    mangledBy,
  })),
].filter(({ onWire }) => onWire);

const mangled = SENDABLE.filter(({ mangledBy }) => mangledBy.length > 0);

/** Codes and ranges that at least one receiver mangles. */
export const MANGLED_SLUGS: readonly string[] = mangled.map(({ slug }) => slug);

const receivers = new Map<string, Mangling>(
  mangled.flatMap(({ mangledBy }) => mangledBy.map((entry) => [entry.receiver, entry] as const)),
);

export const RECEIVERS: readonly ReceiverRow[] = [...receivers.values()].map(
  ({ receiver, role }) => ({
    receiver,
    role,
    reports: mangled.map(
      ({ mangledBy }) => mangledBy.find((entry: Mangling) => entry.receiver === receiver)?.reports,
    ),
  }),
);

/** Registered codes that every receiver we read delivers as they were sent. */
export const SAFE_CODES: readonly number[] = CLOSE_CODES.filter(
  ({ onWire, mangledBy }) => onWire && mangledBy.length === 0,
).map(({ code }) => code);

/** Receivers that were read and found to deliver every code. */
export const FAITHFUL: readonly string[] = [
  "ws",
  "undici (Node.js)",
  "websockets (Python)",
  "websocket-client (Python)",
  "aiohttp",
  "coder/websocket",
  "Jetty 12",
  "OkHttp",
  "Netty",
];
