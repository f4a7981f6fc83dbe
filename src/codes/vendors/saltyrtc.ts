import type { Vendor } from "./types.ts";

export const saltyrtc: Vendor = {
  id: "saltyrtc",
  name: "SaltyRTC",
  aliases: ["salty-rtc"],
  source: {
    title: "SaltyRTC, The SaltyRTC Protocol",
    url: "https://github.com/saltyrtc/saltyrtc-meta/blob/master/Protocol.md",
  },
  rows: [
    { code: 3000, name: "Path Full", kind: "over-quota" },
    { code: 3001, name: "Protocol Error", kind: "protocol-error", sentBy: "either" },
    { code: 3002, name: "Internal Error", kind: "server-error", sentBy: "either" },
    {
      code: 3003,
      name: "Handover of the Signalling Channel",
      kind: "handover",
      sentBy: "either",
      note: "saltyrtc-handover",
    },
    { code: 3004, name: "Dropped by Initiator", kind: "kicked" },
    { code: 3005, name: "Initiator Could Not Decrypt", kind: "encryption" },
    { code: 3006, name: "No Shared Task Found", kind: "unsupported", sentBy: "either" },
    { code: 3007, name: "Invalid Key", kind: "encryption" },
    { code: 3008, name: "Timeout", kind: "timeout-ping" },
  ],
  ranges: [],
  reasons: [],
};
