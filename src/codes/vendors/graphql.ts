import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "GraphQL over WebSocket Protocol (graphql-transport-ws)",
  url: "https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md",
};

/** Which codes are fatal is the client's own rule. */
const CLIENT: Reference = {
  title: "graphql-ws, src/client.ts",
  url: "https://github.com/enisdenjo/graphql-ws/blob/master/src/client.ts",
};

const { again, afterChange, afterAuth } = adviceOf(CLIENT);

export const graphql: Vendor = {
  id: "graphql",
  name: "graphql-transport-ws",
  aliases: ["graphql-transport-ws", "graphql-ws"],
  source: SOURCE,
  rows: [
    { code: 4004, name: "BadResponse", kind: "bad-message", sentBy: "client", retry: afterChange },
    {
      code: 4005,
      name: "InternalClientError",
      kind: "client-error",
      sentBy: "client",
      retry: afterChange,
    },
    { code: 4400, name: "BadRequest", kind: "bad-message", retry: afterChange },
    {
      code: 4401,
      name: "Unauthorized",
      kind: "not-authenticated",
      retry: afterAuth,
      note: "graphql-subscribe-early",
    },
    { code: 4403, name: "Forbidden", kind: "forbidden", retry: again, note: "graphql-retried" },
    { code: 4406, name: "SubprotocolNotAcceptable", kind: "subprotocol", retry: afterChange },
    {
      code: 4408,
      name: "ConnectionInitialisationTimeout",
      kind: "timeout-handshake",
      retry: again,
    },
    { code: 4409, name: "SubscriberAlreadyExists", kind: "duplicate", retry: afterChange },
    {
      code: 4429,
      name: "TooManyInitialisationRequests",
      kind: "duplicate",
      retry: afterChange,
      note: "graphql-init-twice",
    },
    {
      code: 4499,
      name: "Terminated",
      kind: "network",
      sentBy: "local",
      retry: again,
      note: "graphql-local",
    },
    { code: 4500, name: "InternalServerError", kind: "server-error", retry: afterChange },
    {
      code: 4504,
      name: "ConnectionAcknowledgementTimeout",
      kind: "timeout-handshake",
      sentBy: "client",
      retry: again,
    },
  ],
  ranges: [
    { from: 1000, to: 1000, kind: "temporary", retry: again, note: "graphql-still-active" },
    { from: 1001, to: 1001, kind: "temporary", retry: again },
    { from: 1002, to: 1004, kind: "refused", retry: afterChange },
    { from: 1005, to: 1006, kind: "network", sentBy: "local", retry: again },
    { from: 1007, to: 1011, kind: "refused", retry: afterChange },
    { from: 1012, to: 1014, kind: "temporary", retry: again },
    { from: 1015, to: 1999, kind: "refused", retry: afterChange },
  ],
  reasons: [],
};
