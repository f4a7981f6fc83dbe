import { leave } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** 101 with a subprotocol that the client has not offered (RFC 6455 4.1). */
export const unofferedSubprotocol: Scenario = {
  id: "unoffered-subprotocol",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    stage.accept({ subprotocol: "not-offered.closewise" });
    await leave(stage);
  },
};
