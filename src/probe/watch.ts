import { Deadline } from "./deadline.ts";
import { dial } from "./dial.ts";
import type { Opened } from "./dial.ts";
import type { Settings } from "./options.ts";
import type { Plan } from "./plan.ts";
import { Session } from "./session.ts";
import type { ConnectionReport, ExperimentReport, Role } from "./types.ts";

const TICK_MS = 1_000;

/** The roles of the connections of one watch, the most telling first: it takes the one that is open. */
export function rolesOf({ compare, send, sendSize }: Settings): readonly [Role, ...Role[]] {
  if (!compare) return ["single"];
  return [
    "pinging",
    "silent",
    ...(send.length > 0 ? (["sending"] as const) : []),
    ...(sendSize === undefined ? [] : (["large"] as const)),
  ];
}

/** What came of a watch: a comparison may be refused further connections. */
export interface Watched {
  readonly connections: readonly ConnectionReport[];
  readonly refused: readonly ExperimentReport[];
}

/**
 * Watches the connection that is open, and opens the others of a comparison one after the other, so
 * that what ends all at the same age does not end them at the same moment.
 */
export async function watch(
  settings: Settings,
  first: Opened,
  addresses: readonly string[],
  startedAt: number,
): Promise<Watched> {
  const { signal, onProgress, staggerMs } = settings;
  const [role, ...others] = rolesOf(settings);
  const sessions: Session[] = [];
  const reports: Promise<ConnectionReport>[] = [];
  const refused: ExperimentReport[] = [];
  let open = 0;
  const add = (opened: Opened, own: Role): void => {
    onProgress({ type: "opened", role: own });
    open++;
    const session = new Session(opened, planOf(settings, own), startedAt);
    sessions.push(session);
    const over = session.done.then((report) => {
      open--;
      onProgress({ type: "ended", role: own });
      return report;
    });
    reports.push(over);
    if (signal.aborted) session.stop();
  };
  const onStop = (): void => {
    for (const session of sessions) session.stop();
  };
  signal.addEventListener("abort", onStop, { once: true });
  const watchedFrom = performance.now();
  const wholeMs = settings.forMs + others.length * staggerMs;
  const ticking = setInterval(() => {
    const remainingMs = Math.max(0, Math.round(wholeMs - (performance.now() - watchedFrom)));
    onProgress({ type: "watching", open, remainingMs });
  }, TICK_MS);
  try {
    add(first, role);
    for (const other of others) {
      await pause(staggerMs, signal);
      if (signal.aborted) break;
      const deadline = new Deadline(settings.timeoutMs, signal);
      const { opened, answer, durationMs } = await dial(settings, deadline, {}, addresses);
      deadline.clear();
      if (opened !== null) {
        add(opened, other);
      } else if (!signal.aborted) {
        const status = answer?.status ?? null;
        refused.push({ id: "second-connection", status, opened: false, durationMs, finding: null });
      }
    }
    return { connections: await Promise.all(reports), refused };
  } finally {
    clearInterval(ticking);
    signal.removeEventListener("abort", onStop);
  }
}

function planOf(settings: Settings, role: Role): Plan {
  const { forMs, pingMs, send, sendSize, sendType, closeTimeoutMs } = settings;
  const sends = role === "single" || role === "sending";
  const large = sendSize !== undefined && (role === "single" || role === "large");
  return {
    role,
    forMs,
    pingMs: role === "silent" ? null : pingMs,
    texts: sends ? send : [],
    sending: role === "sending" ? "again" : "once",
    largeMessage: large ? { bytes: sendSize, type: sendType } : null,
    closeTimeoutMs,
    goodbye: { statusCode: 1000, reason: "" },
    closing: "at-the-end",
  };
}

/** A connection that lacks what the client must have says so, and goes (RFC 6455 7.4.1). */
export function declineExtension(
  settings: Settings,
  opened: Opened,
  startedAt: number,
): Promise<ConnectionReport> {
  const reason = settings.requireExtension ?? "";
  const goodbye = { statusCode: 1010, reason };
  const plan: Plan = { ...planOf(settings, "single"), goodbye, closing: "at-once" };
  return new Session(opened, plan, startedAt).done;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
}
