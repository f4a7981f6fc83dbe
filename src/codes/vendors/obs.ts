import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "obs-websocket 5, WebSocketCloseCode.h",
  url: "https://github.com/obsproject/obs-websocket/blob/master/src/websocketserver/types/WebSocketCloseCode.h",
};

const { never } = adviceOf(SOURCE);

export const obs: Vendor = {
  id: "obs",
  name: "obs-websocket",
  aliases: ["obs-websocket"],
  source: SOURCE,
  rows: [
    { code: 4000, name: "UnknownReason", kind: "unspecified" },
    { code: 4002, name: "MessageDecodeError", kind: "bad-message" },
    { code: 4003, name: "MissingDataField", kind: "bad-message" },
    { code: 4004, name: "InvalidDataFieldType", kind: "bad-message" },
    { code: 4005, name: "InvalidDataFieldValue", kind: "bad-message" },
    { code: 4006, name: "UnknownOpCode", kind: "unknown-command" },
    { code: 4007, name: "NotIdentified", kind: "not-authenticated" },
    { code: 4008, name: "AlreadyIdentified", kind: "already-authenticated" },
    { code: 4009, name: "AuthenticationFailed", kind: "auth-failed" },
    { code: 4010, name: "UnsupportedRpcVersion", kind: "version" },
    { code: 4011, name: "SessionInvalidated", kind: "kicked", retry: never, note: "obs-kick" },
    { code: 4012, name: "UnsupportedFeature", kind: "unsupported" },
  ],
  ranges: [],
  reasons: [],
};
