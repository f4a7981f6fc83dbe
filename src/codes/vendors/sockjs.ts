import type { Vendor } from "./types.ts";

export const sockjs: Vendor = {
  id: "sockjs",
  name: "SockJS",
  aliases: [],
  source: {
    title: "SockJS protocol",
    url: "https://github.com/sockjs/sockjs-protocol/blob/master/sockjs-protocol.py",
  },
  rows: [
    {
      code: 1002,
      name: "Connection interrupted",
      kind: "network",
      sentBy: "message",
      note: "sockjs-message",
    },
    {
      code: 2010,
      name: "Another connection still open",
      kind: "duplicate",
      sentBy: "message",
      note: "sockjs-message",
    },
    { code: 3000, name: "Go away!", kind: "normal", sentBy: "message", note: "sockjs-message" },
  ],
  ranges: [],
  reasons: [],
};
