import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A frame with RSV2, which no extension has given a meaning (RFC 6455 5.2). */
export const reservedBit: Scenario = {
  id: "reserved-bit",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("a1 05 48 65 6c 6c 6f"); // FIN, RSV2, text: "Hello"
    await clientFails(stage);
  },
};
