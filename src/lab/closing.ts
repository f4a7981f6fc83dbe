import { CLOSE_PARAMETERS } from "./catalogue.ts";
import { closeWith, serve } from "./manners.ts";
import type { Piece } from "./stage.ts";

/** `/close/<code>`: serves until `after`, then closes with this code, valid or not, and `reason`. */
export function closing(code: number): Piece {
  return {
    id: "close",
    parameters: CLOSE_PARAMETERS,
    async play(stage) {
      const { after, reason } = stage.parameters;
      stage.accept();
      if ((await serve(stage, after)) === "time") await closeWith(stage, code, reason);
    },
  };
}
