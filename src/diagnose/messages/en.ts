import { findings } from "./en/findings.ts";
import { opening } from "./en/opening.ts";
import { silence } from "./en/silence.ts";
import { traffic } from "./en/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} minutes` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${Math.round(bytes / 104_857.6) / 10} MiB`;
  return bytes >= 1024 ? `${Math.round(bytes / 102.4) / 10} KiB` : `${bytes} bytes`;
};

export const en: DiagnoseMessages = {
  headings: {
    diagnosis: "Diagnosis",
    causes: "Causes, most likely first",
    because: "Why",
    howToResolve: "How to resolve",
    measureNext: "To be sure",
    alsoPossible: "Also possible",
    nextSteps: "Next",
    notes: "Notes",
    source: "Known text",
    settings: "Settings",
    anyStack: "anywhere",
  },
  likelihoods: {
    "almost-certain": "almost certain",
    likely: "likely",
    possible: "possible",
    unlikely: "unlikely",
  },
  evidence: {
    textSure: (origin) => `${origin} writes this text in this case only.`,
    textFirst: (origin) => `${origin} mostly writes this text in this case.`,
    textAlso: (origin) => `${origin} can also write this text in this case.`,
    codeMeans: (code, name) => `This is the usual cause of ${code} (${name}).`,
    codeAlso: (code, name) => `${code} (${name}) can also come from it.`,
    noCloseFrame: "1006 says that no Close frame arrived, which fits.",
    http: (status) => `The opening handshake was answered with HTTP ${status} instead of 101.`,
    idleDefault: (ms, product) => `${time(ms)} of silence is the default limit of ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `${time(ms)} is the default limit of ${product}, if nothing was sent for that long.`,
    silence: (ms) =>
      ms === 0 ? "It ended after silence." : `It ended after ${seconds(ms)} of silence.`,
    lifeDefault: (ms, product) =>
      `${product} ends a connection after ${time(ms)} by default, however busy it is.`,
    roundMinutes: (minutes) =>
      `It ended after ${minutes} minutes sharp, which looks like a limit and not like an accident.`,
    neverOpened: "The connection never opened.",
    openingTook: (ms) => `The attempt to open it took ${seconds(ms)} and came to nothing.`,
    endedAtOnce: "It opened, and ended within a second.",
    overAtOnce: "It was over within a second; whether it had opened is not said.",
    bigSend: "It ended right after a large message.",
    bigSendOver: (bytes, products) =>
      `It ended after a message of ${size(bytes)}, which is over the default limit of ${products.join(", ")}.`,
    onWake: "It ended when the machine woke or the page came back.",
    serverSide: "A server sees this code whenever a browser leaves the page.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)}: ${name}.`,
    nothing:
      "Nothing here is known to us. The steps below say what to paste or to measure; guessing would not help you.",
    onlyCode: (code, name) =>
      `The code is ${code} (${name}), and only the application that chose it knows why it was sent.`,
    otherSide: (code, name) =>
      `In this case the other side is told ${code} (${name}): look for that number in its log.`,
  },
  steps: {
    explainCode: (code) => `Read what the code means: \`closewise explain ${code}\`.`,
    pasteText:
      "Paste the exact error text or log line, in English if there is a choice, from the side that saw the end first.",
    pasteCode:
      "Print `event.code`, `event.reason` and `event.wasClean` in `onclose`, and paste them.",
    lookAtOtherSide:
      "Look at the same second in the log of the other side, and of every proxy between: the one with a different code or an error knows more.",
    measureTime:
      "Measure how long it takes from the opening to the end, three times: the same number each time is a limit, a different one is the network.",
    wasItIdle:
      "Find out whether anything was sent in that time: silence and traffic point to different causes.",
    checkOpening:
      "Find out whether `onopen` ran. If it did not, see the HTTP status in the network panel or with `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Only the first ${read} characters of the text were read.`,
    invalidCode: "The code that was given is none (0-65535), so it was left aside.",
    severalCodes: (used, others) =>
      `The text mentions several codes: ${used} was used, ${others.join(", ")} left aside.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
