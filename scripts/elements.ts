/** Compiles what runs in the browser, for the build and for the tests that load it into one. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minifySync } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `src/elements/browser/elements.ts` as JavaScript, and small: what a reader waits for is its data. */
export function browserElements(): string {
  const { code, errors } = minifySync("elements.js", compiledElements(), { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return code;
}

function compiledElements(): string {
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
