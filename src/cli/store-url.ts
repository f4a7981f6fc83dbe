/** Where `up` and `gateway` record unless they are told otherwise. */
export const DEFAULT_STORE = "sqlite:./closewise.db";

/** A store as a configuration or a user writes it: `memory` for `memory:`. */
export function toStoreUrl(store: string): string {
  return store === "memory" ? "memory:" : store;
}
