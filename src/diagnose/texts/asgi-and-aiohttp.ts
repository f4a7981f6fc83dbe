import { github } from "./row.ts";
import type { ErrorText } from "./row.ts";

const UVICORN = github("encode/uvicorn", "uvicorn/protocols/websockets/websockets_impl.py");
const STARLETTE = github("encode/starlette", "starlette/websockets.py");
const AIOHTTP = github("aio-libs/aiohttp", "aiohttp/_websocket/reader_py.py");
const DAPHNE = github("django/daphne", "daphne/ws_protocol.py");
const CHANNELS = github("django/channels", "channels/routing.py");

const uvicorn = { origin: "Uvicorn", side: "server", source: UVICORN, mark: "verified" } as const;
const starlette = {
  origin: "Starlette, FastAPI",
  side: "server",
  source: STARLETTE,
  mark: "verified",
} as const;
const aiohttp = { origin: "aiohttp", source: AIOHTTP, mark: "verified" } as const;
const daphne = {
  origin: "Daphne, Django Channels",
  side: "server",
  source: DAPHNE,
  mark: "verified",
} as const;

export const ASGI_AND_AIOHTTP_TEXTS = [
  {
    ...aiohttp,
    id: "aiohttp-too-big",
    pattern: "Message size {n} exceeds limit {n}",
    example: "aiohttp.http_websocket.WebSocketError: Message size 4194305 exceeds limit 4194304",
    phase: "open",
    seen: 1006,
    peer: 1009,
    causes: ["message-too-big"],
    sure: true,
  },
  {
    ...aiohttp,
    id: "aiohttp-decompressed",
    pattern: "Decompressed message exceeds size limit",
    example: "Decompressed message exceeds size limit 4194304",
    phase: "open",
    seen: 1006,
    peer: 1009,
    causes: ["message-too-big"],
    sure: true,
  },
  {
    ...aiohttp,
    id: "aiohttp-handshake",
    pattern: "WSServerHandshakeError: {http}, message='Invalid response status'",
    example:
      "aiohttp.client_exceptions.WSServerHandshakeError: 403, message='Invalid response status', url='wss://app.example/ws'",
    phase: "opening",
    side: "client",
    seen: null,
    peer: null,
    causes: ["credentials-refused", "wrong-path"],
    mark: "judgement",
  },
  {
    ...aiohttp,
    id: "aiohttp-closing-transport",
    pattern: "Cannot write to closing transport",
    example: "ClientConnectionResetError: Cannot write to closing transport",
    phase: "open",
    seen: 1006,
    peer: null,
    causes: ["sent-after-close", "network-lost"],
  },
  {
    ...uvicorn,
    id: "uvicorn-rejected",
    pattern: "connection rejected ({n} ",
    example: "INFO:     connection rejected (403 Forbidden)",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["close-before-accept", "wrong-path", "credentials-refused"],
  },
  {
    ...uvicorn,
    id: "uvicorn-403",
    pattern: '"WebSocket {w}" 403',
    example: 'INFO:     127.0.0.1:51204 - "WebSocket /ws" 403',
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["close-before-accept", "wrong-path", "credentials-refused"],
  },
  {
    ...uvicorn,
    id: "uvicorn-no-library",
    pattern: "No supported WebSocket library detected",
    example:
      "WARNING:  No supported WebSocket library detected. Please use \"pip install 'uvicorn[standard]'\", or install 'websockets' or 'wsproto' manually.",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["no-websocket-support"],
    sure: true,
  },
  {
    ...uvicorn,
    id: "uvicorn-no-handshake",
    pattern: "ASGI callable returned without sending handshake",
    example: "ERROR:    ASGI callable returned without sending handshake.",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["close-before-accept", "server-exception"],
  },
  {
    ...starlette,
    id: "starlette-accept-first",
    pattern: 'WebSocket is not connected. Need to call "accept" first',
    example: 'RuntimeError: WebSocket is not connected. Need to call "accept" first.',
    phase: "open",
    seen: null,
    peer: null,
    causes: ["sent-after-close", "close-before-accept"],
  },
  {
    ...starlette,
    id: "starlette-send-after-close",
    pattern: 'Cannot call "send" once a close message has been sent',
    example: 'RuntimeError: Cannot call "send" once a close message has been sent.',
    phase: "open",
    seen: null,
    peer: null,
    causes: ["sent-after-close"],
    sure: true,
    mark: "judgement",
  },
  {
    ...starlette,
    id: "starlette-disconnect",
    pattern: "WebSocketDisconnect: ({code}",
    example: "starlette.websockets.WebSocketDisconnect: (1001, '')",
    phase: "open",
    seen: "captured",
    peer: null,
    causes: ["page-left"],
    mark: "judgement",
  },
  {
    ...daphne,
    id: "daphne-reject",
    pattern: "WebSocket REJECT {w} [",
    example: "WebSocket REJECT /ws/chat/ [127.0.0.1:51204]",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["credentials-refused", "origin-refused", "close-before-accept"],
  },
  {
    ...daphne,
    id: "channels-no-route",
    pattern: "No route found for path",
    example: "ValueError: No route found for path 'ws/chat/'.",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["wrong-path"],
    sure: true,
    source: CHANNELS,
    mark: "judgement",
  },
] as const satisfies readonly ErrorText[];
