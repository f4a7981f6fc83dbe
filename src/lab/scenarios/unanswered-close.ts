import { ignore } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * The client's Close is never answered and the transport never ended: the client is left to its own
 * timeout, and after `for` to the lab's RST.
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
    if ((await ignore(stage, stage.parameters.for)) === "time") stage.reset();
  },
};
