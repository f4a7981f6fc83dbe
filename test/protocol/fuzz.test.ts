import { expect, it } from "vitest";
import { FrameReader, MAX_UNSETTLED_BYTES, VIOLATIONS } from "../../src/protocol/index.ts";
import type { FrameReaderOptions, FrameSink } from "../../src/protocol/index.ts";
import { MAX_STREAM_BYTES, writeStream } from "./broken-streams.ts";
import type { Random } from "./broken-streams.ts";
import { createRandom } from "./wire.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 6455);

/** Follows a reader: every byte that is settled must have been reported, in order and only once. */
class Follower implements FrameSink {
  readonly reader: FrameReader;
  /** Up to here, everything was reported. */
  at = 0;
  end = 0;
  calls = 0;
  /** Call number at which to refuse; never, if negative. */
  refuseAt = -1;

  constructor(options: FrameReaderOptions) {
    this.reader = new FrameReader(options);
  }

  get isOpen(): boolean {
    return this.reader.state === "open";
  }

  get isStopped(): boolean {
    return this.reader.state === "stopped";
  }

  header(frameStart: number, payloadStart: number): boolean {
    must(frameStart === this.at, "a header begins where the last report ended");
    const length = payloadStart - frameStart;
    must(length >= 2 && length <= 14 && payloadStart <= this.end, "a header is whole");
    must(this.reader.payloadLength >= 0, "a payload length is not negative");
    must(Number.isSafeInteger(this.reader.payloadLength), "a payload length can be counted");
    if (this.calls++ === this.refuseAt) return false;
    this.at = payloadStart;
    return true;
  }

  payload(start: number, end: number): void {
    must(start === this.at, "a payload goes on where the last report ended");
    must(end > start && end <= this.end, "a piece of payload is not empty, and is there");
    must(end - start <= this.reader.remaining, "a piece of payload is not longer than its frame");
    this.calls++;
    this.at = end;
  }

  control(frameStart: number, frameEnd: number): boolean {
    must(frameStart === this.at, "a control frame begins where the last report ended");
    must(frameEnd <= this.end, "a control frame is whole");
    must(this.reader.controlPayload().length <= 125, "a control frame has at most 125 bytes");
    if (this.calls++ === this.refuseAt) return false;
    this.at = frameEnd;
    return true;
  }

  /** Presents everything from the first unsettled byte to `end`. */
  receive(bytes: Uint8Array, end: number): void {
    const { reader } = this;
    const start = this.at;
    this.end = end;
    // Cut off, so that a reader that looks behind its end sees nothing there.
    const settled = reader.receive(bytes.subarray(0, end), start, end, this);
    must(settled === this.at, "what is settled is what was reported");
    must(settled >= start && settled <= end, "what is settled was given");
    if (reader.state === "open") {
      must(end - settled <= MAX_UNSETTLED_BYTES, "little is left unsettled");
    } else {
      this.#mustStand(bytes, end);
    }
    must(this.calls <= 2 * end, "there are no more reports than bytes");
    must(
      (reader.state === "violated") === (reader.violation !== undefined),
      "a violation is named",
    );
  }

  /** A reader that is not open says nothing more, and settles nothing but what it discards. */
  #mustStand(bytes: Uint8Array, end: number): void {
    const { reader, calls } = this;
    const settled = reader.receive(bytes, this.at, end, this);
    must(calls === this.calls, "a reader that is not open reports nothing");
    must(
      settled === (reader.state === "closed" ? end : this.at),
      `a ${reader.state} reader stands`,
    );
  }
}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`not so: ${rule}`);
}

/** Reads a stream at once and in parts, now and then with a refusal, and returns the first reader. */
function runOnce(
  random: Random,
  bytes: Uint8Array,
  length: number,
  options: FrameReaderOptions,
): FrameReader {
  const whole = new Follower(options);
  whole.receive(bytes, length);

  const parts = new Follower(options);
  if (random(8) === 0) parts.refuseAt = random(4);
  const step = 1 + random(random(2) === 0 ? 3 : 40);
  for (let end = 0; end < length && parts.isOpen;) {
    end = Math.min(length, end + step);
    parts.receive(bytes, end);
    if (parts.isStopped) {
      parts.refuseAt = -1;
      parts.reader.resume();
      parts.receive(bytes, end);
    }
  }
  must(parts.at === whole.at, "the same bytes are settled in any chunks");
  must(parts.reader.state === whole.reader.state, "the state is the same in any chunks");
  must(parts.reader.violation === whole.reader.violation, "the rule is the same in any chunks");
  return whole.reader;
}

it(`survives ${RUNS} streams of noise and broken frames`, { timeout: 600_000 }, () => {
  const bytes = new Uint8Array(MAX_STREAM_BYTES);
  const outcomes = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    const random = createRandom(SEED + run);
    const options: FrameReaderOptions = {
      from: random(2) === 0 ? "client" : "server",
      deflate: random(2) === 0,
    };
    const length = writeStream(random, bytes, options);
    try {
      const { state, violation } = runOnce(random, bytes, length, options);
      const outcome = violation?.rule ?? state;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      const stream = Buffer.from(bytes.subarray(0, length)).toString("hex");
      const again = `FUZZ_SEED=${SEED + run} FUZZ_RUNS=1`;
      const { from, deflate } = options;
      throw new Error(`${again} (${from}, deflate: ${deflate}): ${stream}`, { cause: error });
    }
  }
  // Every rule is reached, and so are both legal ends; else the streams are not varied enough.
  const expected = RUNS < 100_000 ? 1 : Object.keys(VIOLATIONS).length + 2;
  expect(outcomes.size).toBeGreaterThanOrEqual(expected);
});
