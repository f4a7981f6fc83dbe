import { upstreamFault } from "../../config/upstream-url.ts";
import { usageError } from "../errors.ts";
import { shown } from "../shown.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address of `--upstream`. Without a path of its own it takes the client's.
 *
 * @throws {CliError} for what a configuration would not take either, and for the gateway itself.
 */
export function parseUpstream(text: string, gatewayPort: number): URL {
  const fault = upstreamFault(text);
  if (fault !== undefined) {
    const { kind, instead } = fault;
    throw usageError((words) => {
      if (kind === "credentials") return words.upstreamCredentials;
      if (kind === "fragment") return words.upstreamFragment;
      if (kind === "wildcard") return words.upstreamWildcard(instead);
      return words.notAnUpstream(shown(text), instead);
    });
  }
  const url = new URL(text);
  const port = Number(url.port) || (url.protocol === "wss:" ? 443 : 80);
  if (LOOPBACK.has(url.hostname) && port === gatewayPort) {
    throw usageError((words) => words.upstreamIsGateway(text));
  }
  if (url.pathname === "/") url.pathname = "/*";
  if (url.protocol === "ws+unix:" && !url.pathname.includes(":")) url.pathname += ":/*";
  return url;
}
