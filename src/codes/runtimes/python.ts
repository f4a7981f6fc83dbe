import { github } from "../software/github.ts";
import { ANYTHING, LAWFUL } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** A call that fails leaves the connection in its closing state: nothing more can be sent on it. */
export const pythonWebsockets: Runtime = {
  id: "python-websockets",
  name: "websockets (Python)",
  call: "await websocket.close(code, reason)",
  version: "10.4",
  accepts: LAWFUL,
  otherwise: [{ does: "sticks", raised: { name: "ProtocolError", text: "invalid status code" } }],
  withoutCode: 1000,
  longReason: {
    does: "sticks",
    raised: { name: "ProtocolError", text: "control frame too long" },
  },
  checked: "run",
  references: [github("python-websockets/websockets/src/websockets/frames.py")],
};

/** Checks nothing of what it sends, neither the code nor the length. */
export const aiohttp: Runtime = {
  id: "aiohttp",
  name: "aiohttp (Python)",
  call: "await ws.close(code=code, message=message)",
  version: "3.8.4",
  accepts: ANYTHING,
  otherwise: [],
  withoutCode: 1000,
  longReason: { does: "sends" },
  checked: "run",
  references: [github("aio-libs/aiohttp/aiohttp/http_websocket.py")],
};
