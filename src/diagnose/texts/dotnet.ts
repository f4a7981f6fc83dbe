import { github } from "./row.ts";
import type { ErrorText } from "./row.ts";

const DOTNET = github("dotnet/runtime", "src/libraries/System.Net.WebSockets");
const DOTNET_CLIENT = github("dotnet/runtime", "src/libraries/System.Net.WebSockets.Client");
const SIGNALR = github("dotnet/aspnetcore", "src/SignalR");

const signalr = { origin: "SignalR", phase: "open", source: SIGNALR } as const;

export const DOTNET_TEXTS = [
  {
    id: "dotnet-premature",
    origin: ".NET",
    pattern:
      "The remote party closed the WebSocket connection without completing the close handshake",
    example:
      "System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the WebSocket connection without completing the close handshake.",
    phase: "open",
    seen: null,
    peer: 1006,
    causes: ["network-lost", "process-died", "nginx-read-timeout", "terminated-without-close"],
    source: DOTNET,
    mark: "verified",
  },
  {
    id: "dotnet-status",
    origin: ".NET",
    pattern: "The server returned status code '{http}' when status code '101' was expected",
    example: "The server returned status code '403' when status code '101' was expected.",
    phase: "opening",
    side: "client",
    seen: null,
    peer: null,
    causes: ["credentials-refused", "wrong-path", "upgrade-not-forwarded"],
    source: DOTNET_CLIENT,
    mark: "verified",
  },
  {
    id: "dotnet-close-code",
    origin: ".NET",
    pattern: "The close status code '{n}' is reserved for system use only",
    example:
      "The close status code '1006' is reserved for system use only and cannot be specified when calling this method.",
    phase: "open",
    seen: null,
    peer: null,
    causes: ["close-argument-refused"],
    sure: true,
    source: DOTNET,
    mark: "verified",
  },
  {
    ...signalr,
    id: "signalr-server-timeout",
    pattern: "Server timeout elapsed without receiving a message from the server",
    example: "Error: Server timeout elapsed without receiving a message from the server.",
    side: "client",
    seen: null,
    peer: 1000,
    causes: ["heartbeat-missed", "event-loop-blocked", "network-lost", "sleep-wake"],
    mark: "verified",
  },
  {
    ...signalr,
    id: "signalr-closed-with-error",
    pattern: "Server returned an error on close: {reason}",
    example: "Error: Server returned an error on close: Connection closed with an error.",
    side: "client",
    seen: null,
    peer: null,
    causes: ["server-exception", "message-too-big"],
    mark: "judgement",
  },
  {
    ...signalr,
    id: "signalr-client-timeout",
    pattern: "Client timeout ({w}) elapsed without receiving a message from the client",
    example: "Client timeout (30000ms) elapsed without receiving a message from the client.",
    side: "server",
    seen: null,
    peer: null,
    causes: ["background-tab", "heartbeat-missed", "sleep-wake", "network-lost"],
    mark: "judgement",
  },
  {
    ...signalr,
    id: "signalr-status-code",
    pattern: "WebSocket closed with status code: {code} ({reason})",
    example: "Error: WebSocket closed with status code: 1006 (no reason given).",
    side: "client",
    seen: "captured",
    peer: null,
    causes: ["network-lost", "process-died"],
    mark: "judgement",
  },
] as const satisfies readonly ErrorText[];
