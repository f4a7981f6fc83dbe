const BRAND = Symbol.for("closewise.ClusterError");

/** What `closewise/cluster` throws: misuse only. */
export class ClusterError extends Error {
  override readonly name = "ClusterError";
  readonly code = "ERR_CLUSTER_REVOCATION";
  readonly [BRAND] = true;

  /** True for a `ClusterError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is ClusterError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
