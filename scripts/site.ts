/**
 * Builds the web reference: installs what `site/` needs when it is not there yet, then writes
 * `site/dist`. `npm run site -- --check` also checks the result, as a reader and a crawler would.
 *
 * `site/` is a package of its own and not a workspace, so that `npm ci` in the root stays light.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../site/", import.meta.url));
const lock = `${root}package-lock.json`;
/** npm writes it last, so it tells whether, and when, an installation was completed. */
const installed = `${root}node_modules/.package-lock.json`;

function run(what: string, command: string, ...args: readonly string[]): void {
  process.stderr.write(`site: ${what}\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    process.stderr.write(`site: ${what} failed\n`);
    process.exit(1);
  }
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  run("install", "npm", "ci", "--no-audit", "--no-fund");
}
run("build", process.execPath, "node_modules/astro/bin/astro.mjs", "build");
if (process.argv.includes("--check")) {
  run("types", "tsc", "-p", "tsconfig.json");
  run("check", process.execPath, "check/main.ts");
}
