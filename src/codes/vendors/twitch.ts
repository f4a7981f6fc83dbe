import type { Vendor } from "./types.ts";

/** It names no retry rule per code, so the advice is that of each kind. */
export const twitch: Vendor = {
  id: "twitch",
  name: "Twitch EventSub",
  aliases: ["twitch-eventsub", "eventsub"],
  source: {
    title: "Twitch developer documentation, Handling WebSocket Events",
    url: "https://dev.twitch.tv/docs/eventsub/handling-websocket-events",
  },
  rows: [
    { code: 4000, name: "Internal server error", kind: "server-error" },
    {
      code: 4001,
      name: "Client sent inbound traffic",
      kind: "unexpected-message",
      note: "twitch-inbound",
    },
    { code: 4002, name: "Client failed ping-pong", kind: "timeout-ping" },
    { code: 4003, name: "Connection unused", kind: "unused", note: "twitch-unused" },
    {
      code: 4004,
      name: "Reconnect grace time expired",
      kind: "session-expired",
      note: "twitch-grace",
    },
    { code: 4005, name: "Network timeout", kind: "network" },
    { code: 4006, name: "Network error", kind: "network" },
    { code: 4007, name: "Invalid reconnect", kind: "session-invalid" },
  ],
  ranges: [],
  reasons: [],
};
