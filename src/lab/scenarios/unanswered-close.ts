import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Pings are answered, but the client's Close never is, and the transport is not ended: the client is
 * left to its own timeout, and after `for` to the lab's RST.
 */
export const unansweredClose: Scenario = {
  id: "unanswered-close",
  group: "lost",
  act: "close",
  parameters: { for: "2m" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { closes: "ignored" });
    if (outcome === "time") stage.reset();
  },
};
