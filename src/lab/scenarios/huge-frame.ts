import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * Announces a binary message of `size` bytes (in eight, whatever it is), sends four of them, and waits
 * for `for`: `ws` and others answer 1009 by their own limit, Chromium ends the transport without a
 * word where `size` does not fit into 31 bits, and waits for the rest where it does.
 */
export const hugeFrame: Scenario = {
  id: "huge-frame",
  group: "rules",
  act: "nothing",
  parameters: { size: "1TiB", for: "10s" },
  about: [1009, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes(`82 7f ${stage.parameters.size.toString(16).padStart(16, "0")} 00 00 00 00`);
    await clientFails(stage);
  },
};
