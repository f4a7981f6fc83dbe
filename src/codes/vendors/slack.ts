import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Slack, node-slack-sdk, Socket Mode",
  url: "https://github.com/slackapi/node-slack-sdk/blob/main/packages/socket-mode/src/SocketModeClient.ts",
};

const { now } = adviceOf(SOURCE);

/** No close codes at all were found in its SDK. */
export const slack: Vendor = {
  id: "slack",
  name: "Slack Socket Mode",
  aliases: ["slack-socket-mode"],
  source: SOURCE,
  rows: [],
  ranges: [],
  reasons: [
    { reason: "warning", kind: "reconnect-now", retry: now },
    { reason: "refresh_requested", kind: "reconnect-now", retry: now },
    { reason: "too_many_websockets", kind: "over-quota", retry: now },
    { reason: "link_disabled", kind: "disabled", unverified: true },
  ],
};
