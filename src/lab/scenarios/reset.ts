import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * RST instead of a Close frame, after `after`: the server process was killed with data unread, or a
 * firewall forgot the connection.
 */
export const reset: Scenario = {
  id: "reset",
  group: "lost",
  act: "nothing",
  parameters: { after: "100ms" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    if ((await serve(stage, stage.parameters.after)) === "time") stage.reset();
  },
};
