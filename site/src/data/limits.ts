/** How far a row was checked: read in the software's own source or documentation, or less than that. */
export type Checked = "source" | "secondhand" | "unconfirmed";

interface Source {
  readonly title: string;
  readonly url?: string;
  readonly checked: Checked;
}

/** `null`: there is none; `undefined`: our source does not say. Sizes and times need no translation. */
type Value = string | null | undefined;

export interface LibraryLimits {
  readonly name: string;
  readonly message: Value;
  /** What the sender of a longer message is told. */
  readonly over: number | undefined;
  readonly ping: Value;
  readonly idle: Value;
  readonly close: Value;
  readonly source: Source;
}

const github = (path: string): Source => ({
  title: path.split("/").slice(0, 2).join("/"),
  url: `https://github.com/${path}`,
  checked: "source",
});

/** Defaults as read in November 2026. */
export const LIBRARIES: readonly LibraryLimits[] = [
  {
    name: "ws (Node.js)",
    message: "100 MiB",
    over: 1009,
    ping: null,
    idle: null,
    close: "30 s",
    source: github("websockets/ws"),
  },
  {
    name: "uWebSockets",
    message: "16 KiB",
    over: 1006,
    ping: undefined,
    idle: "120 s",
    close: undefined,
    source: github("uNetworking/uWebSockets"),
  },
  {
    name: "websockets (Python)",
    message: "1 MiB",
    over: 1009,
    ping: "20 s",
    idle: "20 s (pong)",
    close: "10 s",
    source: github("python-websockets/websockets"),
  },
  {
    name: "aiohttp",
    message: "4 MiB",
    over: 1009,
    ping: undefined,
    idle: undefined,
    close: undefined,
    source: github("aio-libs/aiohttp"),
  },
  {
    name: "Uvicorn",
    message: "16 MiB",
    over: 1009,
    ping: "20 s",
    idle: "20 s (pong)",
    close: undefined,
    source: github("Kludex/uvicorn"),
  },
  {
    name: "gorilla/websocket",
    message: null,
    over: 1009,
    ping: undefined,
    idle: undefined,
    close: undefined,
    source: github("gorilla/websocket"),
  },
  {
    name: "coder/websocket",
    message: "32 KiB",
    over: 1009,
    ping: undefined,
    idle: undefined,
    close: "5 s + 5 s",
    source: github("coder/websocket"),
  },
  {
    name: "tungstenite",
    message: "64 MiB",
    over: 1006,
    ping: undefined,
    idle: undefined,
    close: undefined,
    source: github("snapview/tungstenite-rs"),
  },
  {
    name: "Jetty 12",
    message: "64 KiB",
    over: 1009,
    ping: undefined,
    idle: "30 s",
    close: undefined,
    source: github("jetty/jetty.project"),
  },
  {
    name: "Apache Tomcat",
    message: "8 KiB",
    over: 1009,
    ping: undefined,
    idle: undefined,
    close: undefined,
    source: github("apache/tomcat"),
  },
  {
    name: "OkHttp",
    message: undefined,
    over: undefined,
    ping: undefined,
    idle: undefined,
    close: "60 s",
    source: github("square/okhttp"),
  },
  {
    name: ".NET ClientWebSocket",
    message: undefined,
    over: undefined,
    ping: undefined,
    idle: undefined,
    close: "1 s",
    source: github("dotnet/runtime"),
  },
  {
    name: "Chrome",
    message: undefined,
    over: undefined,
    ping: null,
    idle: undefined,
    close: "60 s + 2 s",
    source: {
      title: "websocket_channel.cc",
      url: "https://chromium.googlesource.com/chromium/src/+/main/net/websockets/websocket_channel.cc",
      checked: "source",
    },
  },
  {
    name: "Firefox",
    message: "2 GiB",
    over: undefined,
    ping: null,
    idle: undefined,
    close: "20 s",
    source: { title: "network.websocket.*, all.js", checked: "source" },
  },
];

export interface IntermediaryLimits {
  readonly name: string;
  readonly message: Value;
  readonly idle: Value;
  readonly life: Value;
  readonly sees: string;
  readonly source: Source;
}

export const INTERMEDIARIES: readonly IntermediaryLimits[] = [
  {
    name: "nginx, ingress-nginx",
    message: null,
    idle: "60 s",
    life: null,
    sees: "1006",
    source: {
      title: "nginx.org",
      url: "https://nginx.org/en/docs/http/websocket.html",
      checked: "source",
    },
  },
  {
    name: "AWS Application Load Balancer",
    message: undefined,
    idle: "60 s",
    life: undefined,
    sees: "1006",
    source: { title: "mattermost/docs#8929", checked: "secondhand" },
  },
  {
    name: "AWS Network Load Balancer",
    message: undefined,
    idle: "350 s",
    life: undefined,
    sees: "1006",
    source: { title: "websocket.org", url: "https://websocket.org/", checked: "secondhand" },
  },
  {
    name: "AWS API Gateway",
    message: "128 KB",
    idle: "10 min",
    life: "2 h",
    sees: "1009",
    source: {
      title: "docs.aws.amazon.com",
      url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
      checked: "source",
    },
  },
  {
    name: "Google Cloud Load Balancing",
    message: undefined,
    idle: undefined,
    life: "30 s",
    sees: "1006",
    source: { title: "Zuul", url: "https://zuul-ci.org/", checked: "secondhand" },
  },
  {
    name: "Azure Load Balancer",
    message: undefined,
    idle: "4 min",
    life: undefined,
    sees: "1006",
    source: { title: "docs.convox.com", url: "https://docs.convox.com/", checked: "secondhand" },
  },
  {
    name: "Envoy, Istio",
    message: undefined,
    idle: "5 min",
    life: undefined,
    sees: "1006",
    source: {
      title: "envoyproxy.io",
      url: "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
      checked: "unconfirmed",
    },
  },
  {
    name: "Heroku",
    message: undefined,
    idle: "55 s",
    life: undefined,
    sees: "1006",
    source: { title: "devcenter.heroku.com", checked: "unconfirmed" },
  },
  {
    name: "Cloudflare",
    message: undefined,
    idle: "100 s",
    life: undefined,
    sees: "1006, 1001",
    source: { title: "websocket.org", url: "https://websocket.org/", checked: "secondhand" },
  },
  {
    name: "Traefik",
    message: null,
    idle: null,
    life: null,
    sees: "1006",
    source: github("traefik/traefik"),
  },
];
