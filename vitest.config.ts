import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Many wait for a peer more than they compute.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Real sockets, a real browser and property tests share two cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
