import type { CloseRecord } from "../record/index.ts";
import type { RecordCriteria } from "./port.ts";

/** Do all conditions hold for this record? */
export function matches(record: CloseRecord, criteria: RecordCriteria): boolean {
  const { since, until, code, rule, route, cause } = criteria;
  return (
    (since === undefined || record.endedAt >= since) &&
    (until === undefined || record.endedAt < until) &&
    (code === undefined || record.closeCode === code) &&
    (rule === undefined || record.rule === rule) &&
    (route === undefined || record.route === route) &&
    (cause === undefined || record.cause === cause)
  );
}
