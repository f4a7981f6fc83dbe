import type { Vendor } from "./types.ts";

/** Workers and Durable Objects, and the proxy in front of other servers. */
export const cloudflare: Vendor = {
  id: "cloudflare",
  name: "Cloudflare Workers",
  aliases: ["cloudflare-workers", "workers", "workerd", "durable-objects"],
  source: {
    title: "workerd, web-socket.c++",
    url: "https://github.com/cloudflare/workerd/blob/main/src/workerd/api/web-socket.c%2B%2B",
  },
  rows: [
    {
      code: 1006,
      name: "(no Close frame)",
      kind: "network",
      sentBy: "local",
      note: "cloudflare-vanished",
    },
  ],
  ranges: [],
  reasons: [
    { reason: "WebSocket disconnected without sending Close frame.", code: 1006, kind: "network" },
    { reason: "Failed to establish websocket connection", code: 1006, kind: "connect-failed" },
    { reason: "CloudFlare WebSocket Proxy restarting", kind: "server-restart" },
  ],
};
