import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Discord developer documentation, Gateway Close Event Codes",
  url: "https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway",
};

const { again, afterAuth, afterChange } = adviceOf(SOURCE);

export const discord: Vendor = {
  id: "discord",
  name: "Discord gateway",
  aliases: ["discord-gateway"],
  source: SOURCE,
  rows: [
    {
      code: 1000,
      name: "(closed by the client)",
      kind: "normal",
      sentBy: "client",
      note: "discord-own-close",
    },
    {
      code: 1001,
      name: "(closed by the client)",
      kind: "normal",
      sentBy: "client",
      note: "discord-own-close",
    },
    { code: 4000, name: "Unknown error", kind: "unspecified", retry: again },
    { code: 4001, name: "Unknown opcode", kind: "unknown-command", retry: again },
    { code: 4002, name: "Decode error", kind: "bad-message", retry: again },
    { code: 4003, name: "Not authenticated", kind: "not-authenticated", retry: again },
    { code: 4004, name: "Authentication failed", kind: "auth-failed", retry: afterAuth },
    { code: 4005, name: "Already authenticated", kind: "already-authenticated", retry: again },
    {
      code: 4007,
      name: "Invalid seq",
      kind: "session-invalid",
      retry: again,
      note: "discord-new-session",
    },
    { code: 4008, name: "Rate limited", kind: "rate-limited", retry: again },
    {
      code: 4009,
      name: "Session timed out",
      kind: "session-expired",
      retry: again,
      note: "discord-new-session",
    },
    { code: 4010, name: "Invalid shard", kind: "sharding", retry: afterChange },
    { code: 4011, name: "Sharding required", kind: "sharding", retry: afterChange },
    { code: 4012, name: "Invalid API version", kind: "version", retry: afterChange },
    { code: 4013, name: "Invalid intent(s)", kind: "intents", retry: afterChange },
    { code: 4014, name: "Disallowed intent(s)", kind: "intents", retry: afterChange },
  ],
  ranges: [
    {
      from: 1005,
      to: 1006,
      kind: "network",
      sentBy: "local",
      retry: again,
      note: "discord-no-code",
    },
  ],
  reasons: [],
};
