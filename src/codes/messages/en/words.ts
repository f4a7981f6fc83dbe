import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000);

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (as a server)` : receiver;

/** `Apache Tomcat and Spring Cloud Gateway report 1002, uWebSockets (as a server) reports 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "reports" : "report";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", ");
}

export const words: Words = {
  aspects: {
    meaning: "What it says",
    outcome: "Success or error",
    sender: "Who may send it",
    frame: "On the wire or concluded",
    clean: "Clean ending",
    status: "Standing in the registry",
    retry: "Should a client reconnect?",
    fault: "Who has to act",
    browser: "From a page with `close()`",
    interop: "Arrives intact",
    http: "HTTP relative",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "success",
      clause: (code) => `${code} is a success`,
      alike: "Both are a success.",
    },
    interruption: {
      short: "interruption by design",
      clause: (code) => `${code} interrupts the work without calling anything an error`,
      alike: "Both interrupt the work without calling anything an error.",
    },
    error: {
      short: "error",
      clause: (code) => `${code} means that something went wrong`,
      alike: "Both mean that something went wrong.",
    },
    unknown: {
      short: "not said",
      clause: (code) => `${code} alone does not say whether anything went wrong`,
      alike: "Neither says by itself whether anything went wrong.",
    },
  },
  sender: {
    either: {
      short: "either endpoint",
      clause: (code) => `either endpoint may send ${code}`,
      alike: "Either endpoint may send both.",
    },
    client: {
      short: "the client only",
      clause: (code) => `only a client may send ${code}`,
      alike: "Only a client may send either.",
    },
    nobody: {
      short: "nobody",
      clause: (code) => `nobody may send ${code}`,
      alike: "Nobody may send either.",
    },
  },
  frame: {
    carries: {
      short: "carried by a Close frame",
      clause: (code) => `${code} travels in a Close frame, so the peer chose it`,
      alike: "Both travel in a Close frame, so the peer chose them.",
    },
    empty: {
      short: "concluded from an empty Close frame",
      clause: (code) => `${code} is concluded locally from a Close frame without a code`,
      alike: "Both are concluded locally from a Close frame without a code.",
    },
    absent: {
      short: "concluded without any Close frame",
      clause: (code) => `${code} is concluded locally because no Close frame came`,
      alike: "Both are concluded locally because no Close frame came.",
    },
    invalid: {
      short: "invalid in a Close frame",
      clause: (code) => `a Close frame that carries ${code} is itself a protocol error`,
      alike: "A Close frame that carries either is itself a protocol error.",
    },
  },
  clean: {
    possible: {
      short: "yes: `wasClean` is normally true",
      clause: (code) =>
        `${code} goes with a completed closing handshake, so \`wasClean\` is normally true`,
      alike: "Both go with a completed closing handshake, so `wasClean` is normally true.",
    },
    never: {
      short: "no: `wasClean` is false",
      clause: (code) => `${code} never goes with a clean ending: \`wasClean\` is false`,
      alike: "Neither goes with a clean ending: `wasClean` is false.",
    },
  },
  status: {
    registered: {
      short: "registered",
      clause: (code) => `${code} is registered with IANA`,
      alike: "Both are registered with IANA.",
    },
    reserved: {
      short: "reserved",
      clause: (code) => `${code} is reserved in the registry and must not be sent`,
      alike: "Both are reserved in the registry and must not be sent.",
    },
    unassigned: {
      short: "unassigned",
      clause: (code) => `${code} is unassigned`,
      alike: "Both are unassigned.",
    },
    private: {
      short: "private use",
      clause: (code) => `${code} is for private use and cannot be registered`,
      alike: "Both are for private use and cannot be registered.",
    },
    unused: {
      short: "outside the registry",
      clause: (code) => `${code} lies outside the registry`,
      alike: "Both lie outside the registry.",
    },
  },
  fault: {
    none: {
      short: "nobody",
      clause: (code) => `after ${code} nobody has anything to repair`,
      alike: "Nobody has anything to repair.",
    },
    sender: {
      short: "the side that closed",
      clause: (code) => `after ${code} it is for the side that closed to put something right`,
      alike: "In both cases it is for the side that closed to put something right.",
    },
    recipient: {
      short: "the side that receives the code",
      clause: (code) => `after ${code} it is for the side that received it to change something`,
      alike: "In both cases it is for the side that receives the code to change something.",
    },
    either: {
      short: "either side",
      clause: (code) => `after ${code} either side may be the one to change something`,
      alike: "In both cases either side may be the one to change something.",
    },
    unknown: {
      short: "not said",
      clause: (code) => `${code} does not tell who has to act`,
      alike: "Neither tells who has to act.",
    },
  },
  retry: {
    never: {
      short: "no",
      clause: (code) => `after ${code} a client has no reason to come back`,
      alike: "After either, a client has no reason to come back.",
    },
    "after-change": {
      short: "after a change",
      clause: (code) => `after ${code} reconnecting helps only once something has been changed`,
      alike: "After either, reconnecting helps only once something has been changed.",
    },
    "after-auth": {
      short: "with a new credential",
      clause: (code) => `after ${code} a client should get a new credential, then reconnect`,
      alike: "After either, a client should get a new credential, then reconnect.",
    },
    elsewhere: {
      short: "elsewhere, or when the user asks",
      clause: (code) =>
        `after ${code} a client should try another address, or wait until its user asks`,
      alike: "After either, a client should try another address, or wait until its user asks.",
    },
    application: {
      short: "up to the application",
      clause: (code) => `after ${code} only the application's own rule says whether to reconnect`,
      alike: "After either, only the application's own rule says whether to reconnect.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `${seconds(minMs)} to ${seconds(maxMs)} s`;
    return {
      short: `yes, after a random ${delay}`,
      clause: (code) => `after ${code} a client should reconnect after a random ${delay}`,
      alike: `After either, a client should reconnect after a random ${delay}.`,
    };
  },
  browser: {
    yes: {
      short: "yes",
      clause: (code) => `a page may pass ${code} to \`close()\``,
      alike: "A page may pass both to `close()`.",
    },
    no: {
      short: "no: it throws `InvalidAccessError`",
      clause: (code) => `in a page \`close(${code})\` throws \`InvalidAccessError\``,
      alike: "In a page, `close()` throws `InvalidAccessError` for both.",
    },
  },
  interop: {
    intact: {
      short: "in every implementation read",
      clause: (code) => `${code} arrives intact in every implementation that we read`,
      alike: "Both arrive intact in every implementation that we read.",
    },
    mangled: (manglings) => ({
      short: `not everywhere: ${receivers(manglings)}`,
      clause: (code) => `${code} does not arrive everywhere: ${receivers(manglings)}`,
      alike: `Neither arrives everywhere: ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "none",
      clause: (code) => `${code} has no HTTP status like it`,
      alike: "Neither has an HTTP status like it.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} is akin to HTTP ${status}`,
      alike: `Both are akin to HTTP ${status}.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}, whereas ${b}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

export const retry: RetrySentences = {
  advice: {
    never: "Do not reconnect by yourself: the work is done, or the answer would be the same.",
    "after-change":
      "Change what was refused first, then reconnect: unchanged, it will end the same way.",
    "after-auth": "Get a new credential first, then reconnect with it.",
    elsewhere: "Try another address of the service; the same one only when the user asks.",
    application: "Follow the rule of the application that chose the code.",
  },
  backoff: (minMs, maxMs) =>
    `Reconnect after a random ${seconds(minMs)} to ${seconds(maxMs)} s, and wait longer after each failure.`,
  source: (title, section) =>
    section === undefined ? `Source: ${title}.` : `Source: ${title}, section ${section}.`,
  judgement: "This is our judgement: no specification says so.",
};
