import type { Scenario } from "../stage.ts";

/** The opening handshake is read and never answered; FIN after `for`. */
export const noAnswer: Scenario = {
  id: "no-answer",
  group: "opening",
  act: "nothing",
  parameters: { for: "60s" },
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    await stage.wait(stage.parameters.for);
  },
};
