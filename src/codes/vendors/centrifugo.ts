import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Centrifugo documentation, Client protocol codes",
  url: "https://centrifugal.dev/docs/server/codes",
};

const { again, afterChange, afterAuth } = adviceOf(SOURCE);

export const centrifugo: Vendor = {
  id: "centrifugo",
  name: "Centrifugo",
  aliases: ["centrifuge"],
  source: SOURCE,
  rows: [
    { code: 3000, name: "connection closed", kind: "unspecified", retry: again },
    { code: 3001, name: "shutdown", kind: "server-restart", retry: again },
    { code: 3004, name: "internal server error", kind: "server-error", retry: again },
    { code: 3005, name: "connection expired", kind: "credential-expired", retry: again },
    { code: 3006, name: "subscription expired", kind: "credential-expired", retry: again },
    { code: 3008, name: "slow", kind: "slow", retry: again },
    { code: 3009, name: "write error", kind: "network", retry: again },
    { code: 3010, name: "insufficient state", kind: "state-lost", retry: again },
    { code: 3011, name: "force reconnect", kind: "reconnect-now", retry: again },
    { code: 3012, name: "no pong", kind: "timeout-ping", retry: again },
    { code: 3013, name: "too many requests", kind: "rate-limited", retry: again },
    {
      code: 3014,
      name: "state invalidated",
      kind: "credential-expired",
      retry: again,
      note: "centrifugo-token",
    },
    { code: 3500, name: "invalid token", kind: "auth-failed", retry: afterAuth },
    {
      code: 3501,
      name: "bad request",
      kind: "bad-message",
      retry: afterChange,
      note: "centrifugo-credentials",
    },
    { code: 3502, name: "stale", kind: "timeout-handshake", retry: afterChange },
    { code: 3503, name: "force disconnect", kind: "kicked", retry: afterChange },
    { code: 3504, name: "connection limit", kind: "over-quota", retry: afterChange },
    { code: 3505, name: "channel limit", kind: "over-quota", retry: afterChange },
    { code: 3506, name: "inappropriate protocol", kind: "unsupported-data", retry: afterChange },
    { code: 3507, name: "permission denied", kind: "forbidden", retry: afterChange },
    { code: 3508, name: "not available", kind: "unsupported", retry: afterChange },
    { code: 3509, name: "too many errors", kind: "policy", retry: afterChange },
  ],
  ranges: [
    { from: 3000, to: 3499, kind: "temporary", retry: again },
    { from: 3500, to: 3999, kind: "refused", retry: afterChange },
    { from: 4000, to: 4499, kind: "temporary", retry: again, note: "centrifugo-own-codes" },
    { from: 4500, to: 4999, kind: "refused", retry: afterChange, note: "centrifugo-own-codes" },
    { from: 5000, to: 65_535, kind: "temporary", retry: again },
  ],
  reasons: [],
};
