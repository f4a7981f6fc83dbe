import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * FIN instead of a Close frame, after `after`: a server process or proxy that was stopped without
 * being told about WebSocket.
 */
export const fin: Scenario = {
  id: "fin",
  group: "lost",
  act: "nothing",
  parameters: { after: "100ms" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    if ((await serve(stage, stage.parameters.after)) === "time") stage.fin();
  },
};
