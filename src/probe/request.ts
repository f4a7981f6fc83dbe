import { createHash, randomBytes } from "node:crypto";
import { HANDSHAKE_GUID } from "../protocol/index.ts";
import type { Settings } from "./options.ts";

/** What one attempt changes in the opening handshake that the user asked for. */
export interface Changes {
  readonly scheme?: "ws:" | "wss:";
  readonly path?: string;
  /** `null`: no `Origin` at all. */
  readonly origin?: string | null;
  readonly subprotocols?: readonly string[];
  /** `plain`: an ordinary GET, with nothing of WebSocket in it. */
  readonly kind?: "upgrade" | "plain";
}

/** An opening handshake as it is sent, with what its answer is held against. */
export interface Request {
  readonly bytes: Uint8Array;
  /** What `Sec-WebSocket-Accept` must be. */
  readonly accept: string;
  readonly subprotocols: readonly string[];
  readonly extensions: readonly string[];
  readonly kind: "upgrade" | "plain";
}

/** The client's opening handshake (RFC 6455 4.1). */
export function writeRequest(settings: Settings, changes: Changes): Request {
  const { url, requireExtension } = settings;
  // What was meant for TLS, and may be a secret, is not told to whoever listens in.
  const inClear = changes.scheme === "ws:" && url.protocol === "wss:";
  const headers = inClear ? [] : settings.headers;
  const search = inClear ? "" : url.search;
  const {
    path = inClear ? "/" : url.pathname,
    origin = settings.origin ?? null,
    // Some carry a token.
    subprotocols = inClear ? [] : settings.subprotocols,
    kind = "upgrade",
  } = changes;
  const extensions = requireExtension === undefined ? [] : [requireExtension];
  const key = randomBytes(16).toString("base64");
  const lines = [`GET ${path}${search} HTTP/1.1`, `Host: ${url.host}`];
  if (kind === "upgrade") {
    lines.push("Connection: Upgrade", "Upgrade: websocket");
    lines.push("Sec-WebSocket-Version: 13", `Sec-WebSocket-Key: ${key}`);
    if (subprotocols.length > 0) lines.push(`Sec-WebSocket-Protocol: ${subprotocols.join(", ")}`);
    if (extensions.length > 0) lines.push(`Sec-WebSocket-Extensions: ${extensions.join(", ")}`);
  } else {
    lines.push("Connection: close");
  }
  if (origin !== null) lines.push(`Origin: ${origin}`);
  for (const [name, value] of headers) lines.push(`${name}: ${value}`);
  return {
    bytes: Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"),
    accept: createHash("sha1")
      .update(key + HANDSHAKE_GUID)
      .digest("base64"),
    subprotocols,
    extensions,
    kind,
  };
}

/** The origin of a page of that server itself. */
export function ownOrigin({ protocol, host }: URL): string {
  return `${protocol === "wss:" ? "https" : "http"}://${host}`;
}
