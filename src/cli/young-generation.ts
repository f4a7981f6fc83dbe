import { setFlagsFromString } from "node:v8";

/**
 * Keeps the young generation of the heap at its first size. The byte path allocates next to nothing,
 * so a larger one would be filled only by opening handshakes, and would keep the memory for good:
 * with thousands of idle connections that doubles what each of them costs.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
