import { serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** FIN in the middle of a frame: a text of 5 bytes is announced, and 3 of them come. */
export const cutFrame: Scenario = {
  id: "cut-frame",
  group: "lost",
  act: "nothing",
  parameters: { after: "100ms" },
  about: [1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    if ((await serve(stage, stage.parameters.after)) !== "time") return;
    stage.bytes("81 05 48 65 6c"); // FIN, text, 5 bytes: "Hel"
    stage.fin();
  },
};
