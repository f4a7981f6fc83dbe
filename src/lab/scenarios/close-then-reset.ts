import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * A Close frame with `code` and `reason`, and RST instead of FIN once the client has answered it: both
 * codes were exchanged, and still nothing was clean.
 *
 * Not right behind the Close, where Chromium 156 races: of 16 tries 7 told the page 1008 and 9 told it
 * 1006, by whether it read the Close or failed to answer it first. `ws` and undici said 1008 each
 * time.
 */
export const closeThenReset: Scenario = {
  id: "close-then-reset",
  group: "closing",
  act: "nothing",
  parameters: { after: "0s", code: "1008", reason: "no time for manners" },
  about: [1008, 1006],
  page: { opened: true, code: 1008, wasClean: false },
  ws: { opened: true, code: 1008 },
  async play(stage) {
    const { after, code, reason } = stage.parameters;
    stage.accept();
    if ((await serve(stage, after)) !== "time") return;
    await closeWith(stage, code, reason);
    stage.reset();
  },
};
