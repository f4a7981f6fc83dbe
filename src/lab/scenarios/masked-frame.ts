import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A masked frame from a server, which must not mask (RFC 6455 5.1). */
export const maskedFrame: Scenario = {
  id: "masked-frame",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes("81 85 37 fa 21 3d 7f 9f 4d 51 58"); // RFC 6455 5.7: a masked "Hello"
    await clientFails(stage);
  },
};
