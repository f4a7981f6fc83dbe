import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Discord developer documentation, Voice Close Event Codes",
  url: "https://discord.com/developers/docs/topics/opcodes-and-status-codes#voice",
};

const { again, never } = adviceOf(SOURCE);

/** The numbers of the gateway, with other meanings: 4011, 4012 and 4014 most of all. */
export const discordVoice: Vendor = {
  id: "discord-voice",
  name: "Discord voice",
  aliases: [],
  source: SOURCE,
  rows: [
    { code: 4001, name: "Unknown opcode", kind: "unknown-command" },
    { code: 4002, name: "Failed to decode payload", kind: "bad-message" },
    { code: 4003, name: "Not authenticated", kind: "not-authenticated" },
    { code: 4004, name: "Authentication failed", kind: "auth-failed" },
    { code: 4005, name: "Already authenticated", kind: "already-authenticated" },
    { code: 4006, name: "Session no longer valid", kind: "session-invalid" },
    { code: 4009, name: "Session timeout", kind: "session-expired" },
    { code: 4011, name: "Server not found", kind: "not-found" },
    { code: 4012, name: "Unknown protocol", kind: "version" },
    { code: 4014, name: "Disconnected", kind: "kicked", retry: never, note: "discord-kicked" },
    {
      code: 4015,
      name: "Voice server crashed",
      kind: "server-error",
      retry: again,
      note: "discord-resume",
    },
    { code: 4016, name: "Unknown encryption mode", kind: "encryption" },
    { code: 4017, name: "E2EE/DAVE protocol required", kind: "encryption" },
    { code: 4020, name: "Bad request", kind: "bad-message" },
    { code: 4021, name: "Disconnected: Rate Limited", kind: "rate-limited", retry: never },
    { code: 4022, name: "Disconnected: Call Terminated", kind: "normal", retry: never },
  ],
  ranges: [],
  reasons: [],
};
