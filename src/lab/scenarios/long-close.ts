import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A Close frame of 126 bytes: 1008 and a reason of 124, one too many (RFC 6455 5.5). */
export const longClose: Scenario = {
  id: "long-close",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes(`88 7e 00 7e 03 f0 ${"2e ".repeat(124)}`); // FIN, Close, 126 bytes: 1008
    await clientFails(stage);
  },
};
