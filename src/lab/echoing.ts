import { OPCODE } from "../protocol/index.ts";
import type { FrameEvent, Opcode } from "../protocol/index.ts";
import type { Listener } from "./manners.ts";
import type { Stage } from "./stage.ts";

/**
 * For `serve`: sends every message back, piece by piece as it comes, so that none is ever held. A
 * message of several pieces comes back in as many fragments.
 */
export function echoing(stage: Stage): Listener {
  let opcode: Opcode = OPCODE.text;
  let fin = true;
  return (event: FrameEvent) => {
    if (event.type === "header") {
      ({ opcode, fin } = event);
      if (event.payloadLength === 0) stage.frame(opcode, new Uint8Array(0), { fin });
    } else if (event.type === "payload") {
      stage.frame(opcode, event.bytes, { fin: fin && event.last });
      opcode = OPCODE.continuation;
    }
  };
}
