import type { Scenario } from "../stage.ts";
import { echo } from "./echo.ts";

/** A certificate of yesterday. For a client that looks away it opens, and echoes for `for`. */
export const tlsExpired: Scenario = {
  id: "tls-expired",
  group: "opening",
  place: "tls-expired",
  act: "nothing",
  parameters: { for: "5m" },
  about: [1006, 1015],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    await echo.play(stage);
  },
};
