import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * A Close frame with `code` and `reason`, and an RST right behind it: no closing handshake.
 */
export const closeThenReset: Scenario = {
  id: "close-then-reset",
  group: "closing",
  act: "nothing",
  parameters: { after: "0s", code: "1008", reason: "no time for manners" },
  about: [1008, 1006],
  page: { opened: true, code: 1008, wasClean: true },
  ws: { opened: true, code: 1008 },
  async play(stage) {
    const { after, code, reason } = stage.parameters;
    stage.accept();
    if ((await serve(stage, after)) !== "time") return;
    stage.close(code, reason);
    stage.reset();
  },
};
