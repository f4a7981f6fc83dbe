import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import { VENDOR_KINDS } from "./kinds.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Pusher Channels Protocol, Error Codes",
  url: "https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#error-codes",
};

const { afterChange, afterAuth, now, backoff } = adviceOf(SOURCE);
/** "At least one second"; the upper bound is ours. */
const afterASecond = backoff(1_000, 10_000);

/** Protocol 7, which soketi speaks too. Its rule by range is the model for any private scheme. */
export const pusher: Vendor = {
  id: "pusher",
  name: "Pusher Channels",
  aliases: ["pusher-channels", "soketi"],
  source: SOURCE,
  rows: [
    {
      code: 4000,
      name: "Application only accepts SSL connections",
      kind: "insecure",
      retry: afterChange,
    },
    { code: 4001, name: "Application does not exist", kind: "not-found", retry: afterChange },
    { code: 4003, name: "Application disabled", kind: "disabled", retry: afterChange },
    {
      code: 4004,
      name: "Application is over connection quota",
      kind: "over-quota",
      retry: afterChange,
    },
    { code: 4005, name: "Path not found", kind: "not-found", retry: afterChange },
    { code: 4006, name: "Invalid version string format", kind: "version", retry: afterChange },
    { code: 4007, name: "Unsupported protocol version", kind: "version", retry: afterChange },
    { code: 4008, name: "No protocol version supplied", kind: "version", retry: afterChange },
    { code: 4009, name: "Connection is unauthorized", kind: "auth-failed", retry: afterAuth },
    {
      code: 4100,
      name: "Over capacity",
      kind: "over-capacity",
      retry: afterASecond,
      waitStated: true,
    },
    {
      code: 4200,
      name: "Generic reconnect immediately",
      kind: "reconnect-now",
      retry: now,
      waitStated: true,
    },
    {
      code: 4201,
      name: "Pong reply not received",
      kind: "timeout-ping",
      retry: now,
      waitStated: true,
    },
    {
      code: 4202,
      name: "Closed after inactivity",
      kind: "timeout-idle",
      retry: now,
      waitStated: true,
    },
    {
      code: 4301,
      name: "Client event rejected due to rate limit",
      kind: "rate-limited",
      // The connection stays open, so there is nothing to wait for before reconnecting.
      retry: VENDOR_KINDS["error-only"].retry,
      sentBy: "message",
      note: "pusher-error-only",
    },
    {
      code: 4302,
      name: "Watchlist limit exceeded",
      kind: "over-quota",
      sentBy: "message",
      note: "pusher-error-only",
    },
  ],
  ranges: [
    // Of the library, pusher-js: below 4000 it comes back after these three alone.
    { from: 1002, to: 1004, kind: "temporary", retry: afterASecond },
    { from: 4000, to: 4099, kind: "refused", retry: afterChange },
    { from: 4100, to: 4199, kind: "temporary", retry: afterASecond, waitStated: true },
    { from: 4200, to: 4299, kind: "reconnect-now", retry: now, waitStated: true },
    { from: 4300, to: 4399, kind: "error-only", sentBy: "message" },
  ],
  reasons: [],
};
