import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Phoenix, phoenix.js and the socket transport",
  url: "https://github.com/phoenixframework/phoenix/blob/main/assets/js/phoenix/socket.js",
};

const { again } = adviceOf(SOURCE);

export const phoenix: Vendor = {
  id: "phoenix",
  name: "Phoenix Channels",
  aliases: ["phoenix-channels", "liveview"],
  source: SOURCE,
  rows: [
    {
      code: 1000,
      name: "(normal closure)",
      kind: "normal",
      sentBy: "either",
      retry: again,
      note: "phoenix-heartbeat",
    },
    {
      code: 1001,
      name: "(disconnect broadcast)",
      kind: "reconnect-now",
      retry: again,
      note: "phoenix-broadcast",
    },
    {
      code: 1011,
      name: "internal server error",
      kind: "connect-failed",
      sentBy: "local",
      retry: again,
      note: "phoenix-longpoll",
    },
    { code: 1012, name: "(socket drain)", kind: "server-restart", retry: again },
  ],
  ranges: [],
  reasons: [],
};
