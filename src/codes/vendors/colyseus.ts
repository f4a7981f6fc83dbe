import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Colyseus, shared types Protocol.ts",
  url: "https://github.com/colyseus/colyseus/blob/master/packages/shared-types/src/Protocol.ts",
};

const { again, never, application } = adviceOf(SOURCE);

/** The SDK comes back by itself after 1001, 1005, 1006 and 4010, and after nothing else. */
export const colyseus: Vendor = {
  id: "colyseus",
  name: "Colyseus",
  aliases: [],
  source: SOURCE,
  rows: [
    { code: 4000, name: "CONSENTED", kind: "normal", sentBy: "either", retry: never },
    {
      code: 4001,
      name: "SERVER_SHUTDOWN",
      kind: "server-restart",
      retry: application,
      note: "colyseus-no-return",
    },
    {
      code: 4002,
      name: "WITH_ERROR",
      kind: "server-error",
      retry: application,
      note: "colyseus-no-return",
    },
    {
      code: 4003,
      name: "FAILED_TO_RECONNECT",
      kind: "connect-failed",
      retry: application,
      note: "colyseus-no-return",
    },
    { code: 4010, name: "MAY_TRY_RECONNECT", kind: "reconnect-now", retry: again },
  ],
  ranges: [
    { from: 1001, to: 1001, kind: "temporary", retry: again },
    { from: 1005, to: 1006, kind: "network", sentBy: "local", retry: again },
  ],
  reasons: [],
};
