import type { Vendor } from "./types.ts";

export const spring: Vendor = {
  id: "spring",
  name: "Spring Framework",
  aliases: ["spring-framework"],
  source: {
    title: "Spring Framework, CloseStatus.java",
    url: "https://github.com/spring-projects/spring-framework/blob/main/spring-websocket/src/main/java/org/springframework/web/socket/CloseStatus.java",
  },
  rows: [
    { code: 1012, name: "SERVICE_RESTARTED", kind: "server-restart" },
    { code: 1013, name: "SERVICE_OVERLOAD", kind: "over-capacity" },
    { code: 4500, name: "SESSION_NOT_RELIABLE", kind: "slow", note: "spring-send-limit" },
  ],
  ranges: [],
  reasons: [],
};
