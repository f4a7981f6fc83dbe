import { clientFails } from "../manners.ts";
import { refuse } from "../refusing.ts";
import type { Scenario } from "../stage.ts";

/**
 * Accepts permessage-deflate, and sends a compressed message that does not inflate. A client that does
 * not offer it is refused with 400.
 */
export const badDeflate: Scenario = {
  id: "bad-deflate",
  group: "broken",
  act: "deflate",
  parameters: { for: "10s" },
  about: [1002, 1007, 1006],
  page: { opened: true, code: 1006, wasClean: false },
  ws: { opened: true, code: 1006 },
  async play(stage) {
    if (!stage.offer.deflate) return refuse(stage, 400);
    stage.accept({ extensions: "permessage-deflate" });
    // FIN, RSV1, text: a block of type 3, which is reserved (RFC 1951 3.2.3).
    stage.bytes("c1 04 ff ff ff ff");
    await clientFails(stage);
  },
};
