import { github } from "../software/github.ts";
import { BROWSER } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** The class began as a copy of faye-websocket, with its rule: a Rails server cannot close with 1008. */
export const actioncable: Runtime = {
  id: "actioncable",
  name: "Action Cable (Rails)",
  call: "ClientSocket#close(code, reason)",
  version: "6.1.7",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "ArgumentError",
        text: "Failed to execute 'close' on WebSocket: The code must be either 1000, or between 3000 and 4999. {code} is neither.",
      },
    },
  ],
  withoutCode: 1000,
  longReason: { does: "sends" },
  checked: "run",
  references: [github("rails/rails/actioncable/lib/action_cable/connection/client_socket.rb")],
};
