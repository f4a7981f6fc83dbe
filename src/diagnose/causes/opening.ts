import { DOCS, anytime, fix, opening } from "./facts.ts";

/** What keeps a connection from opening. */
export const OPENING = {
  "nothing-listening": opening(
    fix("Linux", "ss -ltnp", "LISTEN 0.0.0.0:8080", {
      title: "ss(8)",
      url: "https://man7.org/linux/man-pages/man8/ss.8.html",
    }),
    fix("Docker", "docker run --publish", "8080:8080", {
      title: "Docker: publishing ports",
      url: "https://docs.docker.com/engine/network/port-publishing/",
    }),
  ),
  "host-not-found": opening(),
  "wrong-path": opening(
    fix("ws", "new WebSocketServer({ path })", '"/ws"', DOCS.ws),
    fix("nginx", "location", "location /ws { proxy_pass http://backend; }", DOCS.nginx),
    fix("Spring", "withSockJS()", "wss://host/endpoint/websocket", DOCS.spring),
  ),
  "upgrade-not-forwarded": opening(
    fix("nginx", "proxy_http_version", "1.1", DOCS.nginx),
    fix("nginx", "proxy_set_header Upgrade", "$http_upgrade", DOCS.nginx),
    fix("nginx", "proxy_set_header Connection", "$connection_upgrade", DOCS.nginx),
    fix("Envoy", "upgrade_configs", "- upgrade_type: websocket", DOCS.envoy),
    fix("Cloudflare", "Network > WebSockets", "On", DOCS.cloudflare),
  ),
  "credentials-refused": opening(
    fix("ws", "new WebSocket(url, { headers })", "{ authorization: `Bearer ${token}` }", DOCS.ws),
    fix(
      "Django Channels",
      "AuthMiddlewareStack",
      "AllowedHostsOriginValidator(AuthMiddlewareStack(router))",
      DOCS.channels,
    ),
  ),
  "origin-refused": opening(
    fix(
      "gorilla/websocket",
      "Upgrader.CheckOrigin",
      'func(r *http.Request) bool { return r.Header.Get("Origin") == "https://app.example" }',
      DOCS.gorilla,
    ),
    fix("coder/websocket", "AcceptOptions.OriginPatterns", '[]string{"app.example"}', DOCS.coder),
    fix("Spring", "setAllowedOrigins", '"https://app.example"', DOCS.spring),
    fix(
      "Django Channels",
      "OriginValidator",
      'OriginValidator(app, ["https://app.example"])',
      DOCS.channels,
    ),
    fix("Socket.IO", "cors.origin", '"https://app.example"', DOCS.socketio),
  ),
  "close-before-accept": opening(
    fix(
      "FastAPI, Starlette",
      "WebSocket.accept()",
      "await websocket.accept(); await websocket.close(code=4401)",
      DOCS.starlette,
    ),
  ),
  "certificate-not-trusted": opening(
    fix("nginx", "ssl_certificate", "fullchain.pem", DOCS.letsencrypt),
    fix("ws", "new WebSocket(url, { ca })", 'readFileSync("ca.pem")', DOCS.ws),
    fix("OpenSSL", "openssl s_client", "-connect host:443 -servername host", DOCS.openssl),
  ),
  "tls-and-plain-mixed": opening(
    fix("*", "URL", "wss://host:443/", DOCS.rfc),
    fix("nginx", "listen", "443 ssl", DOCS.nginx),
  ),
  "blocked-by-browser": opening(
    fix("*", "new WebSocket()", '"wss://app.example/ws"', DOCS.mixedContent),
    fix("*", "Content-Security-Policy", "connect-src 'self' wss://app.example", DOCS.csp),
    fix("Android", "network_security_config", 'cleartextTrafficPermitted="false"', DOCS.android),
  ),
  "no-websocket-support": opening(
    fix("Uvicorn", "pip install", "'uvicorn[standard]'", DOCS.uvicorn),
  ),
  "backend-unreachable": anytime(
    fix("nginx", "proxy_pass", "http://127.0.0.1:8080", DOCS.nginx),
    fix("HAProxy", "server", "app 127.0.0.1:8080 check", DOCS.haproxy),
  ),
  "too-many-connections": anytime(
    fix("nginx", "worker_connections", "4096", DOCS.nginxLimit),
    fix("nginx", "limit_conn", "per_ip 20", DOCS.nginxLimit),
    fix("Uvicorn", "--limit-concurrency", "1000", DOCS.uvicorn),
    fix("HAProxy", "maxconn", "20000", DOCS.haproxy),
  ),
  redirected: opening(
    fix("ws", "followRedirects", "true", DOCS.ws),
    fix("*", "URL", "wss://app.example/ws/", DOCS.rfc),
  ),
  "handshake-timeout": opening(
    fix("ws", "handshakeTimeout", "10000", DOCS.ws),
    fix("websockets (Python)", "open_timeout", "20", DOCS.websocketsServer),
    fix("nginx", "proxy_connect_timeout", "10s", DOCS.nginx),
  ),
  "subprotocol-mismatch": opening(
    fix("ws", "handleProtocols", '(offered) => offered.has("v1") ? "v1" : false', DOCS.ws),
    fix("gorilla/websocket", "Upgrader.Subprotocols", '[]string{"v1"}', DOCS.gorilla),
    fix("graphql-ws", "new WebSocket(url, protocol)", '"graphql-transport-ws"', DOCS.graphqlWs),
  ),
  "closed-while-connecting": opening(
    fix(
      "React",
      "useEffect",
      "return () => { if (socket.readyState === 1) socket.close(1000); }",
      DOCS.whatwg,
    ),
  ),
  "lookup-failed": opening(
    fix("Linux", "/etc/resolv.conf", "nameserver 192.0.2.53", {
      title: "resolv.conf(5)",
      url: "https://man7.org/linux/man-pages/man5/resolv.conf.5.html",
    }),
  ),
  "host-unreachable": opening(
    fix("Linux", "ip route get", "192.0.2.7", {
      title: "ip-route(8)",
      url: "https://man7.org/linux/man-pages/man8/ip-route.8.html",
    }),
  ),
  "tls-refused": opening(
    fix("nginx", "ssl_protocols", "TLSv1.2 TLSv1.3", DOCS.nginxTls),
    fix("nginx", "ssl_verify_client", "optional", DOCS.nginxTls),
    fix("OpenSSL", "openssl s_client", "-connect host:443 -servername host -tls1_2", DOCS.openssl),
  ),
  "dropped-before-answer": opening(),
  "not-websocket": opening(fix("ws", "new WebSocketServer()", "{ server, path }", DOCS.ws)),
} as const;
