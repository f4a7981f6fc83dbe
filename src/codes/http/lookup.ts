import { CodesError } from "../errors.ts";
import { HTTP_STATUSES } from "./statuses.ts";
import type { HttpEntry } from "./types.ts";

/** The catalogue's row of an HTTP status; `undefined` where it has none. */
export function findHttp(status: number): HttpEntry | undefined {
  return HTTP_STATUSES.find((one) => one.status === status);
}

/**
 * What the catalogue knows of an HTTP status that answers an opening handshake.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_HTTP_STATUS`, with the statuses that there are.
 */
export function lookupHttp(status: number): HttpEntry {
  const entry = findHttp(status);
  if (entry !== undefined) return entry;
  const known = HTTP_STATUSES.map((one) => one.status);
  throw new CodesError("ERR_CODES_UNKNOWN_HTTP_STATUS", (texts) =>
    texts.unknownHttpStatus({ status, known }),
  );
}
