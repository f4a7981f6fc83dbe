import type { Ending } from "./types.ts";

/** Chromium ends the transport over a frame whose length does not fit into 31 bits; others sooner. */
export const MOST_ANNOUNCED = 2 ** 31 - 1;

/** What the probe fails a connection for, with the code it sends. */
export type Violation = NonNullable<Ending["violation"]>;

export const NOT_UTF8: Violation = {
  rule: "text-not-utf8",
  section: "8.1",
  message: "a text message that is not UTF-8",
  code: 1007,
};
export const NOT_DEFLATE: Violation = {
  rule: "deflate-broken",
  section: "RFC 7692 7.2.2",
  message: "a compressed message that cannot be inflated",
  code: 1007,
};
export const TOO_LARGE: Violation = {
  rule: "frame-too-large",
  section: "10.4",
  message: "a frame that is larger than any browser takes",
  code: 1009,
};
