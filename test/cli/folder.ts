import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface Folder {
  readonly path: string;
  /** Writes a file, and returns its path. */
  readonly write: (name: string, text: string) => string;
}

/** A folder of its own for a test, removed after it. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "closewise-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (name, text) => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
  };
}
