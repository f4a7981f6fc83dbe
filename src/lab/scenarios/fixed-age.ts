import { echoing } from "../echoing.ts";
import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Echoes, and cuts the connection at the age of `for`, with FIN and without a Close frame, however
 * busy it is: proxies and platforms with a limit for any request do.
 */
export const fixedAge: Scenario = {
  id: "fixed-age",
  group: "rules",
  act: "talk",
  parameters: { for: "10s" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { listener: echoing(stage) });
    if (outcome === "time") stage.fin();
  },
};
