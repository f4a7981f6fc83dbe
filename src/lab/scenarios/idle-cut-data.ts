import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * FIN without a Close frame when no message has come for `for`: Pings are answered, and keep nothing
 * open.
 */
export const idleCutData: Scenario = {
  id: "idle-cut-data",
  group: "rules",
  act: "ping",
  parameters: { for: "5s" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { renewedBy: "messages" });
    if (outcome === "time") stage.fin();
  },
};
