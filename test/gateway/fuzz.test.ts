import { describe, expect, test } from "vitest";
import { FrameReader } from "../../src/protocol/index.ts";
import { writeStream, MAX_STREAM_BYTES } from "../protocol/broken-streams.ts";
import { createRandom } from "../protocol/wire.ts";
import { MODES, openClient, startBackend, startGateway } from "./support/index.ts";
import type { Arrival } from "./support/index.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 3_000);
const PARALLEL = 120;
const KNOWN = new Set([
  "peer-close undefined",
  "rule protocol",
  "transport-lost undefined",
  "transport-lost upstream-lost",
]);

/** What a peer sent, up to where the rules stop being kept, or up to its Close frame. */
function settledPrefix(
  bytes: Uint8Array,
  from: "client" | "server",
): { prefix: Uint8Array; reader: FrameReader } {
  const reader = new FrameReader({ from });
  const settled = reader.receive(bytes, 0, bytes.length, {
    header: () => true,
    control: () => true,
  });
  return { prefix: bytes.subarray(0, settled), reader };
}

describe.each(MODES)("any bytes, io: %s", (io) => {
  test.each(["client", "upstream"] as const)(
    "from a %s: only the settled prefix is forwarded, and every connection ends with a known cause",
    async (side) => {
      const backend = await startBackend();
      const gateway = await startGateway({
        io,
        backend,
        // Only the other side's messages are judged: what these bytes break is RFC 6455 alone.
        policy: {
          limits: { from: side === "client" ? "upstream" : "client" },
          lifetime: { closeTimeout: "1ms", hostileCloseTimeout: "1ms" },
        },
      });
      const arrivals = new Map<string, (arrival: Arrival) => void>();
      const accept = async (): Promise<void> => {
        const arrival = await backend.next();
        arrivals.get(arrival.request.line.split(" ")[1]!)!(arrival);
      };

      const once = async (seed: number): Promise<void> => {
        const random = createRandom(seed);
        const from = side === "client" ? "client" : "server";
        const buffer = new Uint8Array(MAX_STREAM_BYTES);
        const bytes = buffer.slice(0, writeStream(random, buffer, { from, deflate: false }));
        const { prefix, reader } = settledPrefix(bytes, from);
        const path = `/${seed}`;
        const arriving = new Promise<Arrival>((resolve) => arrivals.set(path, resolve));
        const [client, { wire: upstream }] = await Promise.all([
          openClient(gateway.port, { path }),
          arriving,
          accept(),
        ]);
        const [sender, receiver] = side === "client" ? [client, upstream] : [upstream, client];
        for (let at = 0; at < bytes.length;) {
          const size = random(3) === 0 ? 1 + random(6) : 1 + random(bytes.length);
          sender.send(bytes.subarray(at, at + size));
          at += size;
        }
        // A sender with nothing more to say ends; a receiver answers what it got, now and then.
        if (random(2) === 0) sender.socket.end();
        else
          await receiver.until(
            "what is forwarded",
            (wire) => wire.byteCount >= prefix.length || wire.ended || wire.closed,
          );
        sender.socket.end();
        await receiver.over();
        receiver.socket.end();
        await sender.until("the end", (wire) => wire.ended || wire.closed);

        const got = receiver.bytes;
        const must = (holds: boolean, what: string): void => {
          const stream = Buffer.from(bytes).toString("hex");
          if (!holds) throw new Error(`${what}: seed ${seed}, ${stream}; ${receiver.describe()}`);
        };
        must(got.subarray(0, prefix.length).equals(prefix), "the settled prefix is forwarded");
        // What follows the prefix can only be one Close frame of the gateway, at a frame boundary.
        const rest = got.subarray(prefix.length);
        const mayFollow = reader.state !== "closed" && reader.atBoundary;
        must(mayFollow || rest.length === 0, "nothing else is forwarded");
        must(rest.length === 0 || receiver.close !== undefined, "only a Close of ours follows");
        must(receiver.violations.length === 0, "what the receiver gets is valid");
        must(sender.violations.length === 0, "what the sender gets is valid");
        arrivals.delete(path);
      };

      let next = 0;
      const total = Math.ceil(RUNS / 2);
      const worker = async (): Promise<void> => {
        while (next < total) await once(next++);
      };
      await Promise.all(Array.from({ length: PARALLEL }, worker));
      while (gateway.records.length < total) await gateway.nextRecord();
      expect(gateway.records).toHaveLength(total);
      expect(gateway.gateway.connections).toBe(0);
      expect(new Set(gateway.records.map(({ id }) => id)).size).toBe(total);
      const unknown = gateway.records.filter(({ cause, rule }) => !KNOWN.has(`${cause} ${rule}`));
      expect(unknown).toEqual([]);
    },
    60_000 + 20 * RUNS,
  );
});
