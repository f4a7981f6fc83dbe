import type { Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "The client’s authentication expired"],
  ["revoked", () => "An operator revoked the client’s access"],
  ["idle", () => "The connection was idle for too long"],
  ["lifetime", () => "The connection reached its maximum age"],
  ["dead-peer", (offender) => `${subject(offender)} stopped answering pings`],
  ["slow-consumer", (offender) => `${subject(offender)} read too slowly`],
  ["drain", () => "The gateway was draining for a planned restart"],
  ["overload", () => "The gateway was overloaded"],
  ["upstream-lost", () => "The upstream was lost"],
  ["upstream-refused", () => "The upstream could not be reached"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (end of stream)",
  reset: " (connection reset)",
  timeout: " (no sign of life)",
};

export const en: Sentences = {
  figures: {
    decimal: ".",
    group: ",",
    space: " ",
    partSpace: " ",
    symbols: { ms: "ms", s: "s", min: "min", h: "h", d: "d" },
  },
  quotes: ["“", "”"],
  units: {
    bytes: ["byte", "bytes"],
    messages: ["message", "messages"],
    frames: ["frame", "frames"],
    fragments: ["fragment", "fragments"],
    connections: ["connection", "connections"],
    upgrades: ["upgrade", "upgrades"],
    pings: ["ping", "pings"],
  },
  pluralForm: (count) => (count === 1 ? 0 : 1),
  comma: ", ",
  limit: (measured, allowed) => `${measured}, ${allowed} allowed`,
  endings: {
    "peer-close": (e) => `The ${e.initiator} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}; the gateway ${action(e)}${silence(e)}.`,
    drain: (e) => `The gateway was draining for a planned restart and ${action(e)}${silence(e)}.`,
    overload: (e) => `The gateway was overloaded and ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} without a Close frame${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `The gateway ${action(e)}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `The upstream refused the opening handshake${e.httpStatus === undefined ? "" : ` with ${e.httpStatus}`}${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "No upstream could be reached" : `No upstream answered within ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `The client left before the opening handshake was over, after ${e.duration}${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Send fewer messages per second, or batch them; the limit is published by the gateway.",
      "byte-rate": "Send less per second, or compress; the limit is published by the gateway.",
      "connection-limit": "Close connections that are no longer needed, or share one between tabs.",
      "upgrade-rate": "Connect less often, and wait longer after each failure.",
      penalty: "Mend what broke the rule first; coming back too soon only makes the wait longer.",
      "auth-unavailable":
        "Try again in a few seconds; the operator should look at the identity provider.",
      "auth-invalid":
        "Get a valid token, then connect again; the same token will be refused again.",
      "auth-timeout": "Send the token as soon as the connection opens.",
      "auth-expired": "Get a new token and connect again, or renew it before it expires.",
      revoked: "Do not connect again with this token; ask the operator why access was revoked.",
      origin: "Serve the page from an allowed origin, or add its origin to the policy.",
      subprotocol: "Offer a subprotocol that the route allows.",
      "content-forbidden": "Remove the forbidden content; the same message will be refused again.",
      "content-schema": "Make the message match the schema of the route.",
      "content-malformed": "Send well-formed JSON.",
      utf8: "Send text messages as valid UTF-8, and other bytes as binary messages.",
      "message-type": "Send the type of message (text or binary) that the route accepts.",
      "message-size": "Split the message, or raise the size limit of the route.",
      fragments: "Send the message in fewer fragments.",
      protocol: "Update or repair the WebSocket library that sent the invalid frame.",
      "dead-peer":
        "Check that the peer answers pings and is not blocked; then connect again after a random wait.",
      "slow-consumer": "Read faster, ask for less, or let the sender skip what is out of date.",
      idle: "Connect again when there is something to say, or send something within the idle time.",
      lifetime: "Connect again; the maximum age applies to every connection.",
      drain: "Connect again after a random wait; the gateway is being restarted.",
      overload: "Connect again after a random wait, longer at each attempt.",
      "upstream-lost":
        "Look at the upstream’s log at that time; clients may connect again after a random wait.",
      "upstream-refused": "Check that the upstream runs and accepts the gateway’s connections.",
    },
    ownRule:
      "Read what this rule of the policy allows, and keep within it before connecting again.",
    causes: {
      drain: "Connect again after a random wait; the gateway is being restarted.",
      overload: "Connect again after a random wait, longer at each attempt.",
      "transport-lost":
        "Check the network and the proxies between the two; connect again after a random wait.",
      refused: "Correct the request as the HTTP status says before trying again.",
      "upstream-refused":
        "Look at the upstream’s answer: it, not the gateway, refused the connection.",
      "upstream-unreachable":
        "Check that the upstream runs, and that its address in the route is right.",
      abandoned:
        "Nothing, if the user left; else check the client’s connect timeout against the upstream’s delay.",
    },
    retry: {
      never: "Nothing: the connection was no longer needed, or trying again cannot help.",
      "after-change": "Correct what the code complains about, then connect again.",
      "after-auth": "Get a new credential, then connect again.",
      elsewhere: "Connect to another host, or wait until the user asks.",
      application: "Ask the documentation of the application that chose this code.",
    },
    backoff: (min, max) =>
      `Connect again after a random wait between ${min} and ${max}, longer at each attempt.`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "A peer" : `The ${offender}`;
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` on route ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` after ${duration}` : " before the opening handshake was over";
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `closed without a Close frame${when(e)}`;
  if (frame.code === undefined) return `closed without giving a code (empty Close frame)${when(e)}`;
  if (!frame.isNormal) return `closed with ${frame.code}${parenthesis(frame.reason)}${when(e)}`;
  return `closed normally (${[frame.code, frame.reason].filter(Boolean).join(", ")})${when(e)}`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(offender)}${onRoute(e)} (rule ${rule}${evidence === undefined ? "" : `: ${evidence}`})`;
  }
  const name = rule === undefined ? "a rule" : `the rule ${rule}`;
  const broken =
    offender === undefined ? `${capital(name)} was broken` : `The ${offender} broke ${name}`;
  return `${broken}${onRoute(e)}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `rule ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return `${onRoute(e)}${why.length === 0 ? "" : ` (${why.join(": ")})`}`;
}

function action(e: Ending): string {
  if (!e.opened)
    return `refused the opening handshake${e.httpStatus === undefined ? "" : ` with ${e.httpStatus}`}`;
  const after = `after ${e.duration}${e.messages === undefined ? "" : ` and ${e.messages}`}`;
  const { closing: frame } = e;
  if (frame === undefined) return `dropped the connection without a Close frame ${after}`;
  return `closed with ${frame.code ?? "an empty Close frame"} ${after}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "client") return "The client vanished";
  return initiator === "upstream" ? "The upstream went away" : "The connection was lost";
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `; the client got ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(({ peer, frame }) =>
    frame.code === undefined
      ? `; the ${peer} was sent an empty Close frame`
      : `; the ${peer} was told ${frame.code}`,
  );
  return clauses.join("");
}

function silence({ opened, silent }: Ending): string {
  if (!opened || silent.length === 0) return "";
  return silent.length > 1
    ? "; neither peer answered the Close frame"
    : `; the ${silent[0]} never answered the Close frame`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
