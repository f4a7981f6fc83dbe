import { randomBytes } from "node:crypto";
import { derive } from "../record/index.ts";
import type { CloseFacts, CloseRecord, LegRecord } from "../record/index.ts";

/** What is known of a connection from its request alone. */
export interface RequestFacts {
  readonly id: string;
  readonly route: string | undefined;
  readonly policy: string | undefined;
  readonly path: string;
  readonly clientAddress: string;
  readonly startedAt: number;
}

/** A leg on which nothing was ever exchanged. */
export const UNUSED_LEG: LegRecord = {
  received: undefined,
  sent: undefined,
  first: undefined,
  transport: "none",
  messages: 0,
  bytes: 0,
};

/** The record of an ending that happens now. */
export function recordOf(facts: Omit<CloseFacts, "endedAt">): CloseRecord {
  return derive({ ...facts, endedAt: Date.now() });
}

/** Unique, and sortable by time: 48 bits of milliseconds, then 64 random ones. */
export function newId(at: number): string {
  return at.toString(16).padStart(12, "0") + randomBytes(8).toString("hex");
}
