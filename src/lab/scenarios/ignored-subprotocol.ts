import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * 101 without a subprotocol, to a client that offers one: it has to decide whether that will do (RFC
 * 6455 4.2.2). Whoever goes on is served for `for`.
 */
export const ignoredSubprotocol: Scenario = {
  id: "ignored-subprotocol",
  group: "opening",
  act: "offer",
  parameters: { for: "5s" },
  about: [1006, 1000],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    stage.accept({ subprotocol: null });
    if ((await serve(stage, stage.parameters.for)) === "time") await closeWith(stage, 1000);
  },
};
