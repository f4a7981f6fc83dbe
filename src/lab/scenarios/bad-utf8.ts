import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A text that is not UTF-8 (RFC 6455 8.1). */
export const badUtf8: Scenario = {
  id: "bad-utf8",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1007, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("81 02 c3 28"); // FIN, text: the start of a sequence without its end
    await clientFails(stage);
  },
};
