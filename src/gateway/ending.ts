import { randomBytes } from "node:crypto";
import { derive } from "../record/index.ts";
import type { CloseVerdict, Peer } from "../policy/index.ts";
import { boundedSubject } from "./listener/certificate-subject.ts";
import type { ConnectionFacts } from "./listener/client-request.ts";
import type {
  Cause,
  CloseFacts,
  CloseRecord,
  Evidence,
  LegRecord,
  Party,
} from "../record/index.ts";

/** What is known of a connection from its request alone. */
export interface RequestFacts {
  readonly id: string;
  readonly route: string | undefined;
  readonly policy: string | undefined;
  readonly path: string;
  readonly clientAddress: string;
  readonly certificateSubject?: string;
  readonly startedAt: number;
}

/** Whom the certificate of a client names, where there is one. */
export function certified(
  connection: Pick<ConnectionFacts, "certificateSubject">,
): Pick<RequestFacts, "certificateSubject"> {
  const certificateSubject = boundedSubject(connection.certificateSubject);
  return certificateSubject === undefined ? {} : { certificateSubject };
}

/** Why the connection ends, decided once, by whatever came first. */
export interface Ending {
  readonly cause: Cause;
  readonly initiator: Party;
  /** The peer whose behaviour the rule judged. */
  readonly offender?: Peer;
  readonly rule: string | undefined;
  readonly evidence: Evidence | undefined;
}

export function causeOf({ rule }: CloseVerdict): Cause {
  return rule === "drain" || rule === "overload" ? rule : "rule";
}

/** A leg on which nothing was ever exchanged. */
const UNUSED_LEG: LegRecord = {
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

/** The record of an opening handshake that came to nothing. */
export function unopenedRecord(
  facts: RequestFacts,
  ending: Pick<CloseFacts, "cause" | "initiator" | "reports"> &
    Partial<Pick<CloseFacts, "rule" | "httpStatus" | "evidence">>,
): CloseRecord {
  return recordOf({
    ...facts,
    rule: undefined,
    evidence: undefined,
    httpStatus: undefined,
    ...ending,
    subprotocol: undefined,
    openedAt: undefined,
    client: UNUSED_LEG,
    upstream: UNUSED_LEG,
  });
}

/** Unique, and sortable by time: 48 bits of milliseconds, then 64 random ones. */
export function newId(at: number): string {
  const bytes = randomBytes(14);
  bytes.writeUIntBE(at, 0, 6);
  return bytes.toString("hex");
}
