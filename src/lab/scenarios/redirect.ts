import type { Scenario } from "../stage.ts";

/**
 * 302 to the echo, which lasts for `for`: browsers do not follow it (WHATWG WebSockets, "establish a
 * WebSocket connection"), and few libraries do.
 */
export const redirect: Scenario = {
  id: "redirect",
  group: "opening",
  act: "nothing",
  parameters: { for: "5m" },
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play(stage) {
    const location = `${stage.base}/scenario/echo?for=${stage.parameters.for}ms`;
    stage.respond(302, [`Location: ${location}`, "Content-Length: 0", "Connection: close"]);
  },
};
