import { OPCODE } from "../../protocol/index.ts";
import { closeWith, serve } from "../manners.ts";
import type { Listener } from "../manners.ts";
import type { Scenario } from "../stage.ts";

const isBinary: Listener = (event) => event.type === "header" && event.opcode === OPCODE.binary;

/** Takes texts, and closes with 1003 at the first binary message. */
export const wrongType: Scenario = {
  id: "wrong-type",
  group: "rules",
  act: "binary",
  parameters: { for: "60s" },
  about: [1003],
  page: { opened: true, code: 1003, wasClean: true },
  ws: { opened: true, code: 1003 },
  async play(stage) {
    stage.accept();
    const outcome = await serve(stage, stage.parameters.for, { listener: isBinary });
    if (outcome === "taken") await closeWith(stage, 1003, "message-type: only text is taken here");
    if (outcome === "time") await closeWith(stage, 1001, "no binary message came");
  },
};
