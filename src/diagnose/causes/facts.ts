import type { Reference } from "../../codes/index.ts";
import type { Fix } from "../types.ts";

/** What the scoring must know of a cause. */
export interface CauseFacts {
  /** `opening`: only before the connection is open; `open`: only after; `any`: at any moment. */
  readonly phase: "opening" | "open" | "any";
  /** Does it end the connection without a Close frame, so that both sides are told 1006? */
  readonly noCloseFrame: boolean;
  readonly fixes: readonly Fix[];
}

export const opening = (...fixes: readonly Fix[]): CauseFacts => ({
  phase: "opening",
  noCloseFrame: true,
  fixes,
});

/** Ends an open connection by dropping the transport. */
export const dropping = (...fixes: readonly Fix[]): CauseFacts => ({
  phase: "open",
  noCloseFrame: true,
  fixes,
});

/** Ends an open connection with a Close frame, or may do so. */
export const closing = (...fixes: readonly Fix[]): CauseFacts => ({
  phase: "open",
  noCloseFrame: false,
  fixes,
});

/** Strikes at any moment: before the opening as an HTTP status, after it as a Close frame. */
export const anytime = (...fixes: readonly Fix[]): CauseFacts => ({
  phase: "any",
  noCloseFrame: false,
  fixes,
});

export function fix(stack: string, setting: string, value: string, source: Reference): Fix {
  return { stack, setting, value, source };
}

const doc = (title: string, url: string): Reference => ({ title, url });

/** Where the settings are documented. */
export const DOCS = {
  nginx: doc("nginx: WebSocket proxying", "https://nginx.org/en/docs/http/websocket.html"),
  nginxTls: doc(
    "nginx: ngx_http_ssl_module",
    "https://nginx.org/en/docs/http/ngx_http_ssl_module.html",
  ),
  nginxLimit: doc(
    "nginx: ngx_http_limit_conn_module",
    "https://nginx.org/en/docs/http/ngx_http_limit_conn_module.html",
  ),
  ingress: doc(
    "ingress-nginx: WebSockets",
    "https://kubernetes.github.io/ingress-nginx/user-guide/miscellaneous/#websockets",
  ),
  haproxy: doc("HAProxy configuration manual", "https://docs.haproxy.org/3.0/configuration.html"),
  alb: doc(
    "AWS: Application Load Balancer attributes",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  ),
  nlb: doc(
    "AWS: Network Load Balancer listeners",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html",
  ),
  apiGateway: doc(
    "AWS: API Gateway quotas",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html",
  ),
  cloudflare: doc(
    "Cloudflare: WebSockets",
    "https://developers.cloudflare.com/network/websockets/",
  ),
  heroku: doc("Heroku: request timeout", "https://devcenter.heroku.com/articles/request-timeout"),
  gcp: doc(
    "Google Cloud: backend service timeout",
    "https://cloud.google.com/load-balancing/docs/https#timeout-for-websockets",
  ),
  azure: doc(
    "Azure Load Balancer: TCP idle timeout",
    "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset",
  ),
  envoy: doc(
    "Envoy: how to configure timeouts",
    "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
  ),
  caddy: doc(
    "Caddy: reverse_proxy",
    "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy",
  ),
  ws: doc("ws: API", "https://github.com/websockets/ws/blob/master/doc/ws.md"),
  wsReadme: doc(
    "ws: how to detect broken connections",
    "https://github.com/websockets/ws#how-to-detect-and-close-broken-connections",
  ),
  websockets: doc(
    "websockets (Python): keepalive and latency",
    "https://websockets.readthedocs.io/en/stable/topics/keepalive.html",
  ),
  websocketsServer: doc(
    "websockets (Python): server",
    "https://websockets.readthedocs.io/en/stable/reference/asyncio/server.html",
  ),
  uvicorn: doc("Uvicorn: settings", "https://www.uvicorn.org/settings/"),
  aiohttp: doc(
    "aiohttp: WebSocketResponse",
    "https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.WebSocketResponse",
  ),
  starlette: doc("Starlette: WebSockets", "https://www.starlette.io/websockets/"),
  channels: doc(
    "Django Channels: security",
    "https://channels.readthedocs.io/en/stable/topics/security.html",
  ),
  gorilla: doc("gorilla/websocket", "https://pkg.go.dev/github.com/gorilla/websocket"),
  coder: doc("coder/websocket", "https://pkg.go.dev/github.com/coder/websocket"),
  tungstenite: doc(
    "tungstenite: WebSocketConfig",
    "https://docs.rs/tungstenite/latest/tungstenite/protocol/struct.WebSocketConfig.html",
  ),
  jetty: doc(
    "Jetty: WebSocket configuration",
    "https://jetty.org/docs/jetty/12/programming-guide/server/websocket.html",
  ),
  tomcat: doc(
    "Tomcat: WebSocket How-To",
    "https://tomcat.apache.org/tomcat-10.1-doc/web-socket-howto.html",
  ),
  spring: doc(
    "Spring: WebSocket server configuration",
    "https://docs.spring.io/spring-framework/reference/web/websocket/server.html",
  ),
  okhttp: doc(
    "OkHttp: pingInterval",
    "https://square.github.io/okhttp/5.x/okhttp/okhttp3/-ok-http-client/-builder/ping-interval.html",
  ),
  dotnet: doc(
    "ASP.NET Core: WebSockets",
    "https://learn.microsoft.com/aspnet/core/fundamentals/websockets",
  ),
  signalr: doc(
    "SignalR: configuration",
    "https://learn.microsoft.com/aspnet/core/signalr/configuration",
  ),
  socketio: doc("Socket.IO: server options", "https://socket.io/docs/v4/server-options/"),
  graphqlWs: doc(
    "graphql-ws: server options",
    "https://the-guild.dev/graphql/ws/docs/server/interfaces/ServerOptions",
  ),
  uws: doc(
    "uWebSockets.js: WebSocketBehavior",
    "https://unetworking.github.io/uWebSockets.js/generated/interfaces/WebSocketBehavior.html",
  ),
  rfc: doc("RFC 6455", "https://www.rfc-editor.org/rfc/rfc6455"),
  whatwg: doc("WHATWG WebSockets", "https://websockets.spec.whatwg.org/"),
  mixedContent: doc(
    "MDN: mixed content",
    "https://developer.mozilla.org/docs/Web/Security/Mixed_content",
  ),
  csp: doc(
    "MDN: connect-src",
    "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/connect-src",
  ),
  chromeTimers: doc(
    "Chrome: timer throttling",
    "https://developer.chrome.com/blog/timer-throttling-in-chrome-88",
  ),
  pageLifecycle: doc(
    "MDN: visibilitychange",
    "https://developer.mozilla.org/docs/Web/API/Document/visibilitychange_event",
  ),
  node: doc("Node.js: perf_hooks", "https://nodejs.org/api/perf_hooks.html"),
  asyncio: doc(
    "Python: asyncio debug mode",
    "https://docs.python.org/3/library/asyncio-dev.html#debug-mode",
  ),
  openssl: doc("openssl s_client", "https://docs.openssl.org/master/man1/openssl-s_client/"),
  letsencrypt: doc("Let's Encrypt: chains of trust", "https://letsencrypt.org/certificates/"),
  android: doc(
    "Android: network security configuration",
    "https://developer.android.com/privacy-and-security/security-config",
  ),
  kubernetes: doc(
    "Kubernetes: termination of Pods",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
  ),
} as const satisfies Readonly<Record<string, Reference>>;
