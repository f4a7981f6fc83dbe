import type { FindingId } from "../diagnose/index.ts";
import { encodeClose } from "../protocol/index.ts";
import { Deadline } from "./deadline.ts";
import { dial } from "./dial.ts";
import type { Dialed } from "./dial.ts";
import { maskingKey } from "./masking-key.ts";
import type { Settings } from "./options.ts";
import { ownOrigin } from "./request.ts";
import type { Changes } from "./request.ts";
import type { ExperimentId, ExperimentReport } from "./types.ts";

/** What one experiment changes, and what follows from how it went. */
interface Experiment {
  readonly id: ExperimentId;
  readonly changes: Changes;
  readonly conclude: (result: Dialed) => FindingId | null;
}

const MOST = 4;

/**
 * A few more attempts after one that failed, each with one thing changed, to tell its causes apart.
 * What speaks for the answer ends them.
 */
export async function experiment(
  settings: Settings,
  first: Dialed,
  addresses: readonly string[],
): Promise<readonly ExperimentReport[]> {
  const reports: ExperimentReport[] = [];
  for (const { id, changes, conclude } of planFor(settings, first).slice(0, MOST)) {
    if (settings.signal.aborted) break;
    settings.onProgress({ type: "experiment", id });
    const deadline = new Deadline(settings.timeoutMs, settings.signal);
    const result = await dial(settings, deadline, changes, addresses);
    deadline.clear();
    leave(result);
    const finding = conclude(result);
    reports.push({
      id,
      status: result.answer?.status ?? null,
      opened: result.opened !== null,
      durationMs: result.durationMs,
      finding,
    });
    if (finding !== null && DECISIVE.has(finding)) break;
  }
  return reports;
}

const DECISIVE: ReadonlySet<FindingId> = new Set([
  "origin-decides",
  "subprotocol-decides",
  "slash-decides",
  "tls-expected",
  "tls-not-spoken",
]);

/** Says goodbye to a connection that an experiment opened. */
function leave({ opened }: Dialed): void {
  if (opened === null) return;
  opened.wire.write(encodeClose({ statusCode: 1000, reason: "" }, maskingKey()));
  opened.wire.leave();
}

function planFor(settings: Settings, first: Dialed): readonly Experiment[] {
  const { url, origin, subprotocols } = settings;
  const status = first.answer?.status;
  if (first.findings.includes("tls-expected")) return [];
  const failed = first.phases.at(-1);
  if (failed?.name === "tls" && ["dropped", "timed-out"].includes(failed.outcome)) {
    return [WITHOUT_TLS];
  }
  if (url.protocol === "ws:" && failed?.name === "opening" && first.answer === null) {
    return failed.outcome === "dropped" || failed.outcome === "timed-out" ? [OVER_TLS] : [];
  }
  if (status === undefined || status === 101) return [];

  const plan: Experiment[] = [];
  const own = ownOrigin(url);
  if (status === 401 || status === 403) {
    if (origin !== own) {
      const conclude = opens("origin-decides", origin === undefined ? "origin-irrelevant" : null);
      plan.push({ id: "other-origin", changes: { origin: own }, conclude });
    }
    if (origin !== undefined) {
      const conclude = opens("origin-decides", "origin-irrelevant");
      plan.push({ id: "without-origin", changes: { origin: null }, conclude });
    }
  }
  if (status >= 400 && status < 500 && subprotocols.length > 0) {
    const conclude = opens("subprotocol-decides");
    plan.push({ id: "without-subprotocol", changes: { subprotocols: [] }, conclude });
  }
  if (status === 404) {
    const path = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : `${url.pathname}/`;
    if (path !== "") {
      plan.push({ id: "other-slash", changes: { path }, conclude: opens("slash-decides") });
    }
  }
  if ([200, 400, 404, 405, 426, 501].includes(status)) {
    plan.push({
      id: "ordinary-request",
      changes: { kind: "plain" },
      conclude: ({ answer }) => (answer?.status === status ? "same-without-upgrade" : null),
    });
  }
  return plan;
}

const WITHOUT_TLS: Experiment = {
  id: "without-tls",
  changes: { scheme: "ws:" },
  // Whatever a plain server says to it: it understood.
  conclude: ({ answer }) =>
    answer === null || isTlsComplaint(answer.status, answer.body) ? null : "tls-not-spoken",
};

const OVER_TLS: Experiment = {
  id: "over-tls",
  changes: { scheme: "wss:" },
  conclude: ({ phases }) => {
    const tls = phases.find((phase) => phase.name === "tls");
    return tls !== undefined && ["done", "certificate", "alert"].includes(tls.outcome)
      ? "tls-expected"
      : null;
  },
};

/** Draws a conclusion from whether the connection opened. */
function opens(finding: FindingId, otherwise: FindingId | null = null): Experiment["conclude"] {
  return ({ opened }) => (opened === null ? otherwise : finding);
}

function isTlsComplaint(status: number, body: string | null): boolean {
  return status === 400 && /HTTPS/i.test(body ?? "");
}
