import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "done, as agreed",
    description: "The connection has served its purpose and was ended on purpose.",
    howToResolve: [
      "If the end was expected, there is nothing to do.",
      "If it was not, find out which side closed: both may use this number.",
    ],
  },
  handover: {
    short: "moved to another channel",
    description:
      "The conversation goes on over another channel, so this connection is no longer needed.",
    howToResolve: [
      "Nothing is wrong: carry on over the new channel.",
      "Make sure that monitoring does not count it as an error.",
    ],
  },
  kicked: {
    short: "disconnected on purpose",
    description: "A person or a program ended this connection deliberately.",
    howToResolve: [
      "Do not reconnect by yourself: the next connection would be ended too.",
      "Ask who manages the service why the connection was ended.",
    ],
  },
  unspecified: {
    short: "no cause given",
    description: "The connection was ended, and the code does not say why.",
    howToResolve: [
      "Read the reason of the Close frame: it may tell more.",
      "Reconnect with a growing delay, and look at the service's status page if it comes back.",
    ],
  },
  "server-error": {
    short: "error of the server",
    description: "The service failed at something that is not the client's doing.",
    howToResolve: [
      "Reconnect with a growing delay.",
      "If it comes back after the same message each time, report that message to the service.",
      "If the server is yours, look for the exception in its log at that moment.",
    ],
  },
  "server-restart": {
    short: "server stops or restarts",
    description: "The server goes down or restarts; the client did nothing wrong.",
    howToResolve: [
      "Reconnect after a random delay, so that not all clients return at once.",
      "Set up subscriptions and state again after reconnecting.",
    ],
  },
  "over-capacity": {
    short: "server overloaded",
    description: "The service has no room for this connection at the moment.",
    howToResolve: [
      "Wait, then reconnect, with a longer delay after each failure.",
      "If it lasts, ask the service for more capacity.",
    ],
  },
  "reconnect-now": {
    short: "asked to reconnect",
    description: "The service wants the client to come back on a fresh connection.",
    howToResolve: [
      "Reconnect right away, then set up subscriptions and state again.",
      "If it comes back in a loop, slow down and look at the service's status page.",
    ],
  },
  "state-lost": {
    short: "state lost, synchronise again",
    description: "The server can no longer bring the client up to date from where it stood.",
    howToResolve: [
      "Reconnect, and load the whole state again instead of resuming.",
      "If it happens often, keep disconnections shorter or the server's history longer.",
    ],
  },
  network: {
    short: "network trouble",
    description: "The connection broke on the way; neither side meant to end it.",
    howToResolve: [
      "Reconnect with a growing delay.",
      "If it comes after the same time each time, look for a proxy with an idle timeout.",
    ],
  },
  "connect-failed": {
    short: "could not connect",
    description: "The connection could not be set up, or set up again, in time.",
    howToResolve: [
      "Make sure of the address, the network and the credential.",
      "Reconnect with a growing delay.",
      "Look at the HTTP status of the opening handshake in the log: it tells more than the code.",
    ],
  },
  "timeout-handshake": {
    short: "first message too late",
    description: "The first message or its confirmation did not come in time.",
    howToResolve: [
      "Send the first message right after the connection opens, before slow work such as fetching a token.",
      "Answer it first on the server, too.",
      "Check that no proxy holds messages back.",
    ],
  },
  "timeout-idle": {
    short: "nothing received for too long",
    description: "The connection was silent for longer than the service allows.",
    howToResolve: [
      "Send a keep-alive message well before the limit.",
      "If silence is normal for your client, simply reconnect.",
    ],
  },
  "timeout-ping": {
    short: "heartbeat not answered",
    description: "A heartbeat was not answered in time, so the connection was taken for dead.",
    howToResolve: [
      "Answer heartbeats at once, outside long computations.",
      "Expect it after a computer wakes up or a tab was in the background, and reconnect.",
      "If it comes back, look for a proxy that cuts the connection silently.",
    ],
  },
  "timeout-lifetime": {
    short: "maximum duration reached",
    description: "The connection or session has reached the longest time that the service allows.",
    howToResolve: [
      "Plan for it: open a new session shortly before the limit.",
      "Keep what you need from the old session, and hand it to the new one.",
    ],
  },
  refused: {
    short: "do not reconnect unchanged",
    description: "The vendor has a rule for this range: the client must not come back unchanged.",
    howToResolve: [
      "Read the reason of the Close frame for the cause.",
      "Correct the settings, the credential or the message, then reconnect.",
    ],
  },
  temporary: {
    short: "temporary, reconnect",
    description:
      "The vendor has a rule for this range: the trouble passes, and the client may come back.",
    howToResolve: [
      "Reconnect with a growing delay.",
      "Read the reason of the Close frame for the cause.",
    ],
  },
  "error-only": {
    short: "an error, not an ending",
    description:
      "The vendor uses this range for errors that it reports in a message; the connection stays open.",
    howToResolve: [
      "Correct the request that the error message answers.",
      "Do not reconnect: the connection still works.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;
