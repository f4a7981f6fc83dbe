import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy, Policy, PolicyEvent } from "../../src/policy/index.ts";
import { EventLogWriter, EventReplay } from "../../src/replay/index.ts";
import type { LineSink, PolicyChoice, ReplayReport } from "../../src/replay/index.ts";

/** When the clock of the events was at 0. */
export const EPOCH_MS = 1_763_000_000_000;

/** Keeps lines; takes none while it has no room. */
export class Lines implements LineSink {
  readonly lines: string[] = [];
  room = true;
  write(line: string): void {
    this.lines.push(line);
  }
}

/** A gateway without sockets: sessions of one policy, whose events are logged. */
export class Recording {
  readonly sink = new Lines();
  readonly policy: Policy;
  readonly writer: EventLogWriter;

  constructor(authored: AuthoredPolicy, run = "run-1") {
    this.policy = compilePolicy("chat", authored);
    this.writer = new EventLogWriter({ sink: this.sink, run, epochMs: EPOCH_MS });
    this.sink.write(this.writer.header(0));
  }

  /** A connection: tells its session an event, and logs both it and the verdict. */
  connect(id: string): (event: PolicyEvent) => string {
    return this.open(id).tell;
  }

  open(id: string) {
    const connection = { id, route: "chat", policy: "chat" };
    const session = this.policy.session(connection);
    let over = false;
    return {
      /** As a gateway asks: no more after a verdict that ends it. */
      get deadline(): number | undefined {
        return over ? undefined : session.deadline;
      },
      tell: (event: PolicyEvent): string => {
        const verdict = session.decide(event);
        this.writer.event(connection, event, verdict);
        const { kind } = verdict.kind === "noted" ? verdict.verdict : verdict;
        over ||= kind === "close" || kind === "refuse" || event.type === "end";
        return kind;
      },
    };
  }

  get lines(): readonly string[] {
    this.writer.flush();
    return this.sink.lines;
  }

  replay(authored: AuthoredPolicy): ReplayReport {
    return replay(this.lines, authored);
  }
}

export function always(authored: AuthoredPolicy): PolicyChoice {
  const policy = compilePolicy("chat", authored);
  return () => policy;
}

export function replay(lines: Iterable<string>, authored: AuthoredPolicy): ReplayReport {
  const replaying = new EventReplay(always(authored));
  for (const line of lines) replaying.line(line);
  return replaying.finish();
}

export function opening(at: number, ip = "192.0.2.1"): PolicyEvent {
  return { type: "open", at, ip, sample: 0.5, origin: "https://a.example", subprotocols: [] };
}
