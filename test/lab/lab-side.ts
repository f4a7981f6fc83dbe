import type { ScenarioId } from "../../src/lab/index.ts";
import type { LabRun } from "../../src/lab/index.ts";
import type { Player } from "./players.ts";

/** A Close frame by its code. */
type Code = number | "empty" | "none";

/** What the lab has to have seen of a run. */
export interface LabSide {
  readonly status: number | null;
  readonly opened: boolean;
  readonly sent: Code;
  readonly received: Code;
  readonly transport: string;
}

function closed(sent: Code, received: Code = sent): LabSide {
  return { status: 101, opened: true, sent, received, transport: "fin by lab" };
}

function cut(transport: string, sent: Code = "none", received: Code = "none"): LabSide {
  return { status: 101, opened: true, sent, received, transport };
}

function unopened(status: number | null, transport = "fin by lab"): LabSide {
  return { status, opened: false, sent: "none", received: "none", transport };
}

/** Of most clients; `EXCEPTIONS` has the others. `undefined`: nothing is seen. */
const LAB_SIDES: Readonly<Record<ScenarioId, LabSide | undefined>> = {
  echo: closed(1001),
  "empty-close": closed("empty"),
  "client-close": closed(1000),
  "simultaneous-close": closed(4001, 1000),
  "close-then-reset": cut("reset by lab", 1008, 1008),
  "data-after-close": closed(1000),
  reset: cut("reset by lab"),
  fin: cut("fin by lab"),
  "unanswered-close": cut("fin by client", "none", 1000),
  "refused-upgrade": unopened(403),
  "black-hole": cut("reset by lab"),
  "lost-close": cut("reset by lab", 1008),
  "cut-frame": cut("fin by lab"),
  // No request is ever made.
  "name-not-found": undefined,
  "port-refused": undefined,
  "tls-untrusted": undefined,
  "tls-expired": undefined,
  "tls-wrong-name": undefined,
  "tls-refused": undefined,
  "no-answer": unopened(null),
  "dropped-handshake": unopened(null),
  redirect: unopened(302),
  "not-a-websocket": unopened(200),
  "wrong-accept": unopened(101, "fin by client"),
  "no-upgrade": unopened(101, "fin by client"),
  "unoffered-subprotocol": cut("fin by client"),
  "ignored-subprotocol": cut("fin by client"),
  "unoffered-extension": cut("fin by client"),
  "masked-frame": closed(1002),
  "reserved-bit": closed(1002),
  "reserved-opcode": closed(1002),
  "fragmented-ping": closed(1002),
  "long-ping": closed(1002),
  "orphan-continuation": closed(1002),
  "interrupted-message": closed(1002),
  "one-byte-close": closed(1002),
  "long-close": closed(1002),
  "bad-utf8-reason": closed(1007),
  "bad-utf8": closed(1007),
  "bad-deflate": closed(1007),
  "huge-frame": closed(1009),
  "message-too-big": closed(1009),
  "too-fast": closed(1008),
  "wrong-type": closed(1003),
  "no-token": closed(3008),
  idle: closed(1001),
  "idle-cut": cut("fin by lab"),
  "idle-cut-data": cut("fin by lab"),
  "fixed-age": cut("fin by lab"),
  "no-pong": closed(1001),
};

const EXCEPTIONS: Readonly<Record<Player["name"], Readonly<Partial<Record<ScenarioId, LabSide>>>>> =
  {
    // It ends the transport when a Pong is missing, and sends nothing before.
    ws: { "no-pong": cut("fin by client") },
    // It has no timeout for an answer to its Close: two minutes were not enough.
    undici: { "unanswered-close": cut("reset by lab", "none", 1000) },
    "python-websockets": {
      "bad-deflate": closed(1002),
      // A subprotocol that the server ignores is no reason to leave.
      "ignored-subprotocol": closed(1000),
      // It says why it leaves.
      "no-pong": closed(1011),
    },
    Chromium: {
      // 1002 for whatever is wrong (net::WebSocketChannel::FailChannel).
      "bad-utf8-reason": closed(1002),
      "bad-utf8": closed(1002),
      "bad-deflate": closed(1002),
      "huge-frame": cut("fin by client"),
    },
  };

/** `undefined`: the lab has seen nothing. */
export function expectedSide(name: Player["name"], id: ScenarioId): LabSide | undefined {
  return EXCEPTIONS[name][id] ?? LAB_SIDES[id];
}

function codeOf(close: LabRun["sent"]): Code {
  return close === null ? "none" : (close.code ?? "empty");
}

/** A run in the same words. */
export function sideOf({ status, opened, sent, received, transport }: LabRun): LabSide {
  return {
    status,
    opened,
    sent: codeOf(sent),
    received: codeOf(received),
    transport: `${transport?.end} by ${transport?.by}`,
  };
}
