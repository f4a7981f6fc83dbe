import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { OPCODE, encodeClose, encodeFrame } from "../../../src/protocol/index.ts";
import { acceptFor } from "../../../src/gateway/accept.ts";
import { upgradeRequest } from "../support/index.ts";
import { bearer, startAuth, tokenOf } from "./support.ts";

/** So many connections; `EXPIRING=2000` for all of them. */
const COUNT = Number(process.env["EXPIRING"] ?? 300);
const SPREAD_MS = COUNT >= 1_000 ? 20_000 : 4_000;
const OPEN_AT_ONCE = 50;
const CLOSE = 0x88;

interface Told {
  readonly path: string;
  /** Epoch milliseconds, and the same moment on the monotonic clock, at most one millisecond late. */
  readonly expiresAt: number;
  readonly due: number;
  /** When its Close was there. */
  readonly at: number;
  readonly wallAt: number;
  readonly close: string;
}

/** A server that answers the Close of a client, which is all that it is ever sent, and ends. */
async function closingBackend(): Promise<URL> {
  const server = createServer();
  server.on("upgrade", (request, socket) => {
    socket.on("error", () => {});
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${acceptFor(request.headers["sec-websocket-key"]!)}\r\n\r\n`,
    );
    socket.once("data", () => socket.end(encodeClose({ statusCode: 1001, reason: "" })));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  return new URL(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

/** Resolves with a promise of its end, as soon as it is open. */
async function open(
  port: number,
  path: string,
  expiresAt: number,
): Promise<{ readonly ended: Promise<Told> }> {
  const due = performance.now() + expiresAt - Date.now();
  const token = tokenOf("ada", { claims: { exp: expiresAt / 1000 } });
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  socket.write(upgradeRequest({ path, ...bearer(token) }), "latin1");
  let bytes = Buffer.alloc(0);
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<Told>();
  let from = -1;
  socket.on("data", (chunk: Buffer) => {
    const [at, wallAt] = [performance.now(), Date.now()];
    bytes = Buffer.concat([bytes, chunk]);
    if (from < 0) {
      if (!bytes.includes("\r\n\r\n")) return;
      from = bytes.indexOf("\r\n\r\n") + 4;
      if (bytes.includes("HTTP/1.1 101 ")) opened.resolve();
      else opened.reject(new Error(bytes.toString("latin1")));
    }
    const frame = bytes.subarray(from);
    if (frame.length < 4 || frame.length < 2 + frame[1]!) return;
    const reason = frame.subarray(4, 2 + frame[1]!).toString();
    const close = `${frame[0] === CLOSE ? "Close" : "?"} ${frame.readUInt16BE(2)} ${reason}`;
    socket.end(encodeFrame(OPCODE.close, frame.subarray(2, 4), { maskingKey: new Uint8Array(4) }));
    ended.resolve({ path, expiresAt, due, at, wallAt, close });
  });
  socket.on("close", () => {
    opened.reject(new Error(`${path} was not let in`));
    ended.reject(new Error(`${path} has no Close`));
  });
  ended.promise.catch(() => {});
  await opened.promise;
  return { ended: ended.promise };
}

test(`${COUNT} connections whose tokens expire within ${SPREAD_MS / 1000} s: each is closed, none early, none a second late`, async () => {
  const gateway = await startAuth({ backend: { url: await closingBackend() } });
  // Time to open them all, generously; whoever expires before is not let in, and fails the test.
  const first = Math.ceil(Date.now() / 1000) * 1000 + 5_000 + COUNT * 10;
  const expiries = Array.from({ length: COUNT }, (_, i) => {
    const at = first + Math.floor((i * SPREAD_MS) / COUNT);
    // Half of them at whole seconds, as providers write them: many at the same moment.
    return i % 2 === 0 ? at : Math.ceil(at / 1000) * 1000;
  });
  const ends: Promise<Told>[] = [];
  for (let i = 0; i < COUNT; i += OPEN_AT_ONCE) {
    const some = expiries.slice(i, i + OPEN_AT_ONCE);
    const opened = await Promise.all(
      some.map((expiresAt, k) => open(gateway.port, `/c/${i + k}`, expiresAt)),
    );
    ends.push(...opened.map(({ ended }) => ended));
  }
  expect(Date.now()).toBeLessThan(first);
  expect(gateway.gateway.connections).toBe(COUNT);

  const told = await Promise.all(ends);
  const closes = new Set(told.map(({ close }) => close));
  expect([...closes]).toEqual([
    "Close 1008 auth-expired: the token has expired, connect again with a new one",
  ]);
  // `Date.now()` has no fractions, so a moment that is translated by it may be one millisecond late.
  expect(told.filter(({ at, due }) => at <= due - 1)).toEqual([]);
  expect(told.filter(({ wallAt, expiresAt }) => wallAt < expiresAt)).toEqual([]);

  const late: number[] = [];
  const paths = new Set<string>();
  for (let i = 0; i < COUNT; i++) {
    const { path, rule, endedAt } = await gateway.nextRecord();
    const expiresAt = expiries[Number(path.slice("/c/".length))]!;
    paths.add(`${path} ${rule}`);
    late.push(endedAt - expiresAt);
  }
  expect(paths).toEqual(new Set(told.map(({ path }) => `${path} auth-expired`)));
  expect(late.filter((ms) => ms < 0)).toEqual([]);
  expect(late.filter((ms) => ms > 1_000)).toEqual([]);
  expect(gateway.gateway.connections).toBe(0);
  if (process.env["EXPIRING"] !== undefined) {
    process.stdout.write(
      `${COUNT} connections, ms after expiry (min / p50 / p90 / p99 / max): ` +
        `Close read ${by(told.map(({ at, due }) => at - due))}; record ${by(late)}\n`,
    );
  }
}, 180_000);

/** The least, the middle, nine tenths, 99 hundredths and the most. */
function by(figures: readonly number[]): string {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return [0, 0.5, 0.9, 0.99, 1].map((share) => at(share).toFixed(1)).join(" / ");
}
