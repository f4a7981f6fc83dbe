import { leave } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** 101 with the `Sec-WebSocket-Accept` of another key: the one of the example in RFC 6455 1.3. */
export const wrongAccept: Scenario = {
  id: "wrong-accept",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    stage.respond(101, [
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    ]);
    await leave(stage);
  },
};
