import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, sizeIn, timeIn } from "./units.ts";

const UNITS = { ...INTERNATIONAL, gap: " " };

export const en: SoftwareMessages = {
  headings: {
    sendability: "Who can send it",
    runtimes: "Which codes each runtime can send",
    receivers: "Which codes arrive intact",
    libraries: "Libraries and browsers",
    intermediaries: "Proxies and platforms",
    runtime: "Runtime",
    call: "Call",
    accepts: "Accepts",
    otherwise: "Any other code",
    withoutCode: "Without a code",
    longReason: "Reason over 123 bytes",
    receiver: "Receiver",
    alters: "What does not arrive",
    invalid: "Codes that nobody may send",
    software: "Software",
    message: "Largest message",
    over: "Sender of more gets",
    ping: "Pings every",
    pong: "Waits for pong",
    idle: "Idle timeout",
    close: "Waits for Close",
    life: "Longest life",
    sees: "Client sees",
    safePing: "Ping every",
    setting: "Setting",
    source: "Source",
  },
  attempt: {
    sends: "sends it",
    breaks: "sends it, although no Close frame may carry it: the peer answers 1002",
    throws: (error) => `throws ${error}`,
    sticks: (error) => `throws ${error}, and can send nothing more on the connection`,
    replaces: (code, error) => {
      const sent = code === null ? "sends an empty Close frame instead" : `sends ${code} instead`;
      return error === undefined ? sent : `${sent}, and reports ${error}`;
    },
    cuts: "sends as much of it as fits",
    overlong: "sends all of it, which breaks the protocol: the peer answers 1002",
  },
  withoutCode: {
    empty: "sends an empty Close frame",
    required: "has to be given one",
  },
  arrival: {
    intact: "every code arrives",
    asServer: "as a server",
    shows: (codes, code) => `${codes}: shows ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}: shows an error without a code`
        : `${codes}: shows the error ${error} without a code`,
    answers: (code) => `the sender gets ${code}`,
    drops: "the sender gets no Close frame",
    invalid: {
      refuses: "refuses them",
      delivers: "delivers them",
      some: "delivers some of them",
      unknown: "not known",
    },
    everythingIntact: "These deliver every code that may be sent:",
    safe: (codes) =>
      `Delivered intact by every receiver that we ran or read: ${codes} and 4000-4999.`,
  },
  comma: ", ",
  none: "none",
  unknown: "not found in our source",
  pingRule:
    "Ping every 20 to 30 seconds from the server, for browsers cannot; stay below the smallest timeout on the way, and never equal to it.",
  checked: {
    run: "run by us",
    source: "read in its own source or documentation",
    secondhand: "from another project’s documentation",
    unconfirmed: "not confirmed",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};
