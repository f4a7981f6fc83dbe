import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A Close frame whose reason is not UTF-8 (RFC 6455 5.5.1). */
export const badUtf8Reason: Scenario = {
  id: "bad-utf8-reason",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1007, 1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("88 04 03 f0 c3 28"); // FIN, Close: 1008, and the start of a sequence without its end
    await clientFails(stage);
  },
};
