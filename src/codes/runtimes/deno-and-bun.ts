import { github } from "../software/github.ts";
import { BROWSER, LAWFUL } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** The sockets of `Deno.upgradeWebSocket()` are the same class, so its servers have the page's rule too. */
export const deno: Runtime = {
  id: "deno",
  name: "Deno",
  call: "WebSocket.close(code, reason)",
  version: "2.9.6",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "The close code must be either 1000 or in the range of 3000 to 4999: received {code}",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "SyntaxError",
      text: "The close reason may not be longer than 123 bytes",
    },
  },
  checked: "run",
  references: [github("denoland/deno/ext/websocket/01_websocket.js")],
};

export const bun: Runtime = {
  id: "bun",
  name: "Bun",
  call: "WebSocket.close(code, reason)",
  version: "1.4.5",
  accepts: LAWFUL,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "The close code must be a valid WebSocket close code (1000-1014, excluding the reserved codes 1004-1006, or in the range of 3000 to 4999). Received {code}.",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "SyntaxError",
      text: "The close reason must not be greater than 123 UTF-8 bytes. Received {bytes} bytes.",
    },
  },
  checked: "run",
  references: [github("oven-sh/bun/src/bun.js/bindings/webcore/WebSocket.cpp")],
};
