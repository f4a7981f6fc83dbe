import { github } from "../software/github.ts";
import { ANYTHING } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** Turns a number into a code and asks nothing: whatever the application says goes out. */
export const tungstenite: Runtime = {
  id: "tungstenite",
  name: "tungstenite (Rust)",
  call: "WebSocket::close(Some(CloseFrame { code, reason }))",
  version: "2026",
  accepts: ANYTHING,
  otherwise: [],
  withoutCode: null,
  longReason: { does: "sends" },
  checked: "source",
  references: [github("snapview/tungstenite-rs/src/protocol/frame/frame.rs")],
};

/** 0 is its way to give no code, and 1005 and 1006 count as none. */
export const uwebsockets: Runtime = {
  id: "uwebsockets",
  name: "uWebSockets, uWebSockets.js",
  call: "ws.end(code, message)",
  version: "2026",
  accepts: [
    [1, 1004],
    [1007, 65_535],
  ],
  otherwise: [{ does: "replaces", code: null }],
  withoutCode: null,
  longReason: { does: "cuts" },
  checked: "source",
  references: [
    github("uNetworking/uWebSockets/src/WebSocketProtocol.h"),
    github("uNetworking/uWebSockets/src/WebSocket.h"),
  ],
};
