/**
 * Milliseconds on the monotonic clock, whole ones: with fractions, the sums of a rate are rounded,
 * and now and then the last message of a burst would be refused.
 */
export function monotonicNow(): number {
  return Math.floor(performance.now());
}
