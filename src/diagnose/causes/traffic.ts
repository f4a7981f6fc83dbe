import { DOCS, anytime, closing, dropping, fix } from "./facts.ts";

/** What ends a connection over what was sent on it, or because a side chose to. */
export const TRAFFIC = {
  "message-too-big": closing(
    fix("ws", "maxPayload", "8 * 1024 * 1024", DOCS.ws),
    fix("ws", "maxFragments", "131072", DOCS.ws),
    fix("websockets (Python)", "max_size", "8 * 2**20", DOCS.websocketsServer),
    fix("Uvicorn", "--ws-max-size", "33554432", DOCS.uvicorn),
    fix("aiohttp", "max_msg_size", "8 * 2**20", DOCS.aiohttp),
    fix("coder/websocket", "Conn.SetReadLimit", "8 << 20", DOCS.coder),
    fix("gorilla/websocket", "Conn.SetReadLimit", "8 << 20", DOCS.gorilla),
    fix("Jetty", "setMaxTextMessageSize", "8388608", DOCS.jetty),
    fix("Tomcat, Spring", "org.apache.tomcat.websocket.textBufferSize", "1048576", DOCS.tomcat),
    fix("Socket.IO", "maxHttpBufferSize", "8e6", DOCS.socketio),
  ),
  "limit-without-close-frame": dropping(
    fix("uWebSockets.js", "maxPayloadLength", "8 * 1024 * 1024", DOCS.uws),
    fix("tungstenite, axum", "max_message_size", "Some(64 << 20)", DOCS.tungstenite),
  ),
  "slow-consumer": closing(
    fix("*", "bufferedAmount", "if (socket.bufferedAmount > 1e6) skip()", DOCS.whatwg),
    fix("uWebSockets.js", "maxBackpressure", "1024 * 1024", DOCS.uws),
    fix("Spring", "setSendBufferSizeLimit", "1048576", DOCS.spring),
  ),
  "compression-mismatch": closing(
    fix("ws", "perMessageDeflate", "false", DOCS.ws),
    fix("websockets (Python)", "compression", "None", DOCS.websocketsServer),
    fix("Uvicorn", "--ws-per-message-deflate", "false", DOCS.uvicorn),
    fix("nginx", "proxy_set_header Sec-WebSocket-Extensions", '""', DOCS.nginx),
  ),
  "invalid-utf8": closing(
    fix("ws", "socket.send(data, { binary })", "true", DOCS.ws),
    fix("gorilla/websocket", "WriteMessage", "websocket.BinaryMessage", DOCS.gorilla),
  ),
  "framing-broken": closing(fix("ws", "handleUpgrade", "noServer: true", DOCS.ws)),
  "invalid-close-code": closing(fix("*", "close()", "1000, 1001, 1008, 1011, 4000-4999", DOCS.rfc)),
  "wrong-message-type": closing(
    fix("*", "send()", "socket.send(JSON.stringify(value))", DOCS.whatwg),
    fix("Starlette", "WebSocketEndpoint.encoding", '"text"', DOCS.starlette),
  ),
  "message-not-understood": closing(),
  "policy-refused": closing(),
  "credential-expired": closing(),
  "not-authenticated-in-time": closing(
    fix("graphql-ws", "connectionInitWaitTimeout", "10000", DOCS.graphqlWs),
  ),
  "server-exception": anytime(
    fix("Python", "logging", "DEBUG", DOCS.websockets),
    fix("SignalR", "EnableDetailedErrors", "true", DOCS.signalr),
  ),
  "process-died": dropping(
    fix("Kubernetes", "resources.limits.memory", "1Gi", DOCS.kubernetes),
    fix("ws", "socket.on", '("error", console.error)', DOCS.ws),
  ),
  "deploy-or-restart": closing(
    fix("Kubernetes", "terminationGracePeriodSeconds", "60", DOCS.kubernetes),
    fix("nginx", "worker_shutdown_timeout", "300s", DOCS.nginx),
    fix("Caddy", "stream_close_delay", "5m", DOCS.caddy),
  ),
  "page-left": closing(),
  "closed-without-code": closing(fix("*", "close()", "close(1000)", DOCS.whatwg)),
  "closed-on-purpose": closing(),
  "sent-after-close": closing(
    fix(
      "*",
      "readyState",
      "if (socket.readyState === WebSocket.OPEN) socket.send(data)",
      DOCS.whatwg,
    ),
  ),
  "terminated-without-close": dropping(
    fix("ws", "terminate()", "socket.close(1001)", DOCS.ws),
    fix("gorilla/websocket", "WriteControl", "websocket.CloseMessage", DOCS.gorilla),
  ),
  "close-not-answered": dropping(
    fix("ws", "closeTimeout", "30000", DOCS.ws),
    fix("websockets (Python)", "close_timeout", "10", DOCS.websocketsServer),
  ),
  "close-argument-refused": closing(fix("*", "close()", 'close(4000, "reason")', DOCS.whatwg)),
  "server-overloaded": anytime(fix("Uvicorn", "--limit-concurrency", "1000", DOCS.uvicorn)),
} as const;
