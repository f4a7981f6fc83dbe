import { MessageInflater, compileContent } from "../../../src/content/index.ts";
import type { Leg } from "../../../src/gateway/leg.ts";
import { Link } from "../../../src/gateway/link.ts";
import { examine } from "../../../src/gateway/examiners.ts";
import { HeldBudget } from "../../../src/gateway/held-budget.ts";
import type { LinkHost } from "../../../src/gateway/link-options.ts";
import { agreedCompression, compressionNeeds } from "../../../src/gateway/negotiation.ts";
import { Reports } from "../../../src/gateway/reports.ts";
import type { Scheduled } from "../../../src/gateway/scheduler.ts";
import type { Transport } from "../../../src/gateway/transport.ts";
import { compilePolicy } from "../../../src/policy/index.ts";
import type {
  AuthoredPolicy,
  ContentInspector,
  CreateInflater,
  Peer,
  Policy,
} from "../../../src/policy/index.ts";
import {
  EventReader,
  MAX_UNSETTLED_BYTES,
  OPCODE,
  encodeFrame,
} from "../../../src/protocol/index.ts";
import type { FrameEvent, FrameOptions, Opcode } from "../../../src/protocol/index.ts";
import type { CloseRecord } from "../../../src/record/index.ts";
import { messagesOf } from "./wire.ts";

/** The gateway's clock, in tests that mock `clock.ts` with it. */
export const clock = { now: 0 };

const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const EMPTY = new Uint8Array(0);

/** A transport without a socket: it takes everything at once, remembers it, and can be paused. */
export class BareTransport {
  readonly #chunks: Buffer[] = [];
  readonly #reader: EventReader;
  readonly events: FrameEvent[] = [];
  readonly blocked = false;
  readonly pendingBytes = 0;
  paused = false;
  ended = false;
  destroyed = false;

  /** @param from Who sends what is read here. */
  constructor(from: "client" | "server", deflate: boolean) {
    this.#reader = new EventReader({ from, deflate });
  }

  write(chunk: Uint8Array, start: number, end: number): void {
    if (this.ended) throw new Error("written to a transport that was ended");
    const bytes = Buffer.from(chunk.subarray(start, end));
    this.#chunks.push(bytes);
    this.events.push(...this.#reader.receive(bytes));
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.ended = true;
    this.destroyed = true;
  }
  start(): void {}
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
  get messages(): string[] {
    return messagesOf(this.events);
  }
  get close(): { statusCode: number | undefined; reason: string } | undefined {
    for (const event of this.events) if (event.type === "close") return event.frame;
    return undefined;
  }
  get violation(): string | undefined {
    for (const event of this.events) if (event.type === "violation") return event.violation.rule;
    return undefined;
  }

  asTransport(): Transport {
    return this as unknown as Transport;
  }
}

export interface BareLinkOptions {
  readonly policy?: AuthoredPolicy | undefined;
  /** Instead of what the policy says of contents. */
  readonly inspector?: ContentInspector | undefined;
  readonly createInflater?: CreateInflater | undefined;
  /** What the upstream has agreed to, such as `permessage-deflate`. */
  readonly extensions?: string | undefined;
  readonly budget?: HeldBudget | undefined;
  readonly sample?: number | undefined;
}

/** A link between two transports that are only bytes, on a clock that goes as it is told. */
export class BareLink {
  readonly link: Link;
  readonly policy: Policy;
  readonly client: BareTransport;
  readonly upstream: BareTransport;
  readonly budget: HeldBudget;
  readonly records: CloseRecord[] = [];
  #wakeAt = Infinity;

  constructor(options: BareLinkOptions = {}) {
    const { extensions = "", budget = new HeldBudget(1 << 28) } = options;
    this.budget = budget;
    this.policy = compilePolicy("bare", { lifetime: { ping: "off" }, ...options.policy });
    const host: LinkHost = {
      scheduler: {
        wake: (_item: Scheduled, at: number) => {
          this.#wakeAt = Math.min(this.#wakeAt, at);
        },
        cancel: () => {
          this.#wakeAt = Infinity;
        },
      } as unknown as LinkHost["scheduler"],
      heldBudget: budget,
      finished: (_link, record) => this.records.push(record),
    };
    const session = this.policy.session({ route: "bare" });
    const opened = { ip: "127.0.0.1", origin: undefined, subprotocols: [] };
    session.decide({ type: "open", at: clock.now, sample: options.sample ?? 0, ...opened });
    const deflate = extensions !== "";
    this.link = new Link(host, {
      facts: {
        id: "bare",
        route: "bare",
        policy: "bare",
        path: "/",
        clientAddress: "127.0.0.1",
        startedAt: 0,
      },
      policy: this.policy,
      session,
      reports: new Reports(),
      subprotocol: undefined,
      deflate,
      compression: deflate
        ? agreedCompression(extensions, compressionNeeds(this.policy, true))
        : undefined,
    });
    this.examine(this.policy, options);
    this.client = new BareTransport("server", deflate);
    this.upstream = new BareTransport("client", deflate);
    this.link.start(this.client.asTransport(), this.upstream.asTransport(), {
      client: EMPTY,
      upstream: EMPTY,
    });
  }

  /** As a reload does. */
  examine(
    policy: Policy,
    { inspector, createInflater }: Pick<BareLinkOptions, "inspector" | "createInflater"> = {},
  ): void {
    const { utf8, json, schema, forbid } = policy.settings.content;
    examine(this.link, {
      name: "bare",
      match: { path: "/*" },
      upstreams: [new URL("ws://127.0.0.1:9/")],
      policy,
      inspector: inspector ?? compileContent({ utf8, json, schema, forbid }),
      createInflater: createInflater ?? ((how) => new MessageInflater(how)),
    });
  }

  /** What a peer sends, in one chunk for each piece, with the room in front that a transport gives. */
  feed(from: Peer, ...pieces: readonly Uint8Array[]): this {
    for (const piece of pieces) {
      const chunk = new Uint8Array(MAX_UNSETTLED_BYTES + piece.length);
      chunk.set(piece, MAX_UNSETTLED_BYTES);
      this.leg(from).received(chunk, MAX_UNSETTLED_BYTES, chunk.length);
      // As the shared buffer is used again for the next read.
      chunk.fill(0xee);
    }
    return this;
  }

  text(from: Peer, ...texts: string[]): this {
    return this.feed(from, Buffer.concat(texts.map((text) => frame(from, OPCODE.text, text))));
  }

  leg(peer: Peer): Leg {
    return this.link[peer];
  }

  /** Lets time go by, waking the link whenever it asked for it. */
  pass(ms: number): this {
    const until = clock.now + ms;
    while (this.#wakeAt <= until) {
      clock.now = Math.max(clock.now, this.#wakeAt);
      this.#wakeAt = Infinity;
      this.link.due(clock.now);
    }
    clock.now = until;
    return this;
  }

  /** Both transports end, as far as they have not. */
  end(): CloseRecord {
    for (const leg of [this.link.client, this.link.upstream]) {
      leg.ended();
      leg.closed(undefined);
    }
    return this.records[0]!;
  }
}

/** A frame as a peer writes it. */
export function frame(
  from: Peer,
  opcode: Opcode,
  payload: Uint8Array | string = "",
  options: FrameOptions & { readonly compressed?: true } = {},
): Uint8Array {
  const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
  const { compressed, ...rest } = options;
  const encoded = encodeFrame(
    opcode,
    bytes,
    from === "client" ? { maskingKey: KEY, ...rest } : rest,
  );
  if (compressed === true) encoded[0]! |= 0x40;
  return encoded;
}

/** Whatever waits in the queue of microtasks. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
