import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A continuation frame with no message to continue (RFC 6455 5.4). */
export const orphanContinuation: Scenario = {
  id: "orphan-continuation",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("80 05 48 65 6c 6c 6f"); // FIN, continuation: "Hello"
    await clientFails(stage);
  },
};
