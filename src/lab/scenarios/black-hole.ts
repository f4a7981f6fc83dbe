import type { Scenario } from "../stage.ts";

/**
 * From the 101 on, nothing is read and nothing written, and no FIN or RST says so: a cable was pulled.
 * Who sends Pings finds out; others wait until the lab gives up, with RST, after `for`.
 */
export const blackHole: Scenario = {
  id: "black-hole",
  group: "lost",
  act: "ping",
  parameters: { for: "60s" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    await stage.wait(stage.parameters.for);
    stage.reset();
  },
};
