import { OPCODE } from "../../protocol/index.ts";
import { closeWith, serve } from "../manners.ts";
import type { Listener } from "../manners.ts";
import type { Scenario } from "../stage.ts";

const MAX_MESSAGES = 10;

/** Takes ten messages, and closes with 1008 at the eleventh, with the time to wait in its reason. */
export const tooFast: Scenario = {
  id: "too-fast",
  group: "rules",
  act: "flood",
  parameters: { retryAfter: "1", for: "60s" },
  about: [1008, 1013],
  page: { opened: true, code: 1008, wasClean: true },
  ws: { opened: true, code: 1008 },
  async play(stage) {
    const { retryAfter = 1, for: forMs } = stage.parameters;
    let messages = 0;
    stage.accept();
    const listener: Listener = (event) => {
      if (event.type === "header" && event.opcode !== OPCODE.continuation) messages++;
      return messages > MAX_MESSAGES;
    };
    const outcome = await serve(stage, forMs, { listener });
    const rule = `message-rate: at most ${MAX_MESSAGES} messages; retry-after=${retryAfter}`;
    if (outcome === "taken") await closeWith(stage, 1008, rule);
    if (outcome === "time") await closeWith(stage, 1001, "no message came too fast");
  },
};
