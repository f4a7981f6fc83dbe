import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** Closes with 1001 when no frame has come for `for`. */
export const idle: Scenario = {
  id: "idle",
  group: "rules",
  act: "wait",
  parameters: { for: "3s" },
  about: [1001],
  page: { opened: true, code: 1001, wasClean: true },
  ws: { opened: true, code: 1001 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { renewedBy: "frames" });
    if (outcome === "time") await closeWith(stage, 1001, "idle: nothing came for too long");
  },
};
