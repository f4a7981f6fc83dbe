/**
 * Everything that must hold before a commit, in the order in which it fails fastest.
 * `npm run check -- --no-tests` leaves the test suite out.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format", "oxfmt", "--check"],
  ["types", "tsc", "-p", "tsconfig.json"],
  ["types of the core", "tsc", "-p", "tsconfig.core.json"],
  ["types of the elements in a browser", "tsc", "-p", "src/elements/browser"],
  ["types of the lab in a browser", "tsc", "-p", "src/lab/browser"],
  ["lint", "oxlint", "--type-aware", "--deny-warnings"],
  ["unused code", "knip"],
  ["build", "node", "scripts/build.ts"],
  ["package as others install it", "npm", "run", "--silent", "check:package"],
  ["tests", "vitest", "run"],
];

const withTests = !process.argv.includes("--no-tests");
for (const [name, command, ...args] of steps) {
  if (name === "tests" && !withTests) continue;
  process.stderr.write(`check: ${name}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    process.stderr.write(`check: ${name} failed\n`);
    process.exit(1);
  }
}
process.stderr.write("check: all good\n");
