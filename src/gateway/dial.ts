import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { formatExtensions, parseExtensions } from "../protocol/index.ts";
import type { Extension } from "../protocol/index.ts";
import { acceptFor, newKey } from "./accept.ts";
import { answersOffer } from "./extensions.ts";
import { hasToken } from "./upgrade-request.ts";
import { connect, whenUsable } from "./upstreams/connect.ts";
import type { Place } from "./upstreams/connect.ts";
import { failure, failureOf } from "./upstreams/faults.ts";
import type { DialPhase, Failure } from "./upstreams/faults.ts";

export interface DialRequest {
  readonly place: Place;
  /** Path and query of the upgrade request. */
  readonly target: string;
  /** Flat list of names and values, without the WebSocket ones. */
  readonly headers: readonly string[];
  readonly subprotocols: readonly string[];
  readonly offers: readonly Extension[];
  /** For the name, the connection and the TLS handshake. */
  readonly connectTimeoutMs: number;
  /** For all of that and the answer together. */
  readonly timeoutMs: number;
  /** Aborted when the client leaves meanwhile. */
  readonly signal: AbortSignal;
}

/** An upstream that speaks WebSocket. Its socket is paused. */
export interface Opened {
  readonly kind: "opened";
  readonly response: IncomingMessage;
  readonly socket: Socket;
  readonly early: Uint8Array;
  readonly subprotocol: string | undefined;
  readonly extensions: string;
  readonly deflate: boolean;
}

export type DialOutcome =
  | Opened
  /** The upstream said no, in HTTP: its body is still to be read. */
  | { readonly kind: "answered"; readonly response: IncomingMessage }
  | DialFailed;

/** No WebSocket came about, and there is no answer that could be passed on. */
export interface DialFailed extends Failure {
  readonly kind: "failed";
  /** What a client may know of it. */
  readonly why: "timeout" | "unreachable" | "invalid" | "drained";
}

/** The opening handshake with an upstream, as its client (RFC 6455 4.1). Never rejects. */
export function dial(options: DialRequest): Promise<DialOutcome> {
  const { place, signal, connectTimeoutMs, timeoutMs } = options;
  const key = newKey();
  return new Promise((resolve) => {
    let phase: DialPhase = "connecting";
    const request = httpRequest({
      createConnection: () => {
        const transport = connect(place);
        transport.once("connect", () => {
          if (place.security !== undefined) phase = "securing";
        });
        transport.once(whenUsable(place), () => {
          phase = "asking";
          clearTimeout(connectTimer);
        });
        return transport;
      },
      path: options.target,
      setHost: false,
      headers: handshakeHeaders(options, key),
    });
    const settle = (outcome: DialOutcome): void => {
      clearTimeout(connectTimer);
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      if (outcome.kind === "failed") request.destroy();
      resolve(outcome);
    };
    const fail = (why: DialFailed["why"], reason: Failure): void =>
      settle({ kind: "failed", why, ...reason });
    const onAbort = (): void => fail("unreachable", failure("abandoned"));
    const onConnectTimeout = (): void =>
      fail("timeout", failure("connect-timeout", `${connectTimeoutMs} ms`));
    const connectTimer = setTimeout(onConnectTimeout, connectTimeoutMs);
    const timer = setTimeout(
      () => fail("timeout", failure("answer-timeout", `${timeoutMs} ms`)),
      timeoutMs,
    );

    request.on("upgrade", (response: IncomingMessage, socket: Socket, early: Uint8Array) => {
      socket.pause();
      socket.on("error", ignore);
      const outcome = judgeUpgrade(response, socket, early, options, key);
      if (outcome.kind === "failed") socket.destroy();
      settle(outcome);
    });
    request.on("response", (response) => {
      // To Node, a 101 that names no upgrade is an answer like any other; the client must not get it.
      const { statusCode = 0 } = response;
      if (statusCode >= 200) return settle({ kind: "answered", response });
      settle(
        invalid(
          statusCode === 101
            ? "answered 101 without `Upgrade` and `Connection: Upgrade`"
            : `answered with status ${statusCode}`,
        ),
      );
    });
    // Stays: an error after the outcome is known must not become an uncaught one.
    request.on("error", (error) => {
      const reason = failureOf(error, phase);
      if (reason.fault === "connect-timeout") fail("timeout", reason);
      else fail(reason.fault === "not-websocket" ? "invalid" : "unreachable", reason);
    });
    request.end();
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}

function handshakeHeaders(options: DialRequest, key: string): string[] {
  const headers = [...options.headers, "Connection", "Upgrade", "Upgrade", "websocket"];
  headers.push("Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", key);
  if (options.subprotocols.length > 0) {
    headers.push("Sec-WebSocket-Protocol", options.subprotocols.join(", "));
  }
  if (options.offers.length > 0) {
    headers.push("Sec-WebSocket-Extensions", formatExtensions(options.offers));
  }
  return headers;
}

/**
 * A 101 is believed only when everything that RFC 6455 4.1 asks of it is there. Otherwise something
 * that is no WebSocket server would get the client's bytes, as if they were requests.
 */
function judgeUpgrade(
  response: IncomingMessage,
  socket: Socket,
  early: Uint8Array,
  options: DialRequest,
  key: string,
): DialOutcome {
  const { headers } = response;
  if (response.statusCode !== 101)
    return invalid(`switched protocols with a ${response.statusCode}`);
  if (!hasToken(headers.upgrade, "websocket")) return invalid("its `Upgrade` is not websocket");
  if (!hasToken(headers.connection, "upgrade")) return invalid("its `Connection` is not Upgrade");
  if (headers["sec-websocket-accept"] !== acceptFor(key)) {
    return invalid("its `Sec-WebSocket-Accept` does not answer the key");
  }
  const subprotocol = headers["sec-websocket-protocol"];
  if (subprotocol !== undefined && !options.subprotocols.includes(subprotocol)) {
    return invalid("it chose a subprotocol that was not offered");
  }
  const extensions = parseExtensions(headers["sec-websocket-extensions"] ?? "");
  if (extensions === undefined || !answersOffer(extensions, options.offers)) {
    return invalid("it chose an extension that was not offered");
  }
  return {
    kind: "opened",
    response,
    socket,
    early,
    subprotocol,
    extensions: formatExtensions(extensions),
    deflate: extensions.length > 0,
  };
}

function invalid(message: string): DialOutcome {
  return { kind: "failed", why: "invalid", ...failure("not-websocket", message) };
}

function ignore(): void {}
