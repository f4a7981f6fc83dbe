import type { Scenario } from "../stage.ts";

/**
 * 302 to the echo: browsers do not follow it (WHATWG WebSockets, "establish a WebSocket connection"),
 * and few libraries do.
 */
export const redirect: Scenario = {
  id: "redirect",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play(stage) {
    stage.respond(302, [
      `Location: ${stage.base}/scenario/echo`,
      "Content-Length: 0",
      "Connection: close",
    ]);
  },
};
