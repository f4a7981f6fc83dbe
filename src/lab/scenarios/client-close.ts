import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Waits for the client to begin the closing handshake, and answers its Close with the same code. Who
 * does not begin within `for` is told 1001.
 */
export const clientClose: Scenario = {
  id: "client-close",
  group: "closing",
  act: "close",
  parameters: { for: "60s" },
  about: [1000],
  page: { opened: true, code: 1000, wasClean: true },
  ws: { opened: true, code: 1000 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for);
    if (outcome === "time") await closeWith(stage, 1001, "the client did not close");
  },
};
