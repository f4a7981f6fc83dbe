import { OPCODE } from "../../protocol/index.ts";
import type { Breach } from "../breach.ts";
import type { Peer } from "../types.ts";

/** Text has opcode 1 and binary opcode 2, so a set of them is a mask of its opcodes. */
export function typeMask(types: readonly ("text" | "binary")[]): number {
  let mask = 0;
  for (const type of types) mask |= OPCODE[type];
  return mask;
}

/** A text message where only binary is allowed, or the reverse (RFC 6455 7.4.1, 1003). */
export function wrongType(by: Peer, opcode: number): Breach {
  const type = opcode === OPCODE.text ? "text" : "binary";
  const other = type === "text" ? "binary" : "text";
  return {
    rule: "message-type",
    by,
    sentence: `${type} messages are not allowed, send ${other}`,
    retryAfterMs: undefined,
    evidence: { measured: 1, allowed: 0, unit: "", detail: type },
  };
}
