/** Where an upstream is, taken apart. */
export interface UpstreamAddress {
  /** How logs, records and the admin page name it; its state is kept under this. */
  readonly href: string;
  readonly transport: "tcp" | "tls" | "unix";
  /** Without brackets; empty for a Unix socket. */
  readonly host: string;
  readonly port: number;
  /** File of the Unix socket. */
  readonly socketPath: string | undefined;
  /** May end in `/*`. */
  readonly pathname: string;
  /** With its `?`; empty when there is none. */
  readonly search: string;
  /** The `Host` of requests that are the gateway's own. */
  readonly authority: string;
}

/**
 * Takes an upstream's URL apart. A Unix socket is written as `ws` writes it:
 * `ws+unix:/path/to.sock:/path`, where the second path may be left out.
 *
 * @returns `undefined` for a URL of any other scheme, or without a place to connect to.
 */
export function readAddress(url: URL): UpstreamAddress | undefined {
  const { href, search } = url;
  if (url.protocol === "ws+unix:") {
    const [file = "", pathname = "/", ...more] = url.pathname.split(":");
    const socketPath = decoded(file);
    if (!file.startsWith("/") || !pathname.startsWith("/") || more.length > 0) return undefined;
    if (url.host !== "" || socketPath === undefined) return undefined;
    const place = { host: "", port: 0, socketPath, authority: "localhost" };
    return { href, transport: "unix", ...place, pathname, search };
  }
  if ((url.protocol !== "ws:" && url.protocol !== "wss:") || url.hostname === "") return undefined;
  const tls = url.protocol === "wss:";
  return {
    href,
    transport: tls ? "tls" : "tcp",
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: Number(url.port) || (tls ? 443 : 80),
    socketPath: undefined,
    pathname: url.pathname,
    search,
    authority: url.host,
  };
}

function decoded(text: string): string | undefined {
  try {
    const path = decodeURIComponent(text);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}
