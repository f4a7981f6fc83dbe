import { randomFillSync } from "node:crypto";

const pool = new Uint8Array(4096);
let used = pool.length;

/** Four unpredictable bytes (RFC 6455 5.3), drawn from a pool since each draw is a system call. */
export function newMaskingKey(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 4;
  return pool.slice(used - 4, used);
}
