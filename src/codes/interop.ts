import type { Mangling } from "./types.ts";

/** Knows the codes of RFC 6455 alone, so tells the application 1002 for the later ones. */
const TOMCAT: Mangling = { receiver: "Apache Tomcat", role: "any", reports: 1002 };

const SPRING_CLOUD_GATEWAY: Mangling = {
  receiver: "Spring Cloud Gateway",
  role: "any",
  reports: 1002,
};

/** Its servers refuse 1012-3999 as an invalid close payload and drop the transport. */
const UWEBSOCKETS: Mangling = { receiver: "uWebSockets", role: "server", reports: 1006 };

const GORILLA: Mangling = { receiver: "gorilla/websocket", role: "any", reports: 1002 };

const TUNGSTENITE: Mangling = { receiver: "tungstenite", role: "any", reports: 1002 };

const FASTWEBSOCKETS: Mangling = { receiver: "fastwebsockets", role: "any", reports: 1002 };

/** Its close event has the default of one that nobody gave a code. */
const DENO: Mangling = { receiver: "Deno", role: "any", reports: 0 };

/**
 * The short form of `RECEIVERS`, for the rows of the registry: those who need no more than a code
 * shall not load that table. A test compares the two.
 */
export const MANGLED = {
  restart: [TOMCAT, SPRING_CLOUD_GATEWAY, UWEBSOCKETS],
  badGateway: [
    GORILLA,
    TUNGSTENITE,
    FASTWEBSOCKETS,
    DENO,
    TOMCAT,
    SPRING_CLOUD_GATEWAY,
    UWEBSOCKETS,
  ],
  registrable: [UWEBSOCKETS],
  nowhere: [],
} as const satisfies Record<string, readonly Mangling[]>;
