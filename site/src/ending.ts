import type { CloseCodeId, Explanation } from "../../src/codes/index.ts";
import type { DiagramWords } from "./words/types.ts";

export type Role = "client" | "server";

export interface Arrow {
  readonly from: Role;
  readonly text: string;
  /** `cut`: what is under way never arrives. */
  readonly kind: "data" | "close" | "cut";
}

/** One way in which a connection comes to end with a code. */
export interface Ending {
  readonly arrows: readonly Arrow[];
  /** TCP ends in order, after both Close frames. */
  readonly orderly: boolean;
  /** What each API reports; `undefined` where there is no API to report yet. */
  readonly reports: Readonly<Record<Role, string | undefined>>;
  readonly note: keyof DiagramWords["note"];
}

/** What a drawing needs to know of a code, so that it can be tested with made-up facts. */
export type DrawnFacts = Pick<Explanation, "sender" | "frame"> & {
  readonly id: string;
  /** The number as it stands on the arrows. */
  readonly label: string;
};

/** Endings for which an endpoint fails the connection: it sends Close and does not wait (RFC 6455 7.1.7). */
const FAILURES: readonly CloseCodeId[] = ["protocol-error", "invalid-payload", "message-too-big"];
const FAILED: ReadonlySet<string> = new Set(FAILURES);

/** Endings that a message of the peer brings about. */
const REFUSED: ReadonlySet<string> = new Set<CloseCodeId>([
  ...FAILURES,
  "unsupported-data",
  "policy-violation",
]);

/** Ends before there is a WebSocket. */
const TLS: CloseCodeId = "tls-handshake";

/** The shortest exchange that ends this way. Where either side may begin, the server does. */
export function ending(facts: DrawnFacts, words: DiagramWords): Ending {
  if (facts.frame === "carries")
    return FAILED.has(facts.id) ? failed(facts, words) : agreed(facts, words);
  return concluded(facts, words);
}

const lost = (from: Role, text: string): readonly Arrow[] => [{ from, text, kind: "cut" }];

const close = (from: Role, what: string): Arrow => ({ from, text: what, kind: "close" });

function roles({ sender }: DrawnFacts): readonly [first: Role, second: Role] {
  return sender === "client" ? ["client", "server"] : ["server", "client"];
}

function cause({ id }: DrawnFacts, from: Role, words: DiagramWords): readonly Arrow[] {
  return REFUSED.has(id) ? [{ from, text: words.badMessage, kind: "data" }] : [];
}

/** Both Close frames, then TCP ends. */
function agreed(facts: DrawnFacts, words: DiagramWords): Ending {
  const [first, second] = roles(facts);
  const frame = `Close ${facts.label}`;
  return {
    arrows: [...cause(facts, second, words), close(first, frame), close(second, frame)],
    orderly: true,
    reports: { client: facts.label, server: facts.label },
    note: "handshake",
  };
}

/** One Close frame, and nobody waits for the other: the two sides disagree on the code. */
function failed(facts: DrawnFacts, words: DiagramWords): Ending {
  const [first, second] = roles(facts);
  return {
    arrows: [...cause(facts, second, words), close(first, `Close ${facts.label}`)],
    orderly: false,
    reports: {
      client: first === "client" ? "1006" : facts.label,
      server: first === "server" ? "1006" : facts.label,
    },
    note: "failed",
  };
}

/** The code is in no Close frame, or may not be in one. */
function concluded({ id, frame, label }: DrawnFacts, words: DiagramWords): Ending {
  const both = { client: label, server: label };
  if (frame === "empty") {
    const arrows = [close("client", words.emptyClose), close("server", words.emptyClose)];
    return { arrows, orderly: true, reports: both, note: "empty" };
  }
  if (frame === "invalid") {
    const arrows = [close("client", `Close ${label}`), close("server", "Close 1002")];
    return { arrows, orderly: false, reports: { client: "1002", server: "1006" }, note: "invalid" };
  }
  return id === TLS
    ? {
        arrows: lost("client", words.tlsFails),
        orderly: false,
        reports: { client: label, server: undefined },
        note: "tls",
      }
    : { arrows: lost("server", words.lost), orderly: false, reports: both, note: "absent" };
}
