import { expect, it } from "vitest";
import type { Leg } from "../../src/gateway/leg.ts";
import { Link } from "../../src/gateway/link.ts";
import type { LinkHost } from "../../src/gateway/link-options.ts";
import { Reports } from "../../src/gateway/reports.ts";
import type { Transport } from "../../src/gateway/transport.ts";
import { compilePolicy } from "../../src/policy/index.ts";
import { FrameReader, MAX_UNSETTLED_BYTES } from "../../src/protocol/index.ts";
import type { FrameSink, Sender } from "../../src/protocol/index.ts";
import type { CloseRecord } from "../../src/record/index.ts";
import { MAX_STREAM_BYTES, writeStream } from "../protocol/broken-streams.ts";
import { createRandom } from "../protocol/wire.ts";

const RUNS = Number(process.env["LINK_FUZZ_RUNS"] ?? 500_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1008);

/** Lengths of 64 bits are part of the noise: only the protocol is to end these connections. */
const policy = compilePolicy("fuzz", {
  limits: { messageSize: `${Number.MAX_SAFE_INTEGER}B` },
  lifetime: { ping: "off" },
});
const acceptAll: FrameSink = { header: () => true, control: () => true };

/** A transport without a socket: it takes everything, and remembers it. */
class Wire {
  readonly bytes = new Uint8Array(MAX_STREAM_BYTES + 512);
  length = 0;
  ended = false;
  readonly blocked = false;
  readonly pendingBytes = 0;

  write(chunk: Uint8Array, start: number, end: number): void {
    must(!this.ended, "nothing is written to a transport that was ended");
    this.bytes.set(chunk.subarray(start, end), this.length);
    this.length += end - start;
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.ended = true;
  }
  start(): void {}
  pause(): void {}
  resume(): void {}

  asTransport(): Transport {
    return this as unknown as Transport;
  }
}

/** Offset up to which a stream is good, and how its reader was left. */
function read(
  from: Sender,
  deflate: boolean,
  bytes: Uint8Array,
): { good: number; at: FrameReader } {
  const at = new FrameReader({ from, deflate });
  return { good: at.receive(bytes, 0, bytes.length, acceptAll), at };
}

it(`${RUNS} random and mutated streams through a link: only valid frames come out, and one record`, () => {
  const random = createRandom(SEED);
  const stream = new Uint8Array(MAX_STREAM_BYTES);
  const chunk = new Uint8Array(MAX_UNSETTLED_BYTES + MAX_STREAM_BYTES);
  const seen = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    const deflate = random(2) === 0;
    const fromClient = random(2) === 0;
    const from: Sender = fromClient ? "client" : "server";
    const bytes = stream.subarray(0, writeStream(random, stream, { from, deflate }));
    try {
      seen.add(oneRun(bytes, chunk, fromClient, deflate, random));
    } catch (error) {
      const hex = Buffer.from(bytes).toString("hex");
      throw new Error(`seed ${SEED}, run ${run}, from ${from}, deflate ${deflate}: ${hex}`, {
        cause: error,
      });
    }
  }
  expect([...seen].sort()).toEqual(["peer-close", "rule", "transport-lost"]);
}, 120_000);

function oneRun(
  bytes: Uint8Array,
  chunk: Uint8Array,
  fromClient: boolean,
  deflate: boolean,
  random: (limit: number) => number,
): string {
  const records: CloseRecord[] = [];
  const host = {
    scheduler: { wake() {}, cancel() {} },
    finished: (_link: Link, record: CloseRecord) => records.push(record),
  } as unknown as LinkHost;
  const session = policy.session({ route: "fuzz" });
  session.decide({ type: "open", at: 0, ip: "127.0.0.1", origin: undefined, subprotocols: [] });
  const facts = {
    id: "fuzz",
    route: "fuzz",
    policy: "fuzz",
    path: "/",
    clientAddress: "127.0.0.1",
    startedAt: 0,
  };
  const reports = new Reports();
  const link = new Link(host, { facts, policy, session, reports, subprotocol: undefined, deflate });
  const client = new Wire();
  const upstream = new Wire();
  const early = { client: new Uint8Array(0), upstream: new Uint8Array(0) };
  link.start(client.asTransport(), upstream.asTransport(), early);

  const [source, sink] = fromClient ? [link.client, upstream] : [link.upstream, client];
  feed(source, bytes, chunk, random);
  const from: Sender = fromClient ? "client" : "server";
  const { good, at } = read(from, deflate, bytes);
  const forwarded = sink.bytes.subarray(0, good);
  must(sink.length >= good || at.state === "violated", "what is good is forwarded");
  must(Buffer.compare(forwarded, bytes.subarray(0, good)) === 0, "it is forwarded as it was");
  const own = read(from, deflate, sink.bytes.subarray(0, sink.length));
  must(own.at.violation === undefined, "what comes out breaks no rule of the protocol");
  if (at.state === "violated") {
    must(own.at.state === "closed", "a Close of ours is the only thing behind a violation");
  } else {
    must(sink.length === good, "nothing but what is good is forwarded");
  }

  for (const leg of [source, fromClient ? link.upstream : link.client]) {
    leg.ended();
    leg.closed(undefined);
  }
  must(records.length === 1, "there is one record");
  for (const [wire, sender] of [
    [client, "server"],
    [upstream, "client"],
  ] as const) {
    const { at: reader } = read(sender, deflate, wire.bytes.subarray(0, wire.length));
    must(reader.violation === undefined, `what reaches the peer of a ${sender} is valid`);
  }
  return records[0]!.cause;
}

/** In pieces of random lengths, each with the room in front that a transport gives. */
function feed(
  leg: Leg,
  bytes: Uint8Array,
  chunk: Uint8Array,
  random: (limit: number) => number,
): void {
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(bytes.length - at, 1 + random(random(3) === 0 ? 3 : 200));
    chunk.set(bytes.subarray(at, at + length), MAX_UNSETTLED_BYTES);
    leg.received(chunk, MAX_UNSETTLED_BYTES, MAX_UNSETTLED_BYTES + length);
    at += length;
  }
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}
