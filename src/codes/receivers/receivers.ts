import { WHATWG } from "../references.ts";
import { github } from "../software/github.ts";
import type { Alteration, Receiver } from "./types.ts";

/** RFC 6455's codes and no later one: the application and the sender are both told 1002. */
const ONLY_THE_RFC: readonly Alteration[] = [{ codes: [[1012, 1014]], shows: 1002, answers: 1002 }];

const intact = (receiver: Omit<Receiver, "role" | "alters">): Receiver => ({
  ...receiver,
  role: "any",
  alters: [],
});

/** Those that alter a code first, the worst of them before the others. */
export const RECEIVERS: readonly Receiver[] = [
  {
    id: "uwebsockets",
    name: "uWebSockets",
    role: "server",
    version: "2026",
    alters: [
      {
        codes: [[1012, 3999]],
        shows: 1006,
        text: "Received invalid close payload",
        answers: null,
      },
    ],
    invalid: "refuses",
    checked: "source",
    reference: github("uNetworking/uWebSockets/src/WebSocketProtocol.h"),
  },
  {
    id: "tomcat",
    name: "Apache Tomcat",
    role: "any",
    version: "10.1.60",
    alters: ONLY_THE_RFC,
    invalid: "refuses",
    checked: "run",
    reference: github("apache/tomcat/java/org/apache/tomcat/websocket/WsFrameBase.java"),
  },
  {
    id: "spring-cloud-gateway",
    name: "Spring Cloud Gateway",
    role: "any",
    version: "4",
    alters: ONLY_THE_RFC,
    invalid: "unknown",
    checked: "source",
    reference: github(
      "spring-cloud/spring-cloud-gateway/spring-cloud-gateway-server/src/main/java/org/springframework/cloud/gateway/filter/WebsocketRoutingFilter.java",
    ),
  },
  {
    id: "gorilla",
    name: "gorilla/websocket",
    role: "any",
    version: "1.5.0",
    alters: [
      {
        codes: [[1014, 1014]],
        shows: null,
        text: "websocket: bad close code {code}",
        answers: 1002,
      },
    ],
    invalid: "refuses",
    checked: "run",
    reference: github("gorilla/websocket/conn.go"),
  },
  {
    id: "tungstenite",
    name: "tungstenite",
    role: "any",
    version: "2026",
    alters: [{ codes: [[1014, 1014]], shows: 1002, text: "Protocol violation", answers: 1002 }],
    invalid: "refuses",
    checked: "source",
    reference: github("snapview/tungstenite-rs/src/protocol/mod.rs"),
  },
  {
    id: "fastwebsockets",
    name: "fastwebsockets",
    role: "any",
    version: "2026",
    alters: [{ codes: [[1014, 1014]], shows: null, answers: 1002 }],
    invalid: "refuses",
    checked: "source",
    reference: github("denoland/fastwebsockets/src/close.rs"),
  },
  {
    id: "deno",
    name: "Deno",
    role: "any",
    version: "2.9.6",
    // The close event has the code 0, the default of an event that nobody gave one.
    alters: [{ codes: [[1014, 1014]], shows: 0, answers: 1002 }],
    invalid: "refuses",
    checked: "run",
    reference: github("denoland/deno/ext/websocket/01_websocket.js"),
  },
  intact({
    id: "ws",
    name: "ws",
    version: "8.23.0",
    invalid: "refuses",
    checked: "run",
    reference: github("websockets/ws/lib/receiver.js"),
  }),
  intact({
    id: "node",
    name: "undici (Node.js)",
    version: "7.29.1",
    invalid: "refuses",
    checked: "run",
    reference: github("nodejs/undici/lib/web/websocket/receiver.js"),
  }),
  intact({
    id: "bun",
    name: "Bun",
    version: "1.4.5",
    invalid: "refuses",
    checked: "run",
    reference: github("oven-sh/bun"),
  }),
  intact({
    id: "chromium",
    name: "Chromium",
    version: "156",
    invalid: "some",
    checked: "run",
    reference: WHATWG,
  }),
  intact({
    id: "firefox",
    name: "Firefox",
    version: "153 ESR",
    invalid: "delivers",
    checked: "run",
    reference: WHATWG,
  }),
  intact({
    id: "python-websockets",
    name: "websockets (Python)",
    version: "10.4",
    invalid: "refuses",
    checked: "run",
    reference: github("python-websockets/websockets/src/websockets/frames.py"),
  }),
  intact({
    id: "websocket-client",
    name: "websocket-client (Python)",
    version: "2026",
    invalid: "refuses",
    checked: "source",
    reference: github("websocket-client/websocket-client/websocket/_abnf.py"),
  }),
  intact({
    id: "aiohttp",
    name: "aiohttp",
    version: "3.8.4",
    invalid: "some",
    checked: "run",
    reference: github("aio-libs/aiohttp/aiohttp/http_websocket.py"),
  }),
  intact({
    id: "coder",
    name: "coder/websocket",
    version: "1.8.7 (nhooyr.io/websocket)",
    invalid: "refuses",
    checked: "run",
    reference: github("coder/websocket/close.go"),
  }),
  // A client: it refuses 1010 with 1002, rightly, for no server may send it.
  intact({
    id: "java",
    name: "java.net.http",
    version: "17.0.15",
    invalid: "some",
    checked: "run",
    reference: github(
      "openjdk/jdk/src/java.net.http/share/classes/jdk/internal/net/http/websocket/WebSocketImpl.java",
    ),
  }),
  intact({
    id: "jetty",
    name: "Jetty 12",
    version: "12",
    invalid: "refuses",
    checked: "source",
    reference: github(
      "jetty/jetty.project/jetty-core/jetty-websocket/jetty-websocket-core-common/src/main/java/org/eclipse/jetty/websocket/core/CloseStatus.java",
    ),
  }),
  intact({
    id: "okhttp",
    name: "OkHttp",
    version: "5",
    invalid: "refuses",
    checked: "source",
    reference: github(
      "square/okhttp/okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/ws/WebSocketProtocol.kt",
    ),
  }),
  intact({
    id: "netty",
    name: "Netty",
    version: "4.1",
    invalid: "some",
    checked: "source",
    reference: github(
      "netty/netty/codec-http/src/main/java/io/netty/handler/codec/http/websocketx/WebSocketCloseStatus.java",
    ),
  }),
];
