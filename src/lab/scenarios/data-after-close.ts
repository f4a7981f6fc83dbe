import { clientClose, serve } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/**
 * A text frame behind the Close frame, which the client has to discard (RFC 6455 1.4). Node's clients
 * do; Chromium fails the connection over it, and tells the page 1006 after it has answered 1000.
 */
export const dataAfterClose: Scenario = {
  id: "data-after-close",
  group: "closing",
  act: "nothing",
  parameters: { after: "0s" },
  about: [1000, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1000 },
  async play(stage) {
    stage.accept();
    if ((await serve(stage, stage.parameters.after)) !== "time") return;
    stage.close(1000, "done");
    stage.text("too late");
    await clientClose(stage);
  },
};
