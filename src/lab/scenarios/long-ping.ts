import { clientFails } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** A Ping of 126 bytes: control frames carry at most 125 (RFC 6455 5.5). */
export const longPing: Scenario = {
  id: "long-ping",
  group: "broken",
  act: "nothing",
  parameters: { for: "10s" },
  about: [1002, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    stage.accept();
    stage.bytes(`89 7e 00 7e ${"2e ".repeat(126)}`); // FIN, Ping, 126 bytes
    await clientFails(stage);
  },
};
