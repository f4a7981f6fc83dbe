import type { Vendor } from "./types.ts";

/** The service tells errors in a JSON message; the only code is the client's own. */
export const appsync: Vendor = {
  id: "appsync",
  name: "AWS AppSync (Amplify)",
  aliases: ["aws-appsync", "amplify"],
  source: {
    title: "Amplify JS, AWSWebSocketProvider",
    url: "https://github.com/aws-amplify/amplify-js/blob/main/packages/api-graphql/src/Providers/AWSWebSocketProvider/index.ts",
  },
  rows: [{ code: 3001, name: "(connecting failed)", kind: "connect-failed", sentBy: "client" }],
  ranges: [],
  reasons: [{ reason: "connection_error", kind: "connect-failed" }],
};
