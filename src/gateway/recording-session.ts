import type { Policy, PolicyEvent, PolicySession, Verdict } from "../policy/index.ts";

/** Whose event it is: the id of the connection's record, and the names of its route and policy. */
export interface RecordedConnection {
  readonly id: string;
  readonly route: string;
  readonly policy: string;
}

/**
 * Told of all that a policy is told, and of its verdict. Frames share one event object, so it must not
 * be kept. Must not throw and must not wait.
 */
export type EventRecorder = (
  connection: RecordedConnection,
  event: PolicyEvent,
  verdict: Verdict,
) => void;

/** The session itself where nobody wants to know, so that nothing is paid for it. */
export function recordSession(
  session: PolicySession,
  connection: RecordedConnection,
  onEvent: EventRecorder | undefined,
): PolicySession {
  return onEvent === undefined ? session : new RecordingSession(session, connection, onEvent);
}

class RecordingSession implements PolicySession {
  readonly #session: PolicySession;
  readonly #connection: RecordedConnection;
  readonly #onEvent: EventRecorder;

  constructor(session: PolicySession, connection: RecordedConnection, onEvent: EventRecorder) {
    this.#session = session;
    this.#connection = connection;
    this.#onEvent = onEvent;
  }

  get deadline(): number | undefined {
    return this.#session.deadline;
  }

  decide(event: PolicyEvent): Verdict {
    const verdict = this.#session.decide(event);
    this.#onEvent(this.#connection, event, verdict);
    return verdict;
  }

  adopt(policy: Policy, at: number): void {
    this.#session.adopt(policy, at);
  }
}
