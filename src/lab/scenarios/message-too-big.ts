import { OPCODE } from "../../protocol/index.ts";
import { closeWith, serve } from "../manners.ts";
import type { Listener } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** Takes messages up to `size`, and closes with 1009 at the first that is longer. */
export const messageTooBig: Scenario = {
  id: "message-too-big",
  group: "rules",
  act: "big",
  parameters: { size: "64KiB", for: "60s" },
  about: [1009],
  page: { opened: true, code: 1009, wasClean: true },
  ws: { opened: true, code: 1009 },
  async play(stage) {
    const { size, for: forMs } = stage.parameters;
    let bytes = 0;
    stage.accept();
    const listener: Listener = (event) => {
      if (event.type !== "header") return false;
      bytes = (event.opcode === OPCODE.continuation ? bytes : 0) + event.payloadLength;
      return bytes > size;
    };
    const outcome = await serve(stage, forMs, { listener });
    const rule = `message-size: at most ${size} bytes a message`;
    if (outcome === "taken") await closeWith(stage, 1009, rule);
    if (outcome === "time") await closeWith(stage, 1001, "no message was too big");
  },
};
