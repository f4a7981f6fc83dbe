import { GatewayError } from "../errors.ts";

/** Says why an address cannot be had, and the way out. */
export function listenError(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): GatewayError {
  const why: Partial<Record<string, string>> = {
    EADDRINUSE: "another program listens there; stop it, or choose another port",
    EACCES: "it needs more rights than this process has; choose a port above 1023",
    EADDRNOTAVAIL: "this machine has no such address; choose 127.0.0.1, 0.0.0.0 or one of its own",
    ENOTFOUND: "no such host; choose an address of this machine",
  };
  const reason = why[error.code ?? ""] ?? error.message;
  return new GatewayError("ERR_GATEWAY_LISTEN", `cannot listen on ${host}:${port}: ${reason}`, {
    cause: error,
  });
}
