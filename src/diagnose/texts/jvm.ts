import { at, github } from "./row.ts";
import type { ErrorText } from "./row.ts";

const JETTY = github("jetty/jetty.project", "jetty-core/jetty-websocket");
const TOMCAT = github("apache/tomcat", "java/org/apache/tomcat/websocket/LocalStrings.properties");
const SPRING = github("spring-projects/spring-framework", "spring-websocket");
const OKHTTP = github("square/okhttp", "okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/ws");
const JAVA_WEBSOCKET = github(
  "TooTallNate/Java-WebSocket",
  "src/main/java/org/java_websocket/AbstractWebSocket.java",
);
const ANDROID = at(
  "Android: network security configuration",
  "https://developer.android.com/privacy-and-security/security-config",
);

const jetty = { origin: "Jetty", phase: "open", source: JETTY, mark: "verified" } as const;
const tomcat = {
  origin: "Tomcat, Spring",
  phase: "open",
  side: "server",
  source: TOMCAT,
  mark: "verified",
} as const;
const spring = { origin: "Spring", side: "server", source: SPRING } as const;
const okhttp = {
  origin: "OkHttp",
  side: "client",
  seen: null,
  source: OKHTTP,
  mark: "verified",
} as const;

export const JVM_TEXTS = [
  {
    ...jetty,
    id: "jetty-idle",
    pattern: "Connection Idle Timeout",
    example: "onClose(1001, Connection Idle Timeout)",
    seen: 1001,
    peer: 1001,
    causes: ["server-idle-timeout"],
    sure: true,
    mark: "judgement",
  },
  {
    ...jetty,
    id: "jetty-idle-expired",
    pattern: "Idle timeout expired: {n}/{n} ms",
    example: "java.util.concurrent.TimeoutException: Idle timeout expired: 30000/30000 ms",
    seen: 1001,
    peer: 1001,
    causes: ["server-idle-timeout"],
    sure: true,
    mark: "judgement",
  },
  {
    ...jetty,
    id: "jetty-too-large",
    pattern: "message too large: (actual) {n} > (configured max {*} message size) {n}",
    example: "Text message too large: (actual) 65,537 > (configured max text message size) 65,536",
    seen: 1009,
    peer: 1009,
    causes: ["message-too-big"],
    sure: true,
  },
  {
    ...jetty,
    id: "jetty-close-code",
    pattern: "Invalid CLOSE Code: {n}",
    example:
      "org.eclipse.jetty.websocket.core.exception.ProtocolException: Invalid CLOSE Code: 1006",
    seen: 1002,
    peer: 1002,
    causes: ["invalid-close-code"],
    sure: true,
  },
  {
    ...tomcat,
    id: "tomcat-decoded-too-big",
    pattern: "The decoded text message was too big for the output buffer",
    example:
      "The decoded text message was too big for the output buffer and the endpoint does not support partial messages",
    seen: 1006,
    peer: 1009,
    causes: ["message-too-big"],
    sure: true,
  },
  {
    ...tomcat,
    id: "tomcat-buffer-too-small",
    pattern:
      "No async message support and buffer too small. Buffer size: [{n}], Message size: [{n}]",
    example:
      "No async message support and buffer too small. Buffer size: [8,192], Message size: [8,193]",
    seen: 1006,
    peer: 1009,
    causes: ["message-too-big"],
    sure: true,
  },
  {
    ...tomcat,
    id: "tomcat-idle",
    pattern: "The WebSocket session [{w}] idle timeout expired",
    example: "The WebSocket session [3f] idle timeout expired",
    seen: 1006,
    peer: 1001,
    causes: ["server-idle-timeout"],
    sure: true,
  },
  {
    ...tomcat,
    id: "tomcat-one-byte-close",
    pattern: "The client sent a close frame with a single byte payload which is not valid",
    example: "The client sent a close frame with a single byte payload which is not valid",
    seen: 1006,
    peer: 1002,
    causes: ["invalid-close-code", "framing-broken"],
  },
  {
    ...tomcat,
    id: "java-eof",
    origin: "Tomcat, Java",
    pattern: "java.io.EOFException",
    example: "java.io.EOFException: null",
    seen: 1006,
    peer: 1006,
    causes: ["network-lost", "terminated-without-close", "process-died"],
    mark: "judgement",
  },
  {
    ...spring,
    id: "spring-upgrade-header",
    pattern: "Handshake failed due to invalid Upgrade header: {w}",
    example: "Handshake failed due to invalid Upgrade header: null",
    phase: "opening",
    seen: null,
    peer: 1006,
    causes: ["upgrade-not-forwarded", "wrong-path"],
    mark: "judgement",
  },
  {
    ...spring,
    id: "spring-send-buffer",
    pattern: "Buffer size {n} bytes for session '{w}' exceeds the allowed limit {n}",
    example: "Buffer size 524289 bytes for session '3f' exceeds the allowed limit 524288",
    phase: "open",
    seen: null,
    peer: 4500,
    causes: ["slow-consumer"],
    sure: true,
    mark: "judgement",
  },
  {
    ...spring,
    id: "spring-send-time",
    pattern: "(ms) for session '{w}' exceeded the allowed limit {n}",
    example: "Send time 10001 (ms) for session '3f' exceeded the allowed limit 10000",
    phase: "open",
    seen: null,
    peer: 4500,
    causes: ["slow-consumer", "network-lost"],
    mark: "judgement",
  },
  {
    ...okhttp,
    id: "okhttp-no-pong",
    pattern: "sent ping but didn't receive pong within {n}ms",
    example:
      "java.net.SocketTimeoutException: sent ping but didn't receive pong within 10000ms (after 3 successful ping/pongs)",
    phase: "open",
    peer: 1006,
    causes: ["no-pong", "network-lost", "sleep-wake", "event-loop-blocked"],
  },
  {
    ...okhttp,
    id: "okhttp-not-101",
    pattern: "Expected HTTP 101 response but was '{http} ",
    example: "java.net.ProtocolException: Expected HTTP 101 response but was '403 Forbidden'",
    phase: "opening",
    peer: null,
    causes: ["credentials-refused", "wrong-path", "upgrade-not-forwarded"],
  },
  {
    ...okhttp,
    id: "okhttp-connection-header",
    pattern: "Expected 'Connection' header value 'Upgrade' but was",
    example:
      "java.net.ProtocolException: Expected 'Connection' header value 'Upgrade' but was 'null'",
    phase: "opening",
    peer: null,
    causes: ["upgrade-not-forwarded"],
    sure: true,
    mark: "judgement",
  },
  {
    ...okhttp,
    id: "android-cleartext",
    origin: "Android, OkHttp",
    pattern: "CLEARTEXT communication to {w} not permitted by network security policy",
    example:
      "java.net.UnknownServiceException: CLEARTEXT communication to 10.0.2.2 not permitted by network security policy",
    phase: "opening",
    peer: null,
    causes: ["blocked-by-browser"],
    sure: true,
    source: ANDROID,
  },
  {
    id: "java-websocket-no-pong",
    origin: "Java-WebSocket",
    pattern:
      "The connection was closed because the other endpoint did not respond with a pong in time",
    example:
      "The connection was closed because the other endpoint did not respond with a pong in time. For more information check: https://github.com/TooTallNate/Java-WebSocket/wiki/Lost-connection-detection",
    phase: "open",
    seen: 1006,
    peer: 1006,
    causes: ["no-pong", "network-lost", "sleep-wake"],
    source: JAVA_WEBSOCKET,
    mark: "verified",
  },
  {
    id: "java-websocket-status",
    origin: "Java-WebSocket",
    pattern: "Invalid status code received: {http} Status line:",
    example: "Invalid status code received: 403 Status line: HTTP/1.1 403 Forbidden",
    phase: "opening",
    side: "client",
    seen: 1002,
    peer: null,
    causes: ["credentials-refused", "wrong-path", "upgrade-not-forwarded"],
    source: github(
      "TooTallNate/Java-WebSocket",
      "src/main/java/org/java_websocket/drafts/Draft_6455.java",
    ),
    mark: "judgement",
  },
] as const satisfies readonly ErrorText[];
