import { expect, it, vi } from "vitest";
import type { AuthoredPolicy, ContentInspector, Peer } from "../../../src/policy/index.ts";
import { EventReader, OPCODE } from "../../../src/protocol/index.ts";
import type { CloseFrame, FrameEvent } from "../../../src/protocol/index.ts";
import { MAX_STREAM_BYTES, writeStream } from "../../protocol/broken-streams.ts";
import type { Random } from "../../protocol/broken-streams.ts";
import { createRandom } from "../../protocol/wire.ts";
import { BareLink, clock } from "../support/bare-link.ts";

vi.mock("../../../src/gateway/clock.ts", async () => {
  const support = await import("../support/bare-link.ts");
  return { monotonicNow: () => support.clock.now };
});

const RUNS = Number(process.env["LINK_FUZZ_RUNS"] ?? 20_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1009);

const WARNING = "told: {rule}";
const TOLD = "told: message-rate";

type Fate = "pass" | "drop" | "close";

/** What becomes of a message depends on what it says, and on nothing else. */
function fateOf(payload: Uint8Array): Fate {
  let sum = payload.length;
  for (const byte of payload) sum = (sum * 31 + byte) % 1_009;
  return sum % 7 < 2 ? "drop" : sum % 7 === 2 ? "close" : "pass";
}

const inspector: ContentInspector = {
  inspect: (payload) => {
    const fate = fateOf(payload);
    return fate === "pass"
      ? []
      : [{ rule: "content-forbidden", name: fate, detail: `${fate} is not allowed here` }];
  },
};

/** Nobody could inflate noise: here what is compressed says what it says. */
const createInflater = () => ({ inflate: (bytes: Uint8Array) => bytes, close: () => {} });

/** Rates that do something else to the message than close. */
const OVERS = ["none", "pause", "drop", "warn"] as const;
type Over = (typeof OVERS)[number];
const BURST = 1;

function policyOf(from: Peer, over: Over): AuthoredPolicy {
  const how = over === "warn" ? { mode: "warn" as const } : over === "none" ? {} : { over };
  const messages = {
    per: "connection",
    rate: over === "pause" ? "1/s" : "1/h",
    burst: BURST,
    from,
    ...how,
  } as const;
  return {
    content: {
      from,
      forbid: [
        { name: "drop", pattern: "x", over: "drop" },
        { name: "close", pattern: "x" },
      ],
    },
    limits: {
      messageSize: `${Number.MAX_SAFE_INTEGER}B`,
      finish: "off",
      ...(over === "none" ? {} : { messages: [messages] }),
    },
    warning: { message: WARNING, every: "1ms" },
    lifetime: { ping: "off" },
  };
}

interface Message {
  readonly opcode: number;
  readonly compressed: boolean;
  readonly payload: string;
}

interface Read {
  readonly messages: readonly Message[];
  readonly controls: readonly string[];
  readonly close: CloseFrame | undefined;
  readonly end: "open" | "close" | "violation" | "refused";
}

/** Reads a stream as RFC 6455 has it; `judge` says what becomes of the messages. */
function read(
  events: readonly FrameEvent[],
  judge: (message: Message & { readonly bytes: Uint8Array }, index: number) => Fate,
): Read {
  const messages: Message[] = [];
  const controls: string[] = [];
  let begun = -1;
  let opcode = 0;
  let compressed = false;
  let fin = false;
  let pieces: Uint8Array[] = [];
  const end = (): boolean => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    const message = { opcode, compressed, payload: bytes.toString("hex") };
    const fate = judge({ ...message, bytes }, begun);
    if (fate === "pass") messages.push(message);
    return fate === "close";
  };
  for (const event of events) {
    switch (event.type) {
      case "header":
        if (event.opcode !== OPCODE.continuation) {
          ({ opcode, compressed } = event);
          begun++;
        }
        fin = event.fin;
        if (fin && event.payloadLength === 0 && end()) {
          return { messages, controls, close: undefined, end: "refused" };
        }
        break;
      case "payload":
        pieces.push(event.bytes);
        if (event.last && fin && end()) {
          return { messages, controls, close: undefined, end: "refused" };
        }
        break;
      case "ping":
      case "pong":
        controls.push(`${event.type} ${Buffer.from(event.payload).toString("hex")}`);
        break;
      case "close":
        return { messages, controls, close: event.frame, end: "close" };
      case "violation":
        return { messages, controls, close: undefined, end: "violation" };
      default:
        event satisfies never;
    }
  }
  return { messages, controls, close: undefined, end: "open" };
}

const EVERYTHING = ["close", "dropped", "open", "passed", "refused", "told", "violation", "waited"];

it(`${RUNS} streams whose messages are held, dropped and passed: exactly those admitted come out`, () => {
  const random = createRandom(SEED);
  const stream = new Uint8Array(MAX_STREAM_BYTES);
  const seen = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    const deflate = random(2) === 0;
    const from: Peer = random(2) === 0 ? "client" : "upstream";
    const over = OVERS[random(OVERS.length)]!;
    const how = { from: from === "client" ? "client" : "server", deflate } as const;
    const bytes = Buffer.from(stream.subarray(0, writeStream(random, stream, how)));
    try {
      const what = oneRun(bytes, { from, over, deflate }, random);
      for (const each of what) seen.set(each, (seen.get(each) ?? 0) + 1);
    } catch (error) {
      throw new Error(
        `seed ${SEED}, run ${run}, ${from}, ${over}, ${deflate}: ${bytes.toString("hex")}`,
        { cause: error },
      );
    }
  }
  // What this is about has happened, and not just once.
  const often = [...seen].filter(([, count]) => count > RUNS / 1_000).map(([what]) => what);
  expect(often.sort()).toEqual(EVERYTHING);
}, 300_000);

function oneRun(
  bytes: Buffer,
  { from, over, deflate }: { readonly from: Peer; readonly over: Over; readonly deflate: boolean },
  random: Random,
): readonly string[] {
  clock.now = 1_000;
  // Compression that an upstream's messages could be left out of is never agreed.
  const bare = new BareLink({
    policy: policyOf(from, over),
    inspector,
    createInflater,
    extensions: deflate ? "permessage-deflate" : "",
  });
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = 1 + random(random(3) === 0 ? 3 : 200);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  for (const piece of pieces) {
    bare.feed(from, piece);
    if (random(4) === 0) bare.pass(random(3_000));
  }
  bare.pass(30_000);

  const sender = from === "client" ? "client" : "server";
  const events = new EventReader({ from: sender, deflate }).receive(bytes);
  let dropped = 0;
  const wanted = read(events, ({ opcode, compressed, bytes: payload }, index) => {
    const looked = opcode === OPCODE.text || compressed;
    const left = over === "drop" && index >= BURST;
    const fate = left ? "drop" : looked ? fateOf(payload) : "pass";
    if (fate === "drop") dropped++;
    return fate;
  });
  const other = from === "client" ? "upstream" : "client";
  const got = read(bare[other].events, () => "pass");
  const notTold = got.messages.filter(
    ({ payload }) => Buffer.from(payload, "hex").toString() !== TOLD,
  );
  expect(notTold).toEqual(wanted.messages);
  expect(got.controls).toEqual(wanted.controls);
  expect(got.end).not.toBe("violation");
  // A peer's own Close goes on as it is; after a violation or a refusal it is one of ours.
  const ours = wanted.end === "violation" || wanted.end === "refused" ? got.close : wanted.close;
  expect(got.close).toEqual(ours);
  expect(got.close === undefined).toBe(wanted.end === "open");
  expect(bare[from].violation).toBeUndefined();

  const record = bare.end();
  expect(bare.records).toHaveLength(1);
  expect(bare.budget.used).toBe(0);
  expect(record[from].messages).toBe(wanted.messages.length);
  const told = bare.client.messages.includes(TOLD);
  return [
    wanted.end,
    ...(dropped > 0 ? ["dropped"] : []),
    ...(wanted.messages.length > 0 ? ["passed"] : []),
    ...(record.reports.some(({ action }) => action === "pause") ? ["waited"] : []),
    ...(told ? ["told"] : []),
  ];
}
