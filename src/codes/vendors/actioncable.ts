import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Rails, Action Cable, connection.js",
  url: "https://github.com/rails/rails/blob/main/actioncable/app/javascript/action_cable/connection.js",
};

const { application } = adviceOf(SOURCE);

/** Its client never reads the close code: the reason comes in a JSON message before the close. */
export const actioncable: Vendor = {
  id: "actioncable",
  name: "Action Cable",
  aliases: ["action-cable", "rails"],
  source: SOURCE,
  rows: [],
  ranges: [],
  reasons: [
    { reason: "unauthorized", kind: "auth-failed", retry: application },
    { reason: "invalid_request", kind: "bad-message", retry: application },
    { reason: "server_restart", kind: "server-restart", retry: application },
    { reason: "remote", kind: "kicked", retry: application },
  ],
};
