import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * A Close frame without a body, after `after`: no code on the wire, and 1005 in every API (RFC 6455
 * 7.1.5).
 */
export const emptyClose: Scenario = {
  id: "empty-close",
  group: "closing",
  act: "nothing",
  parameters: { after: "0s" },
  about: [1005],
  page: { opened: true, code: 1005, wasClean: true },
  ws: { opened: true, code: 1005 },
  async play(stage) {
    stage.accept();
    if ((await serve(stage, stage.parameters.after)) === "time") await closeWith(stage);
  },
};
