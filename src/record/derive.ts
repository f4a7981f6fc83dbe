import type { CloseFacts, CloseRecord, LegRecord } from "./types.ts";

/** No status code in the Close frame, and no Close frame at all: concluded, never sent (RFC 6455 7.1.5). */
const NO_STATUS = 1005;
const ABNORMAL = 1006;

/**
 * The one place that concludes from facts: close codes, cleanness, duration.
 *
 * The facts are taken over as they are, not checked; `parseRecord()` checks.
 */
export function derive(facts: CloseFacts): CloseRecord {
  const opened = facts.openedAt !== undefined;
  return {
    ...facts,
    version: 1,
    closeCode: opened ? reportedBy(facts.client) : undefined,
    upstreamCode: opened ? reportedBy(facts.upstream) : undefined,
    wasClean: opened && endedCleanly(facts),
    // A wall clock can be set back while a connection is open.
    durationMs: Math.max(0, facts.endedAt - (facts.openedAt ?? facts.startedAt)),
  };
}

/**
 * What the API of the peer at the other end of a leg reports: the status code of the first Close
 * frame that it received, which is the one we sent, whoever was first.
 */
function reportedBy(leg: LegRecord): number | undefined {
  if (leg.transport === "none") return undefined;
  return leg.sent === undefined ? ABNORMAL : (leg.sent.statusCode ?? NO_STATUS);
}

function endedCleanly({ client, upstream }: CloseFacts): boolean {
  const legs = [client, upstream].filter(({ transport }) => transport !== "none");
  return (
    legs.length > 0 &&
    legs.every(
      ({ received, sent, transport }) =>
        received !== undefined &&
        sent !== undefined &&
        (transport === "eof" || transport === "closed"),
    )
  );
}
