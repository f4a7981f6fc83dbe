import type { Language } from "../../src/codes/index.ts";
import { SCENARIOS } from "../../src/lab/index.ts";
import type { ScenarioId } from "../../src/lab/index.ts";
import { codePage, comparePage, httpPage, url } from "../src/urls.ts";

/** One click, and what either side has to say then. */
export interface Click {
  readonly button: string;
  readonly told: number;
  /** Part of what the lab says; `undefined` where nothing can have reached it. */
  readonly lab: string | undefined;
}

export interface Visit {
  readonly page: (language: Language) => string;
  readonly clicks: readonly Click[];
}

function sent(code: number): Click {
  return { button: `[data-close="${code}"]`, told: code, lab: String(code) };
}

function refused(status: number): Click {
  return { button: `[data-refuse="${status}"]`, told: 1006, lab: `HTTP ${status}` };
}

function played(id: ScenarioId, lab: string | undefined): Click {
  return { button: `[data-scenario="${id}"]`, told: SCENARIOS[id].page.code, lab };
}

/** Where a reader plays, and what. */
export const VISITS: readonly Visit[] = [
  { page: (language) => codePage(language, 1000), clicks: [sent(1000)] },
  { page: (language) => codePage(language, 1005), clicks: [played("empty-close", "1005")] },
  {
    page: (language) => codePage(language, 1006),
    clicks: [
      played("reset", "RST"),
      played("fin", "FIN"),
      played("refused-upgrade", "HTTP 403"),
      { ...sent(1006), told: 1006 },
    ],
  },
  { page: (language) => codePage(language, 1008), clicks: [sent(1008)] },
  { page: (language) => codePage(language, 1015), clicks: [played("tls-untrusted", undefined)] },
  { page: (language) => httpPage(language, 401), clicks: [refused(401)] },
  { page: (language) => comparePage(language, 1000, 1008), clicks: [sent(1000), sent(1008)] },
  {
    page: (language) => url(language, "1006/"),
    clicks: [played("port-refused", undefined), played("message-too-big", "1009")],
  },
];
