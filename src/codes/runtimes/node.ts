import { github } from "../software/github.ts";
import { BROWSER, LAWFUL } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** Node's global `WebSocket` is undici's, with the browser's rules and texts of its own. */
export const node: Runtime = {
  id: "node",
  name: "Node.js WebSocket (undici)",
  call: "WebSocket.close(code, reason)",
  version: "Node 24.21.0, undici 7.29.1",
  accepts: BROWSER,
  otherwise: [{ does: "throws", raised: { name: "InvalidAccessError", text: "invalid code" } }],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "SyntaxError",
      text: "Reason must be less than 123 bytes; received {bytes}",
    },
  },
  checked: "run",
  references: [github("nodejs/undici/lib/web/websocket/websocket.js")],
};

export const ws: Runtime = {
  id: "ws",
  name: "ws (Node.js)",
  call: "websocket.close(code, data)",
  version: "8.23.0",
  accepts: LAWFUL,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "TypeError",
        text: "First argument must be a valid error code number",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "RangeError",
      text: "The message must not be greater than 123 bytes",
    },
  },
  checked: "run",
  references: [github("websockets/ws/lib/sender.js")],
};

/** A browser's rule on either side: its servers cannot close with 1008 or 1011. */
export const faye: Runtime = {
  id: "faye",
  name: "faye-websocket (Node.js)",
  call: "ws.close(code, reason)",
  version: "0.11.4",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "Error",
        text: "Failed to execute 'close' on WebSocket: The code must be either 1000, or between 3000 and 4999. {code} is neither.",
      },
    },
  ],
  withoutCode: 1000,
  longReason: { does: "sends" },
  checked: "run",
  references: [github("faye/faye-websocket-node/lib/faye/websocket/api.js")],
};
