import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Socket.IO documentation, The Socket instance (client side), disconnect",
  url: "https://socket.io/docs/v4/client-socket-instance/#disconnect",
};

const { application } = adviceOf(SOURCE);

/** Its reasons are strings; the close event is only in `details.context`. */
export const socketIo: Vendor = {
  id: "socket-io",
  name: "Socket.IO",
  aliases: ["socket.io", "socketio", "engine.io", "engine-io"],
  source: SOURCE,
  rows: [{ code: 1009, name: "maxHttpBufferSize exceeded", kind: "too-big" }],
  ranges: [],
  reasons: [
    { reason: "io server disconnect", kind: "kicked", retry: application },
    { reason: "io client disconnect", kind: "normal" },
    { reason: "ping timeout", kind: "timeout-ping" },
    { reason: "transport close", kind: "network" },
    { reason: "transport error", kind: "network" },
    { reason: "parse error", kind: "bad-message" },
    { reason: "forced close", kind: "unspecified" },
  ],
};
