import { MANGLED } from "./interop.ts";
import { IANA, JUDGEMENT, WHATWG, rfc6455 } from "./references.ts";
import type { CloseRange } from "./types.ts";

/** Numbers without a meaning: a peer that sends one has a defect, and there is nothing to wait for. */
const MEANINGLESS = {
  sender: "nobody",
  onWire: false,
  frame: "invalid",
  browserClose: false,
  outcome: "error",
  fault: "sender",
  retry: { kind: "after-change", basis: JUDGEMENT },
  httpKin: undefined,
  mangledBy: MANGLED.nowhere,
} as const;

/** Numbers whose meaning is the application's own. */
const APPLICATION = {
  sender: "either",
  onWire: true,
  frame: "carries",
  browserClose: true,
  outcome: "unknown",
  fault: "unknown",
  retry: { kind: "application", basis: JUDGEMENT },
  httpKin: undefined,
} as const;

/**
 * Every range of the field's 16 bits that holds numbers without a row (RFC 6455 7.4.2). The rows of
 * `CLOSE_CODES` come first: 3000, 3003 and 3008 lie within `unassigned-registrable` but have their own.
 */
export const CLOSE_RANGES = [
  {
    ...MEANINGLESS,
    from: 0,
    to: 999,
    id: "unused",
    name: "Unused",
    status: "unused",
    references: [rfc6455("7.4.2")],
  },
  {
    ...MEANINGLESS,
    from: 1016,
    to: 1999,
    id: "unassigned-protocol",
    name: "Unassigned",
    status: "unassigned",
    references: [rfc6455("7.4.2"), IANA],
  },
  {
    ...MEANINGLESS,
    from: 2000,
    to: 2999,
    id: "unassigned-extension",
    name: "Unassigned",
    status: "unassigned",
    references: [rfc6455("7.4.2"), IANA],
  },
  {
    ...APPLICATION,
    from: 3000,
    to: 3999,
    id: "unassigned-registrable",
    name: "Unassigned",
    status: "unassigned",
    mangledBy: MANGLED.registrable,
    references: [rfc6455("7.4.2"), IANA, WHATWG],
  },
  {
    ...APPLICATION,
    from: 4000,
    to: 4999,
    id: "private-use",
    name: "Private Use",
    status: "private",
    mangledBy: MANGLED.nowhere,
    references: [rfc6455("7.4.2"), IANA, WHATWG],
  },
  {
    ...MEANINGLESS,
    from: 5000,
    to: 65_535,
    id: "outside",
    name: "Undefined",
    status: "unused",
    references: [rfc6455("7.4.2"), rfc6455("11.7")],
  },
] as const satisfies readonly CloseRange[];

export type CloseRangeId = (typeof CLOSE_RANGES)[number]["id"];
