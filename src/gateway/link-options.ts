import type { Policy, PolicySession } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { RequestFacts } from "./ending.ts";
import type { HeldBudget } from "./held-budget.ts";
import type { Link } from "./link.ts";
import type { Compression } from "./negotiation.ts";
import type { Reports } from "./reports.ts";
import type { Scheduler } from "./scheduler.ts";

/** What the gateway gives to each of its links. */
export interface LinkHost {
  readonly scheduler: Scheduler;
  readonly heldBudget: HeldBudget;
  /** Both transports are gone. Called once. */
  finished(link: Link, record: CloseRecord): void;
}

export interface LinkOptions {
  readonly facts: RequestFacts;
  readonly policy: Policy;
  readonly session: PolicySession;
  readonly reports: Reports;
  readonly subprotocol: string | undefined;
  /** Was permessage-deflate negotiated between the two ends? */
  readonly deflate: boolean;
  /** How, where somebody has to read what is compressed. */
  readonly compression?: Compression | undefined;
  /** Is there no upstream before the client has said who it is? @default false */
  readonly waits?: boolean;
}
