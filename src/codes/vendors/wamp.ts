import type { Vendor } from "./types.ts";

export const wamp: Vendor = {
  id: "wamp",
  name: "WAMP (autobahn-js)",
  aliases: ["autobahn", "autobahn-js"],
  source: {
    title: "autobahn-js, source",
    url: "https://github.com/crossbario/autobahn-js",
  },
  rows: [
    { code: 3000, name: "(end of the session)", kind: "normal", sentBy: "client" },
    { code: 3002, name: "protocol violation", kind: "protocol-error", sentBy: "client" },
  ],
  ranges: [],
  reasons: [],
};
