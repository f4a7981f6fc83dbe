import { lookup } from "../lookup.ts";
import type { Ending, SnippetRole } from "./types.ts";

/** What one receiver tells its application: plain data, ready for JSON. */
export interface Sighting {
  /** Never translated: `gorilla/websocket`. */
  readonly library: string;
  /** Which side it may be on. */
  readonly role: SnippetRole;
  /** The close code that the application gets; `null` where it gets an HTTP status alone. */
  readonly code: number | null;
  /** `null` where nobody has looked. */
  readonly reason: string | null;
  /** As a `CloseEvent` has it; `null` for libraries that know no such thing. */
  readonly wasClean: boolean | null;
  /** The event or exception, in the words of the library. */
  readonly text: string;
}

interface Receiver {
  readonly library: string;
  readonly role: SnippetRole;
  readonly closed: (ending: Ending) => string;
  /** Where it does not deliver the code: what it says instead, and with which reason. */
  readonly mangled?: (code: number) => { readonly text: string; readonly reason: string };
  /** Left out where it depends on the container. */
  readonly refused?: (status: number, name: string) => string;
  readonly knowsWasClean?: true;
}

const inParentheses = (text: string | undefined): string =>
  text === undefined ? "" : ` (${text})`;

/** `websockets` for Python, frames.py, `CLOSE_CODE_EXPLANATIONS`. */
const PYTHON: Readonly<Record<number, string>> = {
  1000: "OK",
  1001: "going away",
  1002: "protocol error",
  1003: "unsupported data",
  1007: "invalid frame payload data",
  1008: "policy violation",
  1009: "message too big",
  1010: "mandatory extension",
  1011: "internal error",
  1012: "service restart",
  1013: "try again later",
  1014: "bad gateway",
};

function pythonClose({ code, reason }: Ending): string {
  const word = code >= 4000 ? "private use" : code >= 3000 ? "registered" : PYTHON[code];
  const close = `${code}${inParentheses(word)}${reason === "" ? "" : ` ${reason}`}`;
  const error = code <= 1001 ? "ConnectionClosedOK" : "ConnectionClosedError";
  return `${error}: received ${close}; then sent ${close}`;
}

/** gorilla/websocket, conn.go, `CloseError.Error`. */
const GORILLA: Readonly<Record<number, string>> = {
  1000: "normal",
  1001: "going away",
  1002: "protocol error",
  1003: "unsupported data",
  1007: "invalid payload data",
  1008: "policy violation",
  1009: "message too big",
  1010: "mandatory extension missing",
  1011: "internal server error",
};

/** coder/websocket, stringer.go. */
const CODER: Readonly<Record<number, string>> = {
  1000: "StatusNormalClosure",
  1001: "StatusGoingAway",
  1002: "StatusProtocolError",
  1003: "StatusUnsupportedData",
  1007: "StatusInvalidFramePayloadData",
  1008: "StatusPolicyViolation",
  1009: "StatusMessageTooBig",
  1010: "StatusMandatoryExtension",
  1011: "StatusInternalError",
  1012: "StatusServiceRestart",
  1013: "StatusTryAgainLater",
  1014: "StatusBadGateway",
};

/** `System.Net.WebSockets.WebSocketCloseStatus`. */
const DOTNET: Readonly<Record<number, string>> = {
  1000: "NormalClosure",
  1001: "EndpointUnavailable",
  1002: "ProtocolError",
  1003: "InvalidMessageType",
  1007: "InvalidPayloadData",
  1008: "PolicyViolation",
  1009: "MessageTooBig",
  1010: "MandatoryExtension",
  1011: "InternalServerError",
};

/** tungstenite, frame/coding.rs, `CloseCode`. */
const TUNGSTENITE: Readonly<Record<number, string>> = {
  1000: "Normal",
  1001: "Away",
  1002: "Protocol",
  1003: "Unsupported",
  1007: "Invalid",
  1008: "Policy",
  1009: "Size",
  1010: "Extension",
  1011: "Error",
  1012: "Restart",
  1013: "Again",
};

function rustCode(code: number): string {
  return TUNGSTENITE[code] ?? `${code >= 4000 ? "Library" : "Iana"}(${code})`;
}

const rustFrame = (code: string, reason: string): string =>
  `Message::Close(Some(CloseFrame { code: ${code}, reason: "${reason}" }))`;

/** Measured or read in the sources, November 2026. */
const RECEIVERS: readonly Receiver[] = [
  {
    library: "WebSocket",
    role: "client",
    closed: ({ code, reason }) =>
      `CloseEvent { code: ${code}, reason: "${reason}", wasClean: true }`,
    refused: () => 'CloseEvent { code: 1006, reason: "", wasClean: false }',
    knowsWasClean: true,
  },
  {
    library: "ws",
    role: "either",
    closed: ({ code, reason }) => `on("close"): ${code}, "${reason}"`,
    refused: (status) => `on("error"): Unexpected server response: ${status}`,
  },
  {
    library: "websockets",
    role: "either",
    closed: pythonClose,
    refused: (status) => `InvalidStatus: server rejected WebSocket connection: HTTP ${status}`,
  },
  {
    library: "gorilla/websocket",
    role: "either",
    closed: ({ code, reason }) =>
      `websocket: close ${code}${inParentheses(GORILLA[code])}${reason === "" ? "" : `: ${reason}`}`,
    mangled: (code) => ({ text: `websocket: bad close code ${code}`, reason: "" }),
    refused: () => "websocket: bad handshake",
  },
  {
    library: "coder/websocket",
    role: "either",
    closed: ({ code, reason }) =>
      `status = ${CODER[code] ?? `StatusCode(${code})`} and reason = "${reason}"`,
    refused: (status) => `expected handshake response status code 101 but got ${status}`,
  },
  {
    library: "java.net.http",
    role: "client",
    closed: ({ code, reason }) => `onClose(webSocket, ${code}, "${reason}")`,
    refused: (status) => `WebSocketHandshakeException: getResponse().statusCode() == ${status}`,
  },
  {
    library: "Jakarta WebSocket",
    role: "either",
    closed: ({ code, reason }) =>
      `@OnClose: getCloseCode().getCode() == ${code}, getReasonPhrase() == "${reason}"`,
  },
  {
    library: "System.Net.WebSockets",
    role: "either",
    closed: ({ code, reason }) =>
      `CloseStatus == ${DOTNET[code] ?? code}, CloseStatusDescription == "${reason}"`,
    refused: (status) =>
      `The server returned status code '${status}' when status code '101' was expected.`,
  },
  {
    library: "tungstenite",
    role: "either",
    closed: ({ code, reason }) => rustFrame(rustCode(code), reason),
    mangled: () => ({
      text: rustFrame("Protocol", "Protocol violation"),
      reason: "Protocol violation",
    }),
    refused: (status, name) => `HTTP error: ${status} ${name}`,
  },
];

/** What the other side sees of a Close frame, by library; those last that are only known to show another code. */
export function sightingsOfClose(ending: Ending): readonly Sighting[] {
  const { mangledBy } = lookup(ending.code);
  const known = RECEIVERS.map(({ library, role, closed, mangled, knowsWasClean }) => {
    const mangling = mangledBy.find(({ receiver }) => receiver === library);
    const wasClean = knowsWasClean ?? null;
    if (mangling === undefined || mangled === undefined) {
      return { library, role, ...ending, wasClean, text: closed(ending) };
    }
    return { library, role, code: mangling.reports, wasClean, ...mangled(ending.code) };
  });
  const others = mangledBy
    .filter(({ receiver }) => known.every(({ library }) => library !== receiver))
    .map(({ receiver, role, reports }) => ({
      library: receiver,
      role: role === "any" ? ("either" as const) : role,
      code: reports,
      reason: null,
      wasClean: null,
      text: String(reports),
    }));
  return [...known, ...others];
}

const ABNORMAL = 1006;

/** What a client sees of an opening handshake that is answered with a status. */
export function sightingsOfRefusal(status: number, name: string): readonly Sighting[] {
  return RECEIVERS.flatMap(({ library, refused, knowsWasClean }): readonly Sighting[] => {
    if (refused === undefined) return [];
    const common = { library, role: "client" as const, text: refused(status, name) };
    return knowsWasClean
      ? [{ ...common, code: ABNORMAL, reason: "", wasClean: false }]
      : [{ ...common, code: null, reason: null, wasClean: null }];
  });
}
