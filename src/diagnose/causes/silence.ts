import { DOCS, closing, dropping, fix } from "./facts.ts";

/** What ends a connection on which nothing, or not enough, is heard. */
export const SILENCE = {
  "nginx-read-timeout": dropping(
    fix("nginx", "proxy_read_timeout", "3600s", DOCS.nginx),
    fix("nginx", "proxy_send_timeout", "3600s", DOCS.nginx),
    fix("ingress-nginx", "nginx.ingress.kubernetes.io/proxy-read-timeout", '"3600"', DOCS.ingress),
  ),
  "haproxy-timeout": dropping(
    fix("HAProxy", "timeout tunnel", "1h", DOCS.haproxy),
    fix("HAProxy", "timeout client-fin", "30s", DOCS.haproxy),
  ),
  "alb-idle-timeout": dropping(fix("AWS ALB", "idle_timeout.timeout_seconds", "3600", DOCS.alb)),
  "cloudflare-idle": dropping(fix("*", "ping", "30 s", DOCS.cloudflare)),
  "heroku-idle": dropping(fix("*", "ping", "25 s", DOCS.heroku)),
  "gcp-backend-timeout": dropping(
    fix("Google Cloud", "gcloud compute backend-services update --timeout", "86400", DOCS.gcp),
    fix("GKE", "BackendConfig.spec.timeoutSec", "86400", DOCS.gcp),
  ),
  "load-balancer-idle": dropping(
    fix("AWS NLB", "tcp.idle_timeout.seconds", "3600", DOCS.nlb),
    fix("Azure Load Balancer", "idleTimeoutInMinutes", "30", DOCS.azure),
    fix("Envoy", "stream_idle_timeout", "0s", DOCS.envoy),
    fix("Envoy", "route.timeout", "0s", DOCS.envoy),
    fix("AWS API Gateway", "ping", "300 s", DOCS.apiGateway),
  ),
  "server-idle-timeout": closing(
    fix("Jetty", "ServerWebSocketContainer.setIdleTimeout", "Duration.ofMinutes(5)", DOCS.jetty),
    fix("Tomcat", "Session.setMaxIdleTimeout", "300000", DOCS.tomcat),
    fix("uWebSockets.js", "idleTimeout", "120", DOCS.uws),
  ),
  "no-pong": closing(
    fix("websockets (Python)", "ping_timeout", "60", DOCS.websockets),
    fix("Uvicorn", "--ws-ping-timeout", "60", DOCS.uvicorn),
    fix("OkHttp", "pingInterval", "Duration.ofSeconds(30)", DOCS.okhttp),
    fix("ws", "ping()", "setInterval(() => socket.ping(), 30000)", DOCS.wsReadme),
  ),
  "event-loop-blocked": closing(
    fix("Node.js", "monitorEventLoopDelay()", "resolution: 20", DOCS.node),
    fix("Python", "asyncio.to_thread()", "await asyncio.to_thread(work)", DOCS.asyncio),
    fix("Python", "PYTHONASYNCIODEBUG", "1", DOCS.asyncio),
    fix("websockets (Python)", "ping_timeout", "60", DOCS.websockets),
  ),
  "sleep-wake": dropping(
    fix(
      "*",
      "visibilitychange, pageshow, online",
      "socket.close(); connect();",
      DOCS.pageLifecycle,
    ),
  ),
  "background-tab": closing(
    fix(
      "*",
      "onmessage",
      "clearTimeout(timer); timer = setTimeout(ping, 25000)",
      DOCS.chromeTimers,
    ),
    fix("SignalR", "ClientTimeoutInterval", "TimeSpan.FromMinutes(2)", DOCS.signalr),
  ),
  "network-lost": dropping(
    fix("ws", "ping()", "setInterval(() => socket.ping(), 25000)", DOCS.wsReadme),
    fix("*", "online", 'addEventListener("online", connect)', DOCS.pageLifecycle),
  ),
  "maximum-age": closing(
    fix("uWebSockets.js", "maxLifetime", "0", DOCS.uws),
    fix("Google Cloud", "--timeout", "86400", DOCS.gcp),
    fix("Caddy", "stream_timeout", "24h", DOCS.caddy),
  ),
  "heartbeat-missed": closing(
    fix("SignalR", "KeepAliveInterval", "TimeSpan.FromSeconds(15)", DOCS.signalr),
    fix("SignalR", "serverTimeoutInMilliseconds", "60000", DOCS.signalr),
    fix("Socket.IO", "pingTimeout", "60000", DOCS.socketio),
  ),
  "pings-not-counted": closing(
    fix("*", "send()", 'setInterval(() => socket.send("{}"), 25000)', DOCS.whatwg),
  ),
} as const;
