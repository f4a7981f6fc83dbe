import type { Vendor } from "./types.ts";

export const speechmatics: Vendor = {
  id: "speechmatics",
  name: "Speechmatics",
  aliases: [],
  source: {
    title: "Speechmatics documentation, Realtime API reference",
    url: "https://docs.speechmatics.com/",
  },
  rows: [
    { code: 1003, name: "protocol_error", kind: "protocol-error" },
    { code: 1008, name: "policy_violation", kind: "policy", note: "speechmatics-policy" },
    { code: 1011, name: "internal_error", kind: "server-error" },
    { code: 4001, name: "not_authorised", kind: "auth-failed" },
    { code: 4003, name: "not_allowed", kind: "forbidden" },
    { code: 4004, name: "invalid_model", kind: "not-found" },
    { code: 4005, name: "quota_exceeded", kind: "over-quota", note: "speechmatics-quota" },
    { code: 4006, name: "timelimit_exceeded", kind: "timeout-lifetime" },
    { code: 4013, name: "job_error", kind: "server-error" },
  ],
  ranges: [],
  reasons: [],
};
