import type { Scenario } from "../stage.ts";

/** A name that nobody has: `.invalid` never resolves (RFC 6761 6.4). The lab sees nothing of it. */
export const nameNotFound: Scenario = {
  id: "name-not-found",
  group: "opening",
  place: "no-such-name",
  act: "nothing",
  parameters: {},
  about: [1006],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  play() {
    // Nobody comes as far as a request.
  },
};
