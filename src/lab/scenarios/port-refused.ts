import type { Scenario } from "../stage.ts";

/**
 * A port on which nobody listens: the system answers the SYN with RST. The lab sees nothing of it.
 */
export const portRefused: Scenario = {
  id: "port-refused",
  group: "opening",
  place: "closed-port",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play() {
    // Nobody comes as far as a request.
  },
};
