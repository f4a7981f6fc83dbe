import { ASGI_AND_AIOHTTP_TEXTS } from "./texts/asgi-and-aiohttp.ts";
import { CHROME_TEXTS } from "./texts/chrome.ts";
import { DOTNET_TEXTS } from "./texts/dotnet.ts";
import { FIREFOX_AND_SAFARI_TEXTS } from "./texts/firefox-and-safari.ts";
import { GO_AND_RUST_TEXTS } from "./texts/go-and-rust.ts";
import { JVM_TEXTS } from "./texts/jvm.ts";
import { NODE_TEXTS } from "./texts/node.ts";
import { PROTOCOL_TEXTS } from "./texts/protocols.ts";
import { PROXY_TEXTS } from "./texts/proxies.ts";
import { PYTHON_WEBSOCKETS_TEXTS } from "./texts/python-websockets.ts";
import { WS_TEXTS } from "./texts/ws.ts";
import type { ErrorText } from "./texts/row.ts";

/** Every text that is recognised. Of two that match equally well, the first one counts. */
export const ERROR_TEXTS: readonly ErrorText[] = [
  ...WS_TEXTS,
  ...NODE_TEXTS,
  ...CHROME_TEXTS,
  ...FIREFOX_AND_SAFARI_TEXTS,
  ...PYTHON_WEBSOCKETS_TEXTS,
  ...ASGI_AND_AIOHTTP_TEXTS,
  ...GO_AND_RUST_TEXTS,
  ...JVM_TEXTS,
  ...DOTNET_TEXTS,
  ...PROTOCOL_TEXTS,
  ...PROXY_TEXTS,
];
