import type { ClientAct } from "../catalogue.ts";

/** Subprotocol that `offer` offers. */
const OFFERED = "chat";

const FLOOD = 20;
const BIG_BYTES = 100 * 1024;
const TALK_MS = 500;

/** The subprotocols of a socket that plays this act. */
export function offeredBy(act: ClientAct): string[] {
  return act === "offer" ? [OFFERED] : [];
}

/** Does the act on an open socket; `signal` ends one that goes on. */
export function act(socket: WebSocket, what: ClientAct, signal: AbortSignal): void {
  switch (what) {
    case "close":
      return socket.close(1000, "done");
    case "message-close":
      socket.send("the last message");
      return socket.close(1000, "done");
    case "flood":
      for (let i = 1; i <= FLOOD; i++) socket.send(`message ${i}`);
      return;
    case "binary":
      return socket.send(new Uint8Array([1, 2, 3]));
    case "big":
      return socket.send("x".repeat(BIG_BYTES));
    case "talk":
      return talk(socket, signal);
    // A page cannot send Pings, permessage-deflate is offered by every browser, and a subprotocol
    // was offered with the opening handshake.
    case "ping":
    case "deflate":
    case "offer":
    case "nothing":
    case "wait":
      return;
  }
}

function talk(socket: WebSocket, signal: AbortSignal): void {
  const say = (): void => socket.send("still here");
  say();
  const timer = setInterval(say, TALK_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
}
