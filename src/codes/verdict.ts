import type { CatalogueEntry } from "./types.ts";

/** The general rules that decide between two codes, for the pairs without sentences of their own. */
export type VerdictRule =
  | "same-sendable"
  | "same-unsendable"
  | "neither-sendable"
  | "other-is-concluded"
  | "other-is-invalid"
  | "client-only"
  | "same-range"
  | "private-over-unregistered"
  | "registered-over-agreed"
  | "anything-over-success"
  | "error-over-interruption"
  | "recipient-over-sender"
  | "specific-over-generic"
  | "earliest-check";

export interface Decision {
  readonly rule: VerdictRule;
  /** The code to send; `null` where neither may be sent, or where more must be known. */
  readonly code: number | null;
}

/**
 * The codes that may be sent, in the order in which a careful endpoint finds the fault: framing, size
 * and type at the header, then the bytes, the credential, the right, the policy; the sender's own
 * trouble after that, then the planned endings, and success last.
 */
const PRECEDENCE = [
  1002, 1009, 1003, 1007, 3008, 3000, 3003, 1008, 1014, 1011, 1013, 1012, 1001, 1000,
];

/** Codes that say less than their kin: 1008 by the RFC's own words, the other two by comparison. */
const GENERIC: ReadonlySet<number> = new Set([1001, 1008, 1011]);

/** Which of two codes to send where both would fit, and by which rule. The order of the arguments does not matter. */
export function decide(a: CatalogueEntry, b: CatalogueEntry): Decision {
  if (a.code === b.code) {
    return a.onWire
      ? { rule: "same-sendable", code: a.code }
      : { rule: "same-unsendable", code: null };
  }
  if (!a.onWire && !b.onWire) return { rule: "neither-sendable", code: null };
  if (a.onWire && b.onWire) return betweenSendable(a, b);
  const [sendable, other] = a.onWire ? [a, b] : [b, a];
  const rule = other.frame === "invalid" ? "other-is-invalid" : "other-is-concluded";
  return { rule, code: sendable.code };
}

function betweenSendable(a: CatalogueEntry, b: CatalogueEntry): Decision {
  if (a.kind === "range" && b.kind === "range") {
    if (a.id === b.id) return { rule: "same-range", code: null };
    const preferred = a.status === "private" ? a : b;
    return { rule: "private-over-unregistered", code: preferred.code };
  }
  if (a.sender === "client" || b.sender === "client") return { rule: "client-only", code: null };
  if (a.kind === "range") return { rule: "registered-over-agreed", code: b.code };
  if (b.kind === "range") return { rule: "registered-over-agreed", code: a.code };
  const aFirst = PRECEDENCE.indexOf(a.code) < PRECEDENCE.indexOf(b.code);
  const [first, second] = aFirst ? [a, b] : [b, a];
  return { rule: why(first, second), code: first.code };
}

function why(first: CatalogueEntry, second: CatalogueEntry): VerdictRule {
  if (second.outcome === "success") return "anything-over-success";
  if (first.outcome !== second.outcome) return "error-over-interruption";
  if (first.outcome === "error" && first.fault !== second.fault) return "recipient-over-sender";
  return GENERIC.has(second.code) ? "specific-over-generic" : "earliest-check";
}
