import type { StoreTrouble } from "../store/index.ts";
import { notice } from "./print.ts";

/** Tells of a store's trouble on stderr; the store itself sees that it is not told too often. */
export function tellTrouble({ kind, message, lost }: StoreTrouble): void {
  const text = message.replaceAll(/\s*\n\s*/g, " ").replace(/\.$/, "");
  notice(`endings: ${text} (${kind}${lost > 0 ? `; ${lost} lost` : ""})`);
}
