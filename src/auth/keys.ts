import type { JWTVerifyGetKey } from "jose";

/** Where the keys of a verifier come from. */
export interface Keys {
  /** Rejects with `KeysUnavailable` when no key can be had now, and as `jose` does when none fits. */
  readonly find: JWTVerifyGetKey;
  close(): void;
}

/** The provider's keys are out of reach. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}
