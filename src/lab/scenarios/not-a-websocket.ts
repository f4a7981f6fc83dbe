import type { Scenario } from "../stage.ts";

const PAGE = "<!doctype html><title>Hello</title><p>This is a page.\n";

/**
 * 200 with a web page: the request came to an address of the application that knows no WebSocket.
 */
export const notAWebsocket: Scenario = {
  id: "not-a-websocket",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play(stage) {
    stage.respond(
      200,
      ["Content-Type: text/html", `Content-Length: ${PAGE.length}`, "Connection: close"],
      PAGE,
    );
  },
};
