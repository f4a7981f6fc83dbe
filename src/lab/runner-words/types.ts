import type { Actor } from "../run.ts";

/** What the runner says, in one language: plain data, since it travels to the page. `{}` is filled in. */
export interface RunnerWords {
  readonly play: string;
  readonly playAgain: string;
  readonly stop: string;
  readonly connecting: string;
  readonly open: string;
  readonly stopping: string;
  /** The page's side is over, the lab's is not told yet. */
  readonly asking: string;
  /** Read out when both sides are known: what the page, and what the lab's side concluded. */
  readonly ended: string;
  /** The same where the lab has nothing to tell. */
  readonly endedAlone: string;
  readonly pageSide: string;
  readonly labSide: string;
  readonly code: string;
  readonly reason: string;
  readonly clean: string;
  readonly errorEvent: string;
  readonly opened: string;
  readonly ending: string;
  readonly yes: string;
  readonly no: string;
  readonly noReason: string;
  readonly noAnswer: string;
  /** A Close frame without a code. */
  readonly emptyClose: string;
  readonly never: string;
  readonly after: string;
  readonly asExpected: string;
  readonly otherwise: string;
  readonly stopped: string;
  readonly blocked: string;
  readonly answer: string;
  readonly sent: string;
  readonly received: string;
  readonly labCode: string;
  readonly transport: string;
  readonly ends: Readonly<Record<"fin" | "reset", Readonly<Record<Actor, string>>>>;
  readonly goesOn: string;
  readonly unseen: string;
  readonly unreachable: string;
  readonly wire: string;
  readonly at: string;
  readonly from: string;
  readonly what: string;
  readonly bytes: string;
  readonly hex: string;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly omitted: string;
}
