import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "Azure Web PubSub, reliable clients",
  url: "https://learn.microsoft.com/azure/azure-web-pubsub/howto-develop-reliable-clients",
};

const { again } = adviceOf(SOURCE);

export const azure: Vendor = {
  id: "azure",
  name: "Azure Web PubSub",
  aliases: ["azure-web-pubsub", "web-pubsub", "azure-webpubsub"],
  source: SOURCE,
  rows: [
    {
      code: 1008,
      name: "(recovery failed)",
      kind: "session-invalid",
      retry: again,
      note: "azure-recovery",
    },
  ],
  ranges: [],
  reasons: [],
};
