import { setImmediate } from "node:timers/promises";

import { parseRecord } from "../record/index.ts";
import type { Cause, CloseRecord } from "../record/index.ts";
import { messageOf } from "./fault.ts";

/** A record as its table has it: what filters look at, and the whole as JSON. */
export interface Row {
  readonly id: string;
  readonly endedAt: number;
  readonly closeCode: number | null;
  readonly rule: string | null;
  readonly route: string | null;
  readonly cause: Cause;
  readonly body: string;
}

/** Records decoded before other work of the process gets its turn. */
const TURN = 200;

/** @throws {RecordError} for what is not a record */
export function toRow(record: CloseRecord): Row {
  return {
    // The text of `toJson(record)`, without the object in between: this is done for each ending.
    body: JSON.stringify(parseRecord(record)),
    id: record.id,
    endedAt: record.endedAt,
    closeCode: record.closeCode ?? null,
    rule: record.rule ?? null,
    route: record.route ?? null,
    cause: record.cause,
  };
}

/** Records from bodies. One that cannot be read is left out, and `onUnreadable` told why. */
export async function fromBodies(
  bodies: readonly string[],
  onUnreadable: (message: string) => void,
): Promise<readonly CloseRecord[]> {
  const records: CloseRecord[] = [];
  for (const [index, body] of bodies.entries()) {
    if (index > 0 && index % TURN === 0) await setImmediate();
    try {
      records.push(parseRecord(JSON.parse(body)));
    } catch (error) {
      onUnreadable(`A stored record cannot be read: ${messageOf(error)}`);
    }
  }
  return records;
}
