import type { Scenario } from "../stage.ts";
import { echo } from "./echo.ts";

/**
 * A certificate of an authority that the client does not know: the lab's own. With `/ca.pem` trusted
 * it opens, and echoes for `for`; so does everything else of the lab at this port.
 */
export const tlsUntrusted: Scenario = {
  id: "tls-untrusted",
  group: "opening",
  place: "tls-untrusted",
  act: "nothing",
  parameters: { for: "5m" },
  about: [1006, 1015],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    await echo.play(stage);
  },
};
