import { closeWith, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Waits for a first message, as servers do that take a token there, and closes with 3008 when none
 * came within `after`. 3008 is what the catalogue advises for a login that took too long (`closewise
 * choose login-timeout`): the client was not refused, it was late. Whoever is in time is served for
 * `for`.
 */
export const noToken: Scenario = {
  id: "no-token",
  group: "rules",
  act: "wait",
  parameters: { after: "2s", for: "60s" },
  about: [3008, 3000],
  page: { opened: true, code: 3008, wasClean: true },
  ws: { opened: true, code: 3008 },
  async play(stage) {
    const { after, for: forMs } = stage.parameters;
    stage.accept();
    const first = await serve(stage, after, { listener: ({ type }) => type === "header" });
    if (first === "time") {
      return closeWith(stage, 3008, "auth-timeout: no token in the first message");
    }
    if (first === "taken" && (await serve(stage, forMs)) === "time") await closeWith(stage, 1000);
  },
};
