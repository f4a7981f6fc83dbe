import { github } from "../software/github.ts";
import { LAWFUL } from "./spans.ts";
import type { Runtime } from "./types.ts";

/** Refuses what a client has no use for, as its authors see it: 1002, 1003, 1006 to 1007, 1009, 1010, 1012 to 1015. */
export const java: Runtime = {
  id: "java",
  name: "java.net.http (JDK)",
  call: "webSocket.sendClose(statusCode, reason)",
  version: "17.0.15",
  accepts: [
    [1000, 1001],
    [1008, 1008],
    [1011, 1011],
    [3000, 4999],
  ],
  otherwise: [{ does: "throws", raised: { name: "IllegalArgumentException", text: "statusCode" } }],
  withoutCode: undefined,
  longReason: {
    does: "throws",
    raised: { name: "IllegalArgumentException", text: "reason" },
  },
  checked: "run",
  references: [
    github(
      "openjdk/jdk/src/java.net.http/share/classes/jdk/internal/net/http/websocket/WebSocketImpl.java",
    ),
  ],
};

/**
 * The Jakarta enum knows RFC 6455's codes, with the three that never go out among them. A
 * `CloseCode` of the application's own escapes the check, and 1014 is sent so.
 */
export const tomcat: Runtime = {
  id: "tomcat",
  name: "Apache Tomcat (Jakarta WebSocket)",
  call: "session.close(new CloseReason(CloseCodes.getCloseCode(code), reason))",
  version: "10.1.60",
  accepts: [
    [1000, 1005],
    [1007, 1013],
    [1015, 1015],
    [3000, 4999],
  ],
  otherwise: [
    { codes: [[1006, 1006]], does: "replaces", code: 1002 },
    {
      does: "throws",
      raised: { name: "IllegalArgumentException", text: "Invalid close code: [{code}]" },
    },
  ],
  withoutCode: 1000,
  longReason: { does: "cuts" },
  checked: "run",
  references: [github("apache/tomcat/java/org/apache/tomcat/websocket/WsSession.java")],
};

export const jetty: Runtime = {
  id: "jetty",
  name: "Jetty 12",
  call: "session.close(statusCode, reason, callback)",
  version: "12",
  accepts: LAWFUL,
  otherwise: [
    { codes: [[1005, 1005]], does: "replaces", code: null },
    {
      does: "throws",
      raised: {
        name: "ProtocolException",
        text: "Frame has non-transmittable status code",
      },
    },
  ],
  withoutCode: undefined,
  longReason: { does: "cuts" },
  checked: "source",
  references: [
    github(
      "jetty/jetty.project/jetty-core/jetty-websocket/jetty-websocket-core-common/src/main/java/org/eclipse/jetty/websocket/core/CloseStatus.java",
    ),
    github(
      "jetty/jetty.project/jetty-core/jetty-websocket/jetty-websocket-core-common/src/main/java/org/eclipse/jetty/websocket/core/internal/util/FrameValidation.java",
    ),
  ],
};

/** What it lets through, the container below judges once more. */
export const spring: Runtime = {
  id: "spring",
  name: "Spring WebSocket",
  call: "session.close(new CloseStatus(code, reason))",
  version: "6",
  accepts: [[1000, 4999]],
  otherwise: [
    {
      does: "throws",
      raised: { name: "IllegalArgumentException", text: "Invalid status code: {code}" },
    },
  ],
  withoutCode: 1000,
  longReason: { does: "cuts" },
  checked: "source",
  references: [
    github(
      "spring-projects/spring-framework/spring-websocket/src/main/java/org/springframework/web/socket/CloseStatus.java",
    ),
  ],
};

/** Its check ends at 3000, and lets everything above through. */
export const netty: Runtime = {
  id: "netty",
  name: "Netty",
  call: "new CloseWebSocketFrame(statusCode, reasonText)",
  version: "4.1",
  accepts: [
    [1000, 1003],
    [1007, 1014],
    [3000, 65_535],
  ],
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "IllegalArgumentException",
        text: "WebSocket close status code does NOT comply with RFC-6455: {code}",
      },
    },
  ],
  withoutCode: null,
  longReason: { does: "sends" },
  checked: "source",
  references: [
    github(
      "netty/netty/codec-http/src/main/java/io/netty/handler/codec/http/websocketx/WebSocketCloseStatus.java",
    ),
  ],
};

export const okhttp: Runtime = {
  id: "okhttp",
  name: "OkHttp",
  call: "webSocket.close(code, reason)",
  version: "5",
  accepts: LAWFUL,
  otherwise: [
    {
      codes: [
        [0, 999],
        [5000, 65_535],
      ],
      does: "throws",
      raised: {
        name: "IllegalArgumentException",
        text: "Code must be in range [1000,5000): {code}",
      },
    },
    {
      does: "throws",
      raised: {
        name: "IllegalArgumentException",
        text: "Code {code} is reserved and may not be used.",
      },
    },
  ],
  withoutCode: undefined,
  longReason: {
    does: "throws",
    raised: {
      name: "IllegalArgumentException",
      text: "reason.size() > 123: {reason}",
    },
  },
  checked: "source",
  references: [
    github(
      "square/okhttp/okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/ws/WebSocketProtocol.kt",
    ),
  ],
};
