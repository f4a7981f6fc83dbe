import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Both Close frames cross: when the first message comes, the lab writes its own, with `code` and
 * `reason`, before it reads the client's, which follows in the same breath. Each side reports the code
 * of the other.
 */
export const simultaneousClose: Scenario = {
  id: "simultaneous-close",
  group: "closing",
  act: "message-close",
  parameters: { code: "4001", reason: "both at once", for: "60s" },
  about: [1000],
  page: { opened: true, code: 4001, wasClean: true },
  ws: { opened: true, code: 4001 },
  async play(stage) {
    const { code, reason, for: forMs } = stage.parameters;
    stage.accept();
    const outcome = await serve(stage, forMs, { listener: ({ type }) => type === "header" });
    if (outcome !== "closed") await closeWith(stage, code, reason);
  },
};
