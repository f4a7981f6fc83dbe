import { chromium, firefox, safari } from "./browsers.ts";
import { bun, deno } from "./deno-and-bun.ts";
import { dotnet } from "./dotnet.ts";
import { coder, gorilla } from "./go.ts";
import { aws, workers } from "./hosted.ts";
import { RUNTIME_IDS } from "./ids.ts";
import type { RuntimeId } from "./ids.ts";
import { java, jetty, netty, okhttp, spring, tomcat } from "./java.ts";
import { tungstenite, uwebsockets } from "./native.ts";
import { faye, node, ws } from "./node.ts";
import { aiohttp, pythonWebsockets } from "./python.ts";
import { actioncable } from "./rails.ts";
import type { Runtime } from "./types.ts";

const BY_ID: Readonly<Record<RuntimeId, Runtime>> = {
  chromium,
  firefox,
  safari,
  node,
  ws,
  faye,
  deno,
  bun,
  workers,
  actioncable,
  gorilla,
  coder,
  java,
  tomcat,
  jetty,
  spring,
  netty,
  okhttp,
  dotnet,
  "python-websockets": pythonWebsockets,
  aiohttp,
  tungstenite,
  uwebsockets,
  aws,
};

/** Every runtime of the catalogue, in the order of `RUNTIME_IDS`. */
export const RUNTIMES: readonly Runtime[] = RUNTIME_IDS.map((id) => BY_ID[id]);
