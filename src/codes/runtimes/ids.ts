/** Runtimes and libraries of the catalogue, as `canSend("ws", 1008)` names them. Adding one makes the compiler list what is missing. */
export const RUNTIME_IDS = [
  "chromium",
  "firefox",
  "safari",
  "node",
  "ws",
  "faye",
  "deno",
  "bun",
  "workers",
  "actioncable",
  "gorilla",
  "coder",
  "java",
  "tomcat",
  "jetty",
  "spring",
  "netty",
  "okhttp",
  "dotnet",
  "python-websockets",
  "aiohttp",
  "tungstenite",
  "uwebsockets",
  "aws",
] as const;

export type RuntimeId = (typeof RUNTIME_IDS)[number];
