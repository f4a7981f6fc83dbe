import { github } from "./row.ts";
import type { ErrorText } from "./row.ts";

const NET = github("chromium/chromium", "net/websockets/websocket_frame_parser.cc");
const CHANNEL = github("chromium/chromium", "net/websockets/websocket_channel.cc");
const HANDSHAKE = github("chromium/chromium", "net/websockets/websocket_basic_handshake_stream.cc");
const BLINK = github("chromium/chromium", "third_party/blink/renderer/modules/websockets");

const page = { origin: "Chrome", side: "client" } as const;
/** Chrome found a fault in a frame: the page is told 1006, the server 1002. */
const chromeFault = {
  ...page,
  phase: "open",
  seen: 1006,
  peer: 1002,
  source: CHANNEL,
  mark: "verified",
} as const;
const chromeOpening = {
  ...page,
  phase: "opening",
  seen: 1006,
  peer: null,
  source: HANDSHAKE,
  mark: "verified",
} as const;
const misuse = {
  ...page,
  phase: "open",
  seen: null,
  peer: null,
  source: BLINK,
  mark: "verified",
} as const;

export const CHROME_TEXTS = [
  {
    ...chromeFault,
    id: "chrome-masked",
    pattern: "A server must not mask any frames that it sends to the client",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: A server must not mask any frames that it sends to the client.",
    causes: ["framing-broken"],
    sure: true,
  },
  {
    ...chromeFault,
    id: "chrome-rsv1",
    pattern: "One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0",
    causes: ["compression-mismatch", "framing-broken"],
  },
  {
    ...chromeFault,
    id: "chrome-reserved-bits",
    pattern: "One or more reserved bits are on: reserved1 = {n}",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: One or more reserved bits are on: reserved1 = 0, reserved2 = 1, reserved3 = 1",
    causes: ["framing-broken", "compression-mismatch"],
  },
  {
    ...chromeFault,
    id: "chrome-opcode",
    pattern: "Unrecognized frame opcode: {n}",
    example: "WebSocket connection to 'wss://app.example/ws' failed: Unrecognized frame opcode: 3",
    causes: ["framing-broken"],
  },
  {
    ...chromeFault,
    id: "chrome-utf8",
    pattern: "Could not decode a text frame as UTF-8",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Could not decode a text frame as UTF-8.",
    causes: ["invalid-utf8"],
    sure: true,
  },
  {
    ...chromeFault,
    id: "chrome-continuation",
    pattern: "Received unexpected continuation frame",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Received unexpected continuation frame.",
    causes: ["framing-broken"],
  },
  {
    ...chromeFault,
    id: "chrome-unfinished",
    pattern: "Received start of new message but previous message is unfinished",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Received start of new message but previous message is unfinished.",
    causes: ["framing-broken"],
    sure: true,
  },
  {
    ...chromeFault,
    id: "chrome-frame-header",
    pattern: "Invalid frame header",
    example: "WebSocket connection to 'wss://app.example/ws' failed: Invalid frame header",
    causes: ["framing-broken", "compression-mismatch"],
    source: NET,
  },
  {
    ...chromeFault,
    id: "chrome-close-code",
    pattern: "Received a broken close frame containing a reserved status code",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Received a broken close frame containing a reserved status code.",
    causes: ["invalid-close-code"],
    sure: true,
  },
  {
    ...chromeFault,
    id: "chrome-close-size",
    pattern: "Received a broken close frame with an invalid size of {n} byte",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Received a broken close frame with an invalid size of 1 byte.",
    causes: ["invalid-close-code", "framing-broken"],
  },
  {
    ...chromeFault,
    id: "chrome-close-utf8",
    pattern: "Received a broken close frame containing invalid UTF-8",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Received a broken close frame containing invalid UTF-8.",
    causes: ["invalid-utf8"],
    sure: true,
  },
  {
    ...chromeFault,
    id: "chrome-after-close",
    pattern: "Data frame received after close",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Data frame received after close",
    causes: ["sent-after-close", "framing-broken"],
    mark: "judgement",
  },
  {
    ...chromeFault,
    id: "chrome-inflate",
    pattern: "Failed to inflate a frame",
    example: "WebSocket connection to 'wss://app.example/ws' failed: Failed to inflate a frame.",
    causes: ["compression-mismatch"],
    sure: true,
    mark: "judgement",
  },
  {
    ...chromeOpening,
    id: "chrome-unexpected-response",
    pattern: "Error during WebSocket handshake: Unexpected response code: {http}",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 403",
    causes: ["credentials-refused", "wrong-path", "upgrade-not-forwarded"],
  },
  {
    ...chromeOpening,
    id: "chrome-refused",
    pattern: "net::ERR_CONNECTION_REFUSED",
    example:
      "WebSocket connection to 'ws://localhost:8080/' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED",
    causes: ["nothing-listening"],
    sure: true,
  },
  {
    ...chromeOpening,
    id: "chrome-not-resolved",
    pattern: "net::ERR_NAME_NOT_RESOLVED",
    example:
      "WebSocket connection to 'wss://ap.example/' failed: Error in connection establishment: net::ERR_NAME_NOT_RESOLVED",
    causes: ["host-not-found"],
    sure: true,
  },
  {
    ...chromeOpening,
    id: "chrome-certificate",
    pattern: "net::ERR_CERT_{w}",
    example:
      "WebSocket connection to 'wss://localhost/' failed: Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID",
    causes: ["certificate-not-trusted"],
    sure: true,
    mark: "judgement",
  },
  {
    ...chromeOpening,
    id: "chrome-ssl",
    pattern: "net::ERR_SSL_PROTOCOL_ERROR",
    example:
      "WebSocket connection to 'wss://localhost:8080/' failed: Error in connection establishment: net::ERR_SSL_PROTOCOL_ERROR",
    causes: ["tls-and-plain-mixed"],
    sure: true,
    mark: "judgement",
  },
  {
    ...chromeOpening,
    id: "chrome-invalid-status-line",
    pattern: "Error during WebSocket handshake: Invalid status line",
    example:
      "WebSocket connection to 'ws://localhost:5432/' failed: Error during WebSocket handshake: Invalid status line",
    causes: ["tls-and-plain-mixed", "wrong-path"],
  },
  {
    ...chromeOpening,
    id: "chrome-subprotocol",
    pattern: "Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
    peer: 1006,
    causes: ["subprotocol-mismatch"],
    sure: true,
  },
  {
    ...chromeOpening,
    id: "chrome-timed-out",
    pattern: "WebSocket opening handshake timed out",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: WebSocket opening handshake timed out",
    causes: ["handshake-timeout", "backend-unreachable"],
  },
  {
    ...chromeOpening,
    id: "chrome-closed-early",
    pattern: "WebSocket is closed before the connection is established",
    example:
      "WebSocket connection to 'wss://app.example/ws' failed: WebSocket is closed before the connection is established.",
    causes: ["closed-while-connecting"],
    sure: true,
    source: BLINK,
  },
  {
    ...chromeOpening,
    id: "chrome-mixed-content",
    pattern: "An insecure WebSocket connection may not be initiated from a page loaded over HTTPS",
    example:
      "SecurityError: Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.",
    seen: null,
    causes: ["blocked-by-browser"],
    sure: true,
    source: BLINK,
  },
  {
    ...chromeOpening,
    id: "chrome-mixed-content-console",
    pattern: "attempted to connect to the insecure WebSocket endpoint",
    example:
      "Mixed Content: The page at 'https://app.example/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://app.example/ws'.",
    causes: ["blocked-by-browser"],
    sure: true,
    source: BLINK,
  },
  {
    ...chromeOpening,
    id: "chrome-csp",
    pattern: 'violates the following Content Security Policy directive: "connect-src',
    example:
      "Refused to connect to 'wss://app.example/ws' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
    causes: ["blocked-by-browser"],
    sure: true,
    source: BLINK,
  },
  {
    ...chromeOpening,
    id: "chrome-failed-bare",
    pattern: "WebSocket connection to '{w}' failed",
    vague: true,
    example: "WebSocket connection to 'wss://app.example/ws' failed: ",
    causes: ["nothing-listening", "certificate-not-trusted", "credentials-refused", "wrong-path"],
    source: BLINK,
  },
  {
    ...misuse,
    id: "chrome-already-closed",
    pattern: "WebSocket is already in CLOSING or CLOSED state",
    example: "WebSocket is already in CLOSING or CLOSED state.",
    causes: ["sent-after-close"],
    sure: true,
  },
  {
    ...misuse,
    id: "chrome-still-connecting",
    pattern: "Failed to execute 'send' on 'WebSocket': Still in CONNECTING state",
    example:
      "InvalidStateError: Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
    causes: ["sent-after-close"],
  },
  {
    ...misuse,
    id: "chrome-close-code-argument",
    pattern: "Failed to execute 'close' on 'WebSocket'",
    example:
      "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1001 is neither.",
    causes: ["close-argument-refused"],
    sure: true,
  },
] as const satisfies readonly ErrorText[];
