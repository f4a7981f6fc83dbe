import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Speechmatics, Realtime API reference",
  url: "https://docs.speechmatics.com/api-ref/realtime-transcription-websocket",
};

/** For three codes it names a wait, and for no other. */
const wait = {
  retry: adviceOf(SOURCE).backoff(5_000, 10_000),
  waitStated: true,
  note: "speechmatics-quota",
} as const;

export const speechmatics: Vendor = {
  id: "speechmatics",
  name: "Speechmatics",
  aliases: [],
  source: SOURCE,
  rows: [
    { code: 1003, name: "protocol_error", kind: "protocol-error" },
    { code: 1008, name: "policy_violation", kind: "policy", note: "speechmatics-policy" },
    { code: 1011, name: "internal_error", kind: "server-error", ...wait },
    { code: 4001, name: "not_authorised", kind: "auth-failed" },
    { code: 4003, name: "not_allowed", kind: "forbidden" },
    { code: 4004, name: "invalid_model", kind: "not-found" },
    { code: 4005, name: "quota_exceeded", kind: "over-quota", ...wait },
    { code: 4006, name: "timelimit_exceeded", kind: "timeout-lifetime" },
    { code: 4013, name: "job_error", kind: "server-error", ...wait },
  ],
  ranges: [],
  reasons: [],
};
