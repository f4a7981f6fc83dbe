import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Hocuspocus, packages/common/src/CloseEvents.ts",
  url: "https://github.com/ueberdosis/hocuspocus/blob/main/packages/common/src/CloseEvents.ts",
};

const { again } = adviceOf(SOURCE);

export const hocuspocus: Vendor = {
  id: "hocuspocus",
  name: "Hocuspocus",
  aliases: ["yjs", "tiptap"],
  source: SOURCE,
  rows: [
    { code: 1009, name: "Message Too Big", kind: "too-big" },
    {
      code: 4205,
      name: "Reset Connection",
      kind: "state-lost",
      retry: again,
      note: "hocuspocus-reset",
    },
    { code: 4401, name: "Unauthorized", kind: "auth-failed" },
    { code: 4403, name: "Forbidden", kind: "forbidden" },
    { code: 4408, name: "Connection Timeout", kind: "timeout-ping" },
  ],
  ranges: [],
  reasons: [],
};
