import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A new text message before the last fragment of the one before (RFC 6455 5.4). */
export const interruptedMessage: Scenario = {
  id: "interrupted-message",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("01 03 48 65 6c"); // text, no FIN: "Hel"
    stage.bytes("81 02 6c 6f"); // FIN, text again, and not a continuation: "lo"
    await clientFails(stage);
  },
};
