import type { CloseFrame } from "../protocol/index.ts";
import type { Role } from "./types.ts";

/** What a connection is to do while it is watched. */
export interface Plan {
  readonly role: Role;
  readonly forMs: number;
  /** Between pings, and between the texts; `null`: it sends none. */
  readonly pingMs: number | null;
  readonly texts: readonly string[];
  /** Are the texts sent in turn until the end, or each once? */
  readonly sending: "once" | "again";
  readonly largeMessage: { readonly bytes: number; readonly type: "text" | "binary" } | null;
  readonly closeTimeoutMs: number;
  /** The Close that ends the watch. `at-once`: there is nothing to watch. */
  readonly goodbye: CloseFrame;
  readonly closing: "at-the-end" | "at-once";
}
