import { decodeLine } from "./decode-line.ts";
import { ReplayError } from "./errors.ts";
import type { EndLine, EndedLine, GapLine, LogLine, OpenLine } from "./event-log.ts";
import { PreparedPolicies } from "./policy-choice.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import { Deadlines } from "./deadlines.ts";
import { ReplayedConnection } from "./replayed-connection.ts";
import type { ReplayReport } from "./report.ts";
import { LATE_MS, SAME_MOMENT_MS, isSameMoment, settle } from "./settle.ts";
import { Tally } from "./tally.ts";

export interface ReplayOptions {
  /** Which connections are reported; the others are replayed as well, since they share limits. @default all */
  readonly reported?: (connection: OpenLine) => boolean;
}

/** Connections that may be open at once. */
const MAX_OPEN = 1_000_000;

/**
 * What policies would have done to the connections of an event log. Lines go in one by one; of what
 * went by, only sums and a few examples are kept.
 */
export class EventReplay {
  readonly #policies: PreparedPolicies;
  readonly #reported: (connection: OpenLine) => boolean;
  readonly #tally = new Tally();
  readonly #open = new Map<number, ReplayedConnection>();
  readonly #deadlines = new Deadlines<ReplayedConnection>();
  /** Would have ended at the moment that is looked at; whether they really did is said by the next line. */
  #justEnded: ReplayedConnection[] = [];
  /** Without a policy, or opened before the log begins. */
  readonly #ignored = new Set<number>();
  #run: string | undefined;
  #now = Number.NEGATIVE_INFINITY;
  #number = 0;
  /** A line that cannot be read: fine where it is the last one of a run, cut off with it. */
  #cut: unknown;

  constructor(choose: PolicyChoice, options: ReplayOptions = {}) {
    this.#policies = new PreparedPolicies(choose);
    this.#reported = options.reported ?? (() => true);
  }

  /**
   * The next line of the log; empty ones are passed over.
   *
   * @throws {ReplayError} for the line before, once it is clear that it was not cut off.
   */
  line(text: string): void {
    this.#number++;
    if (text === "") return;
    let line: LogLine;
    try {
      line = decodeLine(text, this.#number);
    } catch (error) {
      const isFirst = this.#run === undefined;
      if (isFirst || this.#cut !== undefined || !isCut(error, text)) throw this.#cut ?? error;
      this.#cut = error;
      return;
    }
    if (this.#cut !== undefined) {
      if (line.kind !== "run") throw this.#cut;
      this.#cut = undefined;
    }
    if (this.#run === undefined && line.kind !== "run") {
      const message =
        'an event log begins with {"closewise":"events", ...}, and this does not. Give the file as the gateway wrote it.';
      throw new ReplayError("ERR_REPLAY_LINE", this.#number, message);
    }
    this.#take(line);
  }

  /** The end of the log: connections that are still open are judged up to here. */
  finish(): ReplayReport {
    this.#endAll();
    return this.#tally.report("events");
  }

  #take(line: LogLine): void {
    switch (line.kind) {
      case "run":
        if (line.run !== this.#run) this.#endAll();
        this.#run = line.run;
        return;
      case "open":
        return this.#opened(line);
      case "frames":
        for (const frames of line.frames) {
          const connection = this.#at(frames.at, frames.connection);
          if (connection === undefined) continue;
          connection.frames(frames);
          this.#watch(connection);
        }
        return;
      case "event": {
        const connection = this.#at(line.event.at, line.connection);
        if (connection === undefined) return;
        connection.event(line.event);
        return this.#watch(connection);
      }
      case "ended":
        return this.#ended(line);
      case "end":
        return this.#end(line);
      case "gap":
      default:
        return this.#gap(line);
    }
  }

  #opened(line: OpenLine): void {
    this.#at(line.at, undefined);
    const { connection: number } = line;
    if (this.#open.has(number)) this.#refuse(`connection ${number} is open already`);
    if (this.#open.size + this.#ignored.size >= MAX_OPEN) {
      const message = `more than ${MAX_OPEN} connections are open at once. Replay a part of the log.`;
      throw new ReplayError("ERR_REPLAY_LIMIT", this.#number, message);
    }
    const prepared = this.#policies.for(line);
    if (prepared === undefined) {
      if (this.#reported(line)) this.#tally.unjudged++;
      this.#ignored.add(number);
      return;
    }
    const connection = new ReplayedConnection(line, prepared);
    this.#ignored.delete(number);
    this.#open.set(number, connection);
    this.#watch(connection);
  }

  /** A rule really ended a connection. */
  #ended(line: EndedLine): void {
    const connection = this.#open.get(line.connection);
    if (connection === undefined) return void this.#at(line.at, line.connection);
    // The line that said what ended it stands right before this one, and has the same time.
    const isCause = this.#justEnded.includes(connection) && connection.would!.at >= line.at;
    this.#advance(line.at, connection);
    while (connection.deadline <= line.at - LATE_MS) connection.tick(connection.deadline);
    this.#judgeSilence(connection, line);
    // What was due when the gateway looked: of several clocks it takes the first by its own order.
    while (connection.deadline <= line.at) connection.tick(line.at);
    connection.coincides = isCause || isSameMoment(connection.would, line);
    connection.real = line;
    this.#watch(connection);
    // Then its place is given back when it really was.
    if (connection.coincides) {
      this.#justEnded = this.#justEnded.filter((one) => one !== connection);
    }
    this.#release();
  }

  /**
   * Whether a silent client would have been found dead sooner: it gave its last sign of life when the
   * log says, and Pings would have gone out when the given policy says.
   */
  #judgeSilence(connection: ReplayedConnection, { rule, at, silentMs }: EndedLine): void {
    const { pingMs, pongTimeoutMs } = connection.settings;
    if (rule !== "dead-peer" || silentMs === undefined || pingMs === "off") return;
    const found = at - silentMs + pingMs + pongTimeoutMs;
    if (found > at + SAME_MOMENT_MS || found >= (connection.would?.at ?? Infinity)) return;
    connection.foundDead(Math.min(found, at));
  }

  #end({ at, connection: number, ending }: EndLine): void {
    const connection = this.#at(at, number);
    this.#ignored.delete(number);
    if (connection === undefined) return;
    connection.ending = { at, ending };
    this.#over(number, connection);
  }

  #gap({ at, ended }: GapLine): void {
    this.#at(at, undefined);
    for (const connection of this.#open.values()) connection.incomplete = true;
    for (const number of ended) {
      const connection = this.#open.get(number);
      this.#ignored.delete(number);
      if (connection !== undefined) this.#over(number, connection);
    }
  }

  #over(number: number, connection: ReplayedConnection): void {
    this.#open.delete(number);
    connection.leave(this.#now);
    connection.isOver = true;
    if (this.#reported(connection.opened)) settle(connection, this.#tally);
  }

  #endAll(): void {
    this.#advance(this.#now, undefined);
    this.#release();
    for (const [number, connection] of this.#open) this.#over(number, connection);
    this.#ignored.clear();
  }

  // --- time ---

  /** The open connection with this number, at a moment at which all that was due has been done. */
  #at(at: number, number: number | undefined): ReplayedConnection | undefined {
    this.#advance(at, undefined);
    this.#release();
    if (number === undefined) return undefined;
    const connection = this.#open.get(number);
    if (connection === undefined && !this.#ignored.has(number)) {
      // It was opened before this log begins, or in a gap.
      this.#tally.incomplete++;
      this.#ignored.add(number);
    }
    return connection;
  }

  /** Lets pass what is due by then; `spared` is looked at by the caller. */
  #advance(at: number, spared: ReplayedConnection | undefined): void {
    if (at > this.#now) this.#now = at;
    while (this.#deadlines.next <= this.#now - LATE_MS) {
      const connection = this.#deadlines.take();
      connection.scheduledAt = Number.POSITIVE_INFINITY;
      if (connection.isOver || connection === spared) continue;
      const due = connection.deadline;
      if (due <= this.#now - LATE_MS) connection.tick(due);
      this.#watch(connection);
    }
  }

  /** Sees that the connection's next deadline is not missed, and that its end is noticed. */
  #watch(connection: ReplayedConnection): void {
    if (connection.would !== undefined) {
      if (connection.isNoticed) return;
      connection.isNoticed = true;
      this.#justEnded.push(connection);
      return;
    }
    const { deadline } = connection;
    if (deadline >= connection.scheduledAt) return;
    connection.scheduledAt = deadline;
    this.#deadlines.add(deadline, connection);
  }

  /** Connections that would have ended, and really did not: their place is free. */
  #release(): void {
    if (this.#justEnded.length === 0) return;
    for (const connection of this.#justEnded) connection.leave(connection.would!.at);
    this.#justEnded = [];
  }

  #refuse(message: string): never {
    throw new ReplayError(
      "ERR_REPLAY_LINE",
      this.#number,
      `${message}. Give the files of one gateway alone, the oldest first.`,
    );
  }
}

/** A line without its end, as a process leaves it that is killed while it writes. */
function isCut(error: unknown, text: string): boolean {
  return ReplayError.is(error) && error.code === "ERR_REPLAY_LINE" && !text.endsWith("}");
}

/**
 * What the chosen policies would have done to the connections of an event log.
 *
 * @param lines Without their line feeds, in the order in which they were written.
 * @throws {ReplayError} with the line that cannot be used.
 */
export async function replayEvents(
  lines: Iterable<string> | AsyncIterable<string>,
  policies: PolicyChoice,
  options: ReplayOptions = {},
): Promise<ReplayReport> {
  const replay = new EventReplay(policies, options);
  for await (const line of lines) replay.line(line);
  return replay.finish();
}
