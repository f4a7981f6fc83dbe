import type { Reference } from "../types.ts";
import { adviceOf } from "./advice.ts";
import type { Vendor } from "./types.ts";

const SOURCE: Reference = {
  title: "PandaScore, disconnections",
  url: "https://developers.pandascore.co/docs/disconnections",
};

const { again, never } = adviceOf(SOURCE);

export const pandascore: Vendor = {
  id: "pandascore",
  name: "PandaScore",
  aliases: [],
  source: SOURCE,
  rows: [
    { code: 1000, name: "Match finished", kind: "normal", retry: never },
    { code: 4001, name: "Unauthorized", kind: "auth-failed" },
    { code: 4003, name: "Forbidden", kind: "forbidden", note: "pandascore-plan" },
    { code: 4029, name: "Too Many Connections", kind: "over-quota" },
  ],
  ranges: [{ from: 1001, to: 1999, kind: "temporary", retry: again }],
  reasons: [],
};
