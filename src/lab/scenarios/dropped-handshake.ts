import type { Scenario } from "../stage.ts";

/** FIN instead of an answer to the opening handshake. */
export const droppedHandshake: Scenario = {
  id: "dropped-handshake",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play(stage) {
    stage.fin();
  },
};
