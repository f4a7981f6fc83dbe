import type { Scenario } from "../stage.ts";

/** A TLS listener that agrees on nothing with anybody: handshake_failure, before any HTTP. */
export const tlsRefused: Scenario = {
  id: "tls-refused",
  group: "opening",
  place: "tls-refused",
  act: "nothing",
  parameters: {},
  about: [1006, 1015],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play() {
    // Nobody comes as far as a request.
  },
};
