import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * FIN without a Close frame when no byte has gone either way for `for`: what a proxy or load balancer
 * does with its idle timeout. Messages, Pings and Pongs all keep it open.
 */
export const idleCut: Scenario = {
  id: "idle-cut",
  group: "rules",
  act: "wait",
  parameters: { for: "5s" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { renewedBy: "frames" });
    if (outcome === "time") stage.fin();
  },
};
