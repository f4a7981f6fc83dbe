import { refuse } from "../refusing.ts";
import type { Scenario } from "../stage.ts";

/**
 * HTTP `status` instead of 101: a page is told 1006 and nothing else. `retryAfter` adds the header.
 */
export const refusedUpgrade: Scenario = {
  id: "refused-upgrade",
  group: "lost",
  act: "nothing",
  parameters: { status: "403", retryAfter: "" },
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play(stage) {
    refuse(stage, stage.parameters.status);
  },
};
