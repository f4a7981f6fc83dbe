import type { FinalVerdict, FrameEvent, PolicyEvent, Verdict } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { encodeLine } from "./encode-line.ts";
import { FRAMES_MS, MAX_COUNT, MAX_FRAMES } from "./event-log.ts";
import type { LogLine, LoggedEnding, LoggedFrames, OtherEvent } from "./event-log.ts";
import { shorten, withholdSubprotocol } from "./withhold.ts";

/** Where lines go. */
export interface LineSink {
  /** Can it take more? While it cannot, events are left out, and counted. */
  readonly room: boolean;
  /** One line, without its line feed. */
  write(line: string): void;
}

export interface EventLogOptions {
  readonly sink: LineSink;
  /** Unique to one run of the gateway. */
  readonly run: string;
  /** Milliseconds since the epoch when the clock of the events was at 0. */
  readonly epochMs: number;
}

/** As the gateway tells it: the same object, or an equal one, for all events of a connection. */
export interface LoggedConnection {
  readonly id: string;
  readonly route: string;
  readonly policy: string;
}

interface Entry {
  readonly connection: number;
  /** The policy has ended it: nothing but its end is logged any more. */
  over: boolean;
  lastAlive: number;
}

type MutableFrames = { -readonly [K in keyof LoggedFrames]: LoggedFrames[K] };

/**
 * Turns what a gateway tells of its policy sessions into lines of an event log. Holds the frames of
 * one line, and a small entry for each open connection.
 */
export class EventLogWriter {
  readonly #options: EventLogOptions;
  readonly #open = new Map<string, Entry>();
  #next = 1;
  #frames: MutableFrames[] = [];
  /** A connection whose record is about to come. */
  #ending: { readonly id: string; readonly connection: number; readonly at: number } | undefined;
  /** Events that were left out, and which connections ended meanwhile. */
  #lost = 0;
  #endedMeanwhile: number[] = [];

  constructor(options: EventLogOptions) {
    this.#options = options;
  }

  /** The first line of a file, at this time on the clock of the events. */
  header(at: number): string {
    const { run, epochMs } = this.#options;
    return encodeLine({ kind: "run", at: at + epochMs, run });
  }

  /** Events that could not be written, and were not yet told of in a line. */
  get lost(): number {
    return this.#lost;
  }

  /** What a session was told, and what it said. The event may be one that is used again. */
  event(connection: LoggedConnection, event: PolicyEvent, verdict: Verdict): void {
    if (this.#ending !== undefined) this.#writeEnding(undefined);
    if (event.type === "open") this.#opened(connection, event);
    const entry = this.#open.get(connection.id);
    if (entry === undefined) return;
    const final = verdict.kind === "noted" ? verdict.verdict : verdict;
    if (event.type === "end") {
      this.#open.delete(connection.id);
      this.#ending = { id: connection.id, connection: entry.connection, at: this.#at(event.at) };
      return;
    }
    if (entry.over) return;
    if (event.type === "frame") this.#frame(entry, event, final);
    else this.#other(entry, event);
    if (final.kind === "close" || final.kind === "refuse") this.#ended(entry, final, event.at);
    if (event.type === "alive" || (event.type === "frame" && event.from === "client")) {
      entry.lastAlive = event.at;
    }
  }

  /** The record of the connection that ended last. */
  closed(record: CloseRecord): void {
    if (this.#ending?.id !== record.id) return;
    const { cause, initiator, rule, closeCode, httpStatus } = record;
    this.#writeEnding({ cause, initiator, rule, closeCode, httpStatus });
  }

  /** Writes what waits to share a line. */
  flush(): void {
    if (this.#ending !== undefined) this.#writeEnding(undefined);
    this.#flushFrames();
  }

  /** Is there something to flush? */
  get waits(): boolean {
    return this.#frames.length > 0 || this.#ending !== undefined;
  }

  #opened(
    { id, route, policy }: LoggedConnection,
    event: Extract<PolicyEvent, { type: "open" }>,
  ): void {
    if (this.#open.has(id)) return;
    this.#flushFrames();
    if (!this.#mayWrite(event.at)) return;
    const connection = this.#next++;
    this.#open.set(id, { connection, over: false, lastAlive: event.at });
    const at = this.#at(event.at);
    const { origin, host, subprotocols } = event;
    this.#write({
      kind: "open",
      at,
      connection,
      id,
      route,
      policy,
      event: {
        ...event,
        at,
        origin: origin === undefined ? undefined : shorten(origin),
        host: host === undefined ? undefined : shorten(host),
        subprotocols: subprotocols.slice(0, 32).map(withholdSubprotocol),
      },
    });
  }

  #frame({ connection }: Entry, event: FrameEvent, verdict: FinalVerdict): void {
    const at = this.#at(event.at);
    const { from, opcode, fin, payloadLength } = event;
    const paused = verdict.kind === "pause";
    const last = this.#frames.at(-1);
    const isEqual =
      last !== undefined &&
      last.connection === connection &&
      last.at === at &&
      last.payloadLength === payloadLength &&
      last.opcode === opcode &&
      last.from === from &&
      last.fin === fin &&
      last.paused === paused &&
      last.count < MAX_COUNT;
    if (isEqual) {
      last.count++;
      return;
    }
    const first = this.#frames[0];
    if (first !== undefined && (this.#frames.length >= MAX_FRAMES || at - first.at > FRAMES_MS)) {
      this.#flushFrames();
    }
    this.#frames.push({ connection, at, from, opcode, fin, payloadLength, count: 1, paused });
  }

  #other({ connection }: Entry, event: PolicyEvent): void {
    if (!isLogged(event)) return;
    this.#flushFrames();
    if (!this.#mayWrite(event.at)) return;
    const at = this.#at(event.at);
    if (event.type !== "authenticated") {
      return this.#write({ kind: "event", connection, event: { ...event, at } });
    }
    const { expiresAt } = event.identity;
    const identity = {
      ...event.identity,
      expiresAt: expiresAt === undefined ? undefined : this.#at(expiresAt),
    };
    this.#write({ kind: "event", connection, event: { ...event, at, identity } });
  }

  #ended(
    entry: Entry,
    { kind: by, rule }: Extract<FinalVerdict, { kind: "close" | "refuse" }>,
    at: number,
  ): void {
    entry.over = true;
    this.#flushFrames();
    if (!this.#mayWrite(at)) return;
    const silentMs = rule === "dead-peer" ? Math.max(0, at - entry.lastAlive) : undefined;
    const { connection } = entry;
    this.#write({ kind: "ended", at: this.#at(at), connection, by, rule, silentMs });
  }

  #writeEnding(ending: LoggedEnding | undefined): void {
    const { connection, at } = this.#ending!;
    this.#ending = undefined;
    this.#flushFrames();
    if (this.#mayWrite(at - this.#options.epochMs)) {
      this.#write({ kind: "end", at, connection, ending });
    } else {
      this.#endedMeanwhile.push(connection);
    }
  }

  #flushFrames(): void {
    if (this.#frames.length === 0) return;
    const frames = this.#frames;
    this.#frames = [];
    if (this.#mayWrite(frames[0]!.at - this.#options.epochMs)) {
      this.#write({ kind: "frames", frames });
    } else {
      // One of them is counted already.
      this.#lost += frames.reduce((sum, { count }) => sum + count, 0) - 1;
    }
  }

  /** Tells of a gap first, where there is one; `false` leaves an event out, and counts it. */
  #mayWrite(at: number): boolean {
    if (!this.#options.sink.room) {
      this.#lost++;
      return false;
    }
    if (this.#lost > 0) {
      const [events, ended] = [this.#lost, this.#endedMeanwhile];
      this.#lost = 0;
      this.#endedMeanwhile = [];
      this.#write({ kind: "gap", at: this.#at(at), events, ended });
    }
    return true;
  }

  #write(line: LogLine): void {
    this.#options.sink.write(encodeLine(line));
  }

  #at(at: number): number {
    return at + this.#options.epochMs;
  }
}

function isLogged(event: PolicyEvent): event is OtherEvent {
  const { type } = event;
  return (
    type !== "open" && type !== "frame" && type !== "alive" && type !== "tick" && type !== "end"
  );
}
