import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Real sockets, a real browser and property tests share two cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
