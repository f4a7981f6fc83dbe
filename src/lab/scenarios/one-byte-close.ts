import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A Close frame with a body of one byte: a code has two (RFC 6455 5.5.1). */
export const oneByteClose: Scenario = {
  id: "one-byte-close",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("88 01 03"); // FIN, Close: half of 1000
    await clientFails(stage);
  },
};
