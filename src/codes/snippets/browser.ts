import { isBrowserSendable } from "../sendable.ts";
import type { RuntimeSnippets } from "./types.ts";
import { closeCall } from "./ws.ts";

export const browser: RuntimeSnippets = {
  id: "browser",
  name: "JavaScript",
  syntax: "javascript",
  closers: [
    {
      library: "WebSocket",
      role: "client",
      note: null,
      limit: { allows: isBrowserSendable, call: "WebSocket.close()", error: "InvalidAccessError" },
      close: closeCall,
    },
  ],
  refusers: [],
};
