import type { FindingId } from "../diagnose/index.ts";
import { failureOf, signsOf } from "./answer-signs.ts";
import { connect } from "./connect.ts";
import type { Deadline } from "./deadline.ts";
import { describeAnswer } from "./describe-answer.ts";
import { judgeSwitch } from "./judge-answer.ts";
import { hostOf, lookupAddresses } from "./lookup.ts";
import type { Settings } from "./options.ts";
import type { AnswerReport, OpeningPhase, Phase } from "./phases.ts";
import { readAnswer } from "./read-answer.ts";
import { readBody } from "./read-body.ts";
import { writeRequest } from "./request.ts";
import type { Changes } from "./request.ts";
import { secure } from "./secure.ts";
import { since } from "./since.ts";
import { Wire } from "./wire.ts";

/** A connection that is open; `rest` are bytes that came right behind the 101. */
export interface Opened {
  readonly wire: Wire;
  readonly rest: Uint8Array;
  readonly deflate: boolean;
}

/** One attempt to open a connection. */
export interface Dialed {
  readonly phases: readonly Phase[];
  readonly answer: AnswerReport | null;
  readonly opened: Opened | null;
  /** What speaks for a cause of the failure, if it failed. */
  readonly findings: readonly FindingId[];
  readonly durationMs: number;
}

/** Goes through all phases, as far as it gets. `known`: addresses, where they have been looked up. */
export async function dial(
  settings: Settings,
  deadline: Deadline,
  changes: Changes = {},
  known?: readonly string[],
): Promise<Dialed> {
  const startedAt = performance.now();
  const phases: Phase[] = [];
  const enter = <P extends Phase>(phase: P): P => {
    phases.push(phase);
    if (known === undefined) settings.onProgress({ type: "phase", phase });
    return phase;
  };
  const result = (
    findings: readonly FindingId[],
    answer: AnswerReport | null = null,
    opened: Opened | null = null,
  ): Dialed => ({ phases, answer, opened, findings, durationMs: since(startedAt) });

  const { url } = settings;
  const host = hostOf(url);
  let addresses = known;
  if (addresses === undefined) {
    const lookup = enter(await lookupAddresses(host, settings.lookup, deadline));
    if (lookup.outcome === "not-found") return result(["name-not-found"]);
    if (lookup.outcome !== "done") return result(["name-lookup-failed"]);
    ({ addresses } = lookup);
  }

  const { phase, socket: tcp } = await connect(addresses, portOf(url), deadline);
  enter(phase);
  if (tcp === undefined) {
    if (phase.outcome === "refused") return result(["connection-refused"]);
    return result([phase.outcome === "unreachable" ? "host-unreachable" : "connect-timeout"]);
  }

  let socket = tcp;
  if ((changes.scheme ?? url.protocol) === "wss:") {
    const secured = await secure(tcp, host, settings, deadline);
    const tls = enter(secured.phase);
    if (secured.socket === undefined) {
      if (tls.outcome === "certificate") {
        return result(tls.troubles.map((trouble) => `certificate-${trouble}` as const));
      }
      if (tls.outcome === "not-tls") return result(["tls-not-spoken"]);
      return result([tls.outcome === "alert" ? "tls-alert" : "tls-unanswered"]);
    }
    ({ socket } = secured);
  }

  const wire = new Wire(socket);
  const request = writeRequest(settings, changes);
  const askedAt = performance.now();
  wire.write(request.bytes);
  const answer = await readAnswer(wire, deadline);
  const finish = (outcome: OpeningPhase["outcome"], error: string | null = null): void => {
    enter({ name: "opening", outcome, durationMs: since(askedAt), error });
    if (outcome !== "done") wire.destroy();
  };
  if (answer.kind !== "head") {
    const failure = failureOf(answer);
    finish(failure.outcome, failure.error);
    return result([failure.finding]);
  }
  const { head, rest } = answer;
  if (head.status === 101) {
    const agreed = judgeSwitch(head, request);
    const report = describeAnswer(head, "");
    if (typeof agreed === "string") {
      finish("invalid");
      return result([agreed], report);
    }
    finish("done");
    return result([], report, { wire, rest, deflate: agreed.deflate });
  }
  const body = await readBody(wire, head, rest, deadline);
  finish("refused");
  return result(signsOf(head, body, request), describeAnswer(head, body));
}

export function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "wss:" ? 443 : 80;
}
