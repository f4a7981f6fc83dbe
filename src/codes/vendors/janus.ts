import type { Vendor } from "./types.ts";

export const janus: Vendor = {
  id: "janus",
  name: "Janus",
  aliases: ["janus-gateway"],
  source: {
    title: "Janus WebRTC server, HTML demos",
    url: "https://github.com/meetecho/janus-gateway/blob/master/html/demos/janus.js",
  },
  rows: [
    {
      code: 3504,
      name: "Gateway timeout",
      kind: "connect-failed",
      sentBy: "client",
      note: "janus-demo",
    },
  ],
  ranges: [],
  reasons: [],
};
