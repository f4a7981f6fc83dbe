import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { dirname } from "node:path";

/** Whoever replaces a certificate and its key does so within this time. */
const SETTLE_MS = 200;

/**
 * Calls back when a file may have changed. Watches their directories, since files are replaced by
 * renaming, or by turning a symbolic link. Where nothing can be watched, nothing is called.
 */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  for (const directory of new Set(files.map((file) => dirname(file)))) {
    try {
      const watcher = watch(directory, { persistent: false }, () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          changed();
        }, SETTLE_MS).unref();
      });
      watcher.on("error", () => watcher.close());
      watchers.push(watcher);
    } catch {
      // Some file systems cannot be watched; a reload can still be asked for.
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
