import { echoing } from "../echoing.ts";
import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Echoes messages and answers no Ping: a client with a keepalive concludes that the connection is
 * dead, and a page, which cannot send Pings, notices nothing until the lab goes away with 1001 after
 * `for`.
 */
export const noPong: Scenario = {
  id: "no-pong",
  group: "rules",
  act: "ping",
  parameters: { for: "60s" },
  about: [1006, 1011],
  page: { opened: true, code: 1001, wasClean: true },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, {
      listener: echoing(stage),
      pongs: "none",
    });
    if (outcome === "time") await closeWith(stage, 1001, "the lab echoes no longer");
  },
};
