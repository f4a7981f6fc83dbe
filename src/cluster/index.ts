/**
 * `closewise/cluster`: what several connections, and later several machines, must know of each other.
 * Ports, and their adapters within one process.
 *
 * @module
 */
export { ClusterError } from "./errors.ts";
export { LocalRevocations } from "./local-revocations.ts";
export type { LocalRevocationsOptions } from "./local-revocations.ts";
export { REVOCATION_KEYS, isRevokedBy } from "./revocations.ts";
export type {
  Revocable,
  Revocation,
  RevocationKey,
  RevocationRequest,
  Revocations,
} from "./revocations.ts";
