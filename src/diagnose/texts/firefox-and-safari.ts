import { at, github } from "./row.ts";
import type { ErrorText } from "./row.ts";

const FIREFOX = at(
  "Firefox: appstrings.properties",
  "https://searchfox.org/mozilla-central/source/dom/locales/en-US/chrome/appstrings.properties",
);
const WEBKIT = github("WebKit/WebKit", "Source/WebCore/Modules/websockets/WebSocket.cpp");
const APPLE = at(
  "Apple: POSIXError",
  "https://developer.apple.com/documentation/foundation/posixerror",
);

const firefox = {
  origin: "Firefox",
  side: "client",
  seen: 1006,
  peer: null,
  source: FIREFOX,
  mark: "verified",
} as const;
const apple = { origin: "Safari, iOS", side: "client", seen: 1006, source: WEBKIT } as const;

export const FIREFOX_AND_SAFARI_TEXTS = [
  {
    ...firefox,
    id: "firefox-cannot-establish",
    pattern: "Firefox can't establish a connection to the server at ws",
    example: "Firefox can’t establish a connection to the server at wss://app.example/ws.",
    phase: "opening",
    causes: ["nothing-listening", "certificate-not-trusted", "credentials-refused", "wrong-path"],
    mark: "judgement",
  },
  {
    ...firefox,
    id: "firefox-interrupted",
    pattern: "The connection to ws{w} was interrupted while the page was loading",
    example: "The connection to wss://app.example/ws was interrupted while the page was loading.",
    phase: "open",
    peer: 1001,
    causes: ["page-left", "closed-while-connecting"],
    mark: "judgement",
  },
  {
    ...apple,
    id: "safari-bad-response",
    pattern: "There was a bad response from the server",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: There was a bad response from the server.",
    phase: "opening",
    peer: null,
    causes: ["credentials-refused", "wrong-path", "upgrade-not-forwarded"],
    mark: "judgement",
  },
  {
    ...apple,
    id: "safari-could-not-connect",
    pattern: "Could not connect to the server",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Could not connect to the server.",
    phase: "opening",
    peer: null,
    causes: ["nothing-listening", "certificate-not-trusted"],
    mark: "judgement",
  },
  {
    ...apple,
    id: "safari-connection-lost",
    pattern: "The network connection was lost",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: The network connection was lost.",
    phase: "open",
    peer: 1006,
    causes: ["sleep-wake", "network-lost"],
    mark: "judgement",
  },
  {
    ...apple,
    id: "apple-not-connected",
    pattern: "Socket is not connected",
    example: "The operation couldn’t be completed. Socket is not connected",
    phase: "open",
    peer: 1006,
    causes: ["sleep-wake", "network-lost"],
    source: APPLE,
    mark: "verified",
  },
  {
    ...apple,
    id: "apple-aborted",
    pattern: "Software caused connection abort",
    example: "The operation couldn’t be completed. Software caused connection abort",
    phase: "open",
    peer: 1006,
    causes: ["sleep-wake", "network-lost"],
    source: APPLE,
    mark: "judgement",
  },
] as const satisfies readonly ErrorText[];
