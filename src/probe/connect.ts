import { connect as connectTcp } from "node:net";
import type { Socket } from "node:net";
import type { Deadline } from "./deadline.ts";
import { errorCode } from "./error-code.ts";
import type { ConnectOutcome, ConnectPhase } from "./phases.ts";
import { since } from "./since.ts";

/** How long an address may take before the next is tried as well (RFC 8305 5). */
const NEXT_ATTEMPT_MS = 250;

type Attempt = {
  readonly address: string;
  readonly socket: Socket;
  outcome: ConnectPhase["attempts"][number]["outcome"];
  error: string | null;
};

export interface Connected {
  readonly phase: ConnectPhase;
  readonly socket: Socket | undefined;
}

/** Opens TCP to the first address that answers; a slow one does not keep the next one waiting. */
export function connect(
  addresses: readonly string[],
  port: number,
  deadline: Deadline,
): Promise<Connected> {
  const startedAt = performance.now();
  const attempts: Attempt[] = [];
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let forget: (() => void) | undefined;
    const settle = (winner: Attempt | undefined, outcome: ConnectOutcome): void => {
      clearTimeout(timer);
      forget?.();
      for (const attempt of attempts) {
        attempt.socket.removeAllListeners().on("error", () => {});
        if (attempt === winner) continue;
        attempt.socket.destroy();
      }
      const phase: ConnectPhase = {
        name: "connect",
        outcome,
        durationMs: since(startedAt),
        address: winner?.address ?? null,
        port,
        attempts: attempts.map(({ address, outcome: own, error }) => ({
          address,
          outcome: own,
          error,
        })),
      };
      resolve({ phase, socket: winner?.socket });
    };
    const next = (): void => {
      clearTimeout(timer);
      const address = addresses[attempts.length];
      if (address === undefined) {
        if (attempts.every(({ outcome }) => outcome !== "abandoned")) {
          settle(undefined, worst(attempts));
        }
        return;
      }
      const socket = connectTcp({ host: address, port, noDelay: true });
      const attempt: Attempt = { address, socket, outcome: "abandoned", error: null };
      attempts.push(attempt);
      socket.once("connect", () => {
        attempt.outcome = "done";
        settle(attempt, "done");
      });
      socket.once("error", (error) => {
        attempt.error = errorCode(error);
        attempt.outcome = outcomeOf(attempt.error);
        next();
      });
      timer = setTimeout(next, NEXT_ATTEMPT_MS);
    };
    forget = deadline.onPassed(() => {
      for (const attempt of attempts) {
        if (attempt.outcome === "abandoned") attempt.outcome = deadline.why;
      }
      settle(undefined, deadline.why === "stopped" ? "stopped" : worst(attempts));
    });
    if (!deadline.passed) next();
  });
}

function outcomeOf(code: string): ConnectOutcome {
  if (code === "ECONNREFUSED") return "refused";
  return code === "ETIMEDOUT" ? "timed-out" : "unreachable";
}

/** What says most: a refusal comes from the host itself. */
function worst(attempts: readonly Attempt[]): ConnectOutcome {
  const outcomes = attempts.map(({ outcome }) => outcome);
  if (outcomes.includes("refused")) return "refused";
  return outcomes.includes("timed-out") || outcomes.length === 0 ? "timed-out" : "unreachable";
}
