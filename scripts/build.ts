/**
 * Compiles `src/` to `dist/`, makes the command executable, and writes the configuration's JSON Schema.
 *
 * `dist/` is removed first: a file that was deleted from `src/` must not live on in the package.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configSchema } from "../src/config/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync("tsc", ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
chmodSync(`${root}dist/cli/main.js`, 0o755);
writeFileSync(
  `${root}dist/config.schema.json`,
  `${JSON.stringify(configSchema(), undefined, 2)}\n`,
);
