import { OPCODE, encodeFrame } from "../../protocol/index.ts";
import type { Scenario } from "../stage.ts";

/** One buffer for all of them. */
const MESSAGE = encodeFrame(OPCODE.binary, new Uint8Array(16_380));
/** 16 MiB: more than any kernel takes at once. */
const MESSAGES = 1_024;

/**
 * A Close frame with `code` and `reason`, written behind 16 MiB of messages in one go, and RST: what
 * the kernel has not taken yet is lost, and the Close with it. The server's log has the code, the
 * client has 1006.
 */
export const lostClose: Scenario = {
  id: "lost-close",
  group: "lost",
  act: "nothing",
  parameters: { code: "1008", reason: "sent, but never on its way" },
  about: [1006, 1008],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  play(stage) {
    const { code, reason } = stage.parameters;
    stage.accept();
    for (let n = 0; n < MESSAGES; n++) stage.prepared(MESSAGE);
    stage.close(code, reason);
    stage.reset();
  },
};
