import { request as httpRequest } from "node:http";
import type { Socket } from "node:net";
import { encodeClose } from "../../protocol/index.ts";
import { dial } from "../dial.ts";
import { newMaskingKey } from "../masking-key.ts";
import type { UpstreamAddress } from "./address.ts";
import { connect, whenUsable } from "./connect.ts";
import type { Place } from "./connect.ts";
import { failureOf } from "./faults.ts";
import type { DialPhase } from "./faults.ts";
import { DEFAULT_ACTIVE } from "./options.ts";
import type { ActiveHealth, ExpectedStatus } from "./options.ts";

/**
 * Asks one upstream how it is. Settles within the settings' timeout, or when the signal aborts;
 * never rejects.
 *
 * @returns What is wrong; `undefined` when nothing is.
 */
export type HealthCheck = (
  place: Place,
  settings: ActiveHealth,
  signal: AbortSignal,
) => Promise<string | undefined>;

/** What `dial` and `get` need: everything of a check. */
interface Check {
  readonly place: Place;
  readonly target: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A check over the network: a GET, or a whole opening handshake. */
export const checkUpstream: HealthCheck = (place, settings, signal) => {
  const { timeoutMs = DEFAULT_ACTIVE.timeoutMs, upgrade = DEFAULT_ACTIVE.upgrade } = settings;
  const target = settings.path ?? ownTarget(place.address);
  const check = { place, target, timeoutMs, signal };
  return upgrade ? checkUpgrade(check) : checkGet(check, settings.expect ?? DEFAULT_ACTIVE.expect);
};

/** Opens a WebSocket as a client would, and closes it again with 1000. */
async function checkUpgrade({
  place,
  target,
  timeoutMs,
  signal,
}: Check): Promise<string | undefined> {
  const outcome = await dial({
    place,
    target,
    headers: ["Host", place.address.authority, "User-Agent", "closewise-health-check"],
    subprotocols: [],
    offers: [],
    connectTimeoutMs: timeoutMs,
    timeoutMs,
    signal,
  });
  if (outcome.kind === "failed") return outcome.message;
  if (outcome.kind === "answered") {
    outcome.response.destroy();
    return `the health check was answered with status ${outcome.response.statusCode}, not 101`;
  }
  closeWith1000(outcome.socket, timeoutMs);
  return undefined;
}

/** The upstream's Close is not waited for by anybody, but its transport does not stay for ever. */
function closeWith1000(socket: Socket, timeoutMs: number): void {
  const timer = setTimeout(() => socket.destroy(), timeoutMs);
  timer.unref();
  socket.once("close", () => clearTimeout(timer));
  // As a client, we let the server end the transport first (RFC 6455 7.1.1).
  socket.once("end", () => socket.destroy());
  socket.resume();
  socket.write(encodeClose({ statusCode: 1000, reason: "" }, newMaskingKey()));
}

function checkGet(
  { place, target, timeoutMs, signal }: Check,
  expected: readonly ExpectedStatus[],
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let phase: DialPhase = "connecting";
    const request = httpRequest({
      createConnection: () => {
        const socket = connect(place);
        socket.once(
          "connect",
          () => (phase = place.security === undefined ? "asking" : "securing"),
        );
        socket.once(whenUsable(place), () => (phase = "asking"));
        return socket;
      },
      path: target,
      setHost: false,
      headers: {
        Host: place.address.authority,
        "User-Agent": "closewise-health-check",
        Connection: "close",
      },
    });
    const settle = (message: string | undefined): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      request.destroy();
      resolve(message);
    };
    const onAbort = (): void => settle("the health check was called off");
    const timer = setTimeout(
      () => settle(`the health check had no answer within ${timeoutMs} ms`),
      timeoutMs,
    );
    timer.unref();
    const judge = (status: number): void =>
      settle(
        expected.some((wanted) => isStatus(status, wanted))
          ? undefined
          : `the health check was answered with status ${status}, not ${expected.join(", ")}`,
      );
    request.on("response", ({ statusCode = 0 }) => judge(statusCode));
    request.on("upgrade", ({ statusCode = 0 }, socket) => {
      socket.destroy();
      judge(statusCode);
    });
    // Stays: an error after the answer must not become an uncaught one.
    request.on("error", (error) => settle(failureOf(error, phase).message));
    request.end();
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}

function isStatus(status: number, wanted: ExpectedStatus): boolean {
  if (typeof wanted === "number") return status === wanted;
  return Math.floor(status / 100) === Number(wanted[0]);
}

function ownTarget({ pathname, search }: UpstreamAddress): string {
  const path = pathname.endsWith("/*") ? pathname.slice(0, -1) : pathname;
  return path + search;
}
