import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import { messageOf } from "./fault.ts";
import type { RecordCriteria } from "./port.ts";
import { kindOf } from "./sqlite-fault.ts";
import { rollBack } from "./sqlite-schema.ts";
import type { Row } from "./sqlite-row.ts";
import type { WriteResult } from "./write-behind.ts";

/** Positions looked at for one page: a rare criterion must not hold the database for long. */
const SCAN = 20_000;
/** Records removed at a time. */
const PRUNE = 1_000;

/** Some of the bodies after a position; see `Page`. */
export interface BodyPage {
  readonly bodies: readonly string[];
  readonly position: number;
  readonly isLast: boolean;
}

/** The statements on an open file. Synchronous: for a thread of its own, or a command that may wait. */
export class SqliteDatabase {
  readonly #database: DatabaseSync;
  #insert: StatementSync | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** All rows in one transaction. Throws if none could be written. An id that is there already stays as it is. */
  insert(rows: readonly Row[]): WriteResult {
    const result = { refused: 0, reason: undefined as string | undefined };
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      for (const row of rows) {
        const reason = this.#insertOne(row);
        if (reason === undefined) continue;
        result.refused += 1;
        result.reason = reason;
      }
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      rollBack(this.#database);
      throw error;
    }
  }

  /** The newest bodies by end, oldest of them first. */
  newest(criteria: RecordCriteria, limit: number): readonly string[] {
    const { where, values } = conditions(criteria);
    return this.#all(
      `SELECT body FROM closes WHERE ${where} ORDER BY ended_at DESC, seq DESC LIMIT ?`,
      [...values, limit],
    )
      .map(({ body }) => String(body))
      .reverse();
  }

  /** After this id; after the newest for `undefined`; 0 for an unknown id. */
  position(after: string | undefined): number {
    if (after === undefined) return this.#last();
    return Number(this.#all("SELECT seq FROM closes WHERE id = ?", [after])[0]?.["seq"] ?? 0);
  }

  /** At most `limit` bodies after a position, in the order of `append`. */
  page(position: number, criteria: RecordCriteria, limit: number): BodyPage {
    const last = this.#last();
    // Positions before the first that is kept need no look.
    const [{ first } = {}] = this.#all("SELECT min(seq) AS first FROM closes WHERE seq > ?", [
      position,
    ]);
    const end = typeof first === "number" ? Math.min(last, first + SCAN) : last;
    const { where, values } = conditions(criteria);
    const rows = this.#all(
      `SELECT seq, body FROM closes NOT INDEXED WHERE seq > ? AND seq <= ? AND ${where} ORDER BY seq LIMIT ?`,
      [position, end, ...values, limit],
    );
    const next = rows.length < limit ? end : Number(rows.at(-1)?.["seq"]);
    return { bodies: rows.map(({ body }) => String(body)), position: next, isLast: next >= last };
  }

  /** Removes at most some of what is too old or too many. @returns whether there may be more */
  prune(endedBefore: number, keepRecords: number): boolean {
    const { changes: old } = this.#database
      .prepare(
        "DELETE FROM closes WHERE seq IN (SELECT seq FROM closes WHERE ended_at < ? ORDER BY ended_at LIMIT ?)",
      )
      .run(endedBefore, PRUNE);
    const { changes: excess } = this.#database
      .prepare(
        "DELETE FROM closes WHERE seq IN (SELECT seq FROM closes WHERE seq <= ? ORDER BY seq LIMIT ?)",
      )
      .run(this.#last() - keepRecords, PRUNE);
    return Number(old) === PRUNE || Number(excess) === PRUNE;
  }

  close(): void {
    this.#database.close();
  }

  /** @returns why this row can never be written, if so; other errors are thrown */
  #insertOne(row: Row): string | undefined {
    this.#insert ??= this.#database.prepare(
      "INSERT INTO closes (id, ended_at, close_code, rule, route, cause, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
    );
    try {
      const { id, endedAt, closeCode, rule, route, cause, body } = row;
      this.#insert.run(id, endedAt, closeCode, rule, route, cause, body);
      return undefined;
    } catch (error) {
      if (kindOf(error) !== "rejected") throw error;
      return messageOf(error);
    }
  }

  /** The last position ever given out, also when its record is gone. */
  #last(): number {
    return Number(
      this.#all("SELECT seq FROM sqlite_sequence WHERE name = 'closes'", [])[0]?.["seq"] ?? 0,
    );
  }

  #all(sql: string, values: readonly SQLInputValue[]): Record<string, unknown>[] {
    return this.#database.prepare(sql).all(...values);
  }
}

function conditions(criteria: RecordCriteria): { where: string; values: SQLInputValue[] } {
  const { since, until, code, rule, route, cause } = criteria;
  const parts: readonly (readonly [string, SQLInputValue | undefined])[] = [
    ["ended_at >= ?", since],
    ["ended_at < ?", until],
    ["close_code = ?", code],
    ["rule = ?", rule],
    ["route = ?", route],
    ["cause = ?", cause],
  ];
  const held = parts.filter(
    (part): part is readonly [string, SQLInputValue] => part[1] !== undefined,
  );
  return {
    where: ["TRUE", ...held.map(([condition]) => condition)].join(" AND "),
    values: held.map(([, value]) => value),
  };
}
