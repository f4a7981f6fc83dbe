import { echoing } from "../echoing.ts";
import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** Sends every message back, and answers Pings, for `for`; then it goes away with 1001. */
export const echo: Scenario = {
  id: "echo",
  group: "closing",
  act: "talk",
  parameters: { for: "5m" },
  about: [1000, 1001],
  page: { opened: true, code: 1001, wasClean: true },
  ws: { opened: true, code: 1001 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { listener: echoing(stage) });
    if (outcome === "time") await closeWith(stage, 1001, "the lab echoes no longer");
  },
};
