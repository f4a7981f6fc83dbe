import type { Vendor } from "./types.ts";

/** The subprotocol called `graphql-ws`, which the library called graphql-ws does not speak. */
export const graphqlLegacy: Vendor = {
  id: "graphql-legacy",
  name: "graphql-ws (subscriptions-transport-ws)",
  aliases: ["subscriptions-transport-ws", "graphql-ws-legacy"],
  source: {
    title: "subscriptions-transport-ws, src/server.ts",
    url: "https://github.com/apollographql/subscriptions-transport-ws/blob/master/src/server.ts",
  },
  rows: [
    { code: 1002, name: "(no subprotocol)", kind: "subprotocol" },
    {
      code: 1005,
      name: "(closed without a code)",
      kind: "unspecified",
      sentBy: "local",
      note: "graphql-legacy-empty",
    },
    { code: 1011, name: "(initialisation failed)", kind: "auth-failed" },
  ],
  ranges: [],
  reasons: [],
};
