/** Compiles what runs in the browser, for the build and for the tests that load it into one. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `src/elements/browser/elements.ts` as JavaScript, without comments. */
export function browserElements(): string {
  const folder = mkdtempSync(join(tmpdir(), "closewise-elements-"));
  try {
    const options = ["--noEmit", "false", "--removeComments", "--noCheck", "--outDir", folder];
    const project = join(root, "src/elements/browser");
    execFileSync(join(root, "node_modules/.bin/tsc"), [
      "-p",
      project,
      ...options,
      "--rootDir",
      join(root, "src"),
      "--allowImportingTsExtensions",
      "false",
    ]);
    return readFileSync(join(folder, "elements/browser/elements.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
