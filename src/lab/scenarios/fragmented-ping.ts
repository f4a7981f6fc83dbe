import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A Ping without FIN: control frames must not be fragmented (RFC 6455 5.5). */
export const fragmentedPing: Scenario = {
  id: "fragmented-ping",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("09 05 48 65 6c 6c 6f"); // Ping, no FIN: "Hello"
    await clientFails(stage);
  },
};
