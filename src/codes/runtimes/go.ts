import { github } from "../software/github.ts";
import { LAWFUL } from "./spans.ts";
import type { CodeRefusal, Runtime } from "./types.ts";

/** It checks what it receives and not what it sends; `FormatCloseMessage(1005, "")` makes an empty payload. */
export const gorilla: Runtime = {
  id: "gorilla",
  name: "gorilla/websocket (Go)",
  call: "conn.WriteControl(CloseMessage, FormatCloseMessage(code, text), deadline)",
  version: "1.5.0",
  accepts: [
    [0, 1004],
    [1006, 65_535],
  ],
  otherwise: [{ does: "replaces", code: null }],
  withoutCode: undefined,
  longReason: {
    does: "throws",
    raised: { name: "error", text: "websocket: invalid control frame" },
  },
  checked: "run",
  references: [github("gorilla/websocket/conn.go")],
};

const internalError = (name: string): CodeRefusal => ({
  does: "replaces",
  code: 1011,
  raised: {
    name: "error",
    text: `failed to close WebSocket: failed to marshal close frame: status code ${name} cannot be set`,
  },
});

/** What cannot be sent is replaced by 1011 without a reason, and the caller gets an error besides. */
export const coder: Runtime = {
  id: "coder",
  name: "coder/websocket (Go)",
  call: "conn.Close(code, reason)",
  version: "1.8.7 (nhooyr.io/websocket)",
  accepts: LAWFUL,
  otherwise: [
    { codes: [[1005, 1005]], does: "replaces", code: null },
    { codes: [[1004, 1004]], ...internalError("statusReserved") },
    { codes: [[1006, 1006]], ...internalError("StatusAbnormalClosure") },
    { codes: [[1015, 1015]], ...internalError("StatusTLSHandshake") },
    internalError("StatusCode({code})"),
  ],
  withoutCode: undefined,
  longReason: {
    does: "replaces",
    code: 1011,
    raised: {
      name: "error",
      text: 'failed to close WebSocket: failed to marshal close frame: reason string max is 123 but got "{reason}" with length {bytes}',
    },
  },
  checked: "run",
  references: [github("coder/websocket/close.go")],
};
