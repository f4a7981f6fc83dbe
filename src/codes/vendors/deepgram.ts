import type { Vendor } from "./types.ts";

/** One code, several machine tokens in the reason: read the token first. */
export const deepgram: Vendor = {
  id: "deepgram",
  name: "Deepgram",
  aliases: [],
  source: {
    title: "Deepgram, WebSocket, NET and DATA errors",
    url: "https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors",
  },
  rows: [
    { code: 1000, name: "(normal closure)", kind: "normal" },
    { code: 1003, name: "MESSAGE-0000", kind: "unsupported-data" },
    { code: 1008, name: "DATA-0000", kind: "bad-message" },
    { code: 1009, name: "BIG-0000, BIG-0001", kind: "too-big" },
    { code: 1011, name: "NET-0000 to NET-0003", kind: "server-error", note: "deepgram-net" },
  ],
  ranges: [],
  reasons: [
    { reason: "MESSAGE-0000", code: 1003, kind: "unsupported-data" },
    { reason: "DATA-0000", code: 1008, kind: "bad-message" },
    { reason: "BIG-0000", code: 1009, kind: "too-big" },
    { reason: "BIG-0001", code: 1009, kind: "too-big" },
    { reason: "NET-0000", code: 1011, kind: "server-error" },
    { reason: "NET-0001", code: 1011, kind: "timeout-idle" },
    { reason: "NET-0002", code: 1011, kind: "network" },
    { reason: "NET-0003", code: 1011, kind: "timeout-lifetime" },
  ],
};
