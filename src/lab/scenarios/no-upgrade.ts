import { leave } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** 101 without the `Upgrade` header: a proxy that takes hop-by-hop headers away. */
export const noUpgrade: Scenario = {
  id: "no-upgrade",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    stage.respond(101, ["Connection: Upgrade", `Sec-WebSocket-Accept: ${stage.acceptKey}`]);
    await leave(stage);
  },
};
