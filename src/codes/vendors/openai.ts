import type { Vendor } from "./types.ts";

export const openai: Vendor = {
  id: "openai",
  name: "OpenAI Realtime",
  aliases: ["openai-realtime"],
  source: {
    title: "OpenAI Realtime, endings reported by its users (reachy_mini 134)",
    url: "https://platform.openai.com/docs/guides/realtime",
  },
  rows: [{ code: 1001, name: "session_expired", kind: "timeout-lifetime", note: "openai-hour" }],
  ranges: [],
  reasons: [
    {
      reason: "Your session hit the maximum duration of 60 minutes.",
      code: 1001,
      kind: "timeout-lifetime",
    },
  ],
};
