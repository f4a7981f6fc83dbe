import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A frame with opcode 3, which is reserved (RFC 6455 5.2). */
export const reservedOpcode: Scenario = {
  id: "reserved-opcode",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("83 05 48 65 6c 6c 6f"); // FIN, opcode 3: "Hello"
    await clientFails(stage);
  },
};
