import { upstreamUrl } from "../../config/upstream-url.ts";
import type { Problem } from "../../policy/index.ts";
import { usageError } from "../errors.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address of `--upstream`. Without a path of its own it takes the client's.
 *
 * @throws {CliError} for what a configuration would not take either, and for the gateway itself.
 */
export function parseUpstream(text: string, gatewayPort: number): URL {
  const problems: Problem[] = [];
  const parsed = upstreamUrl.parse(text, [], problems);
  const [problem] = problems;
  if (parsed === undefined) {
    throw usageError(`--upstream: ${problem?.message}. ${problem?.hint}.`);
  }
  const url = new URL(parsed);
  const port = Number(url.port) || (url.protocol === "wss:" ? 443 : 80);
  if (LOOPBACK.has(url.hostname) && port === gatewayPort) {
    throw usageError(
      `--upstream ${text} is the gateway itself. Give your server's port, or move the gateway with --port.`,
    );
  }
  if (url.pathname === "/") url.pathname = "/*";
  if (url.protocol === "ws+unix:" && !url.pathname.includes(":")) url.pathname += ":/*";
  return url;
}
