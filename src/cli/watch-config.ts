import { watchFiles } from "../gateway/listener/file-watch.ts";
import { ChangedTexts } from "./changed-texts.ts";
import type { LiveConfig } from "./live-config.ts";

/**
 * Calls back when a configuration, or a file that it names, says something else than before; also a
 * file that it has named since. Returns the way out.
 */
export function watchConfig(live: LiveConfig, changed: () => void): () => void {
  const texts = new ChangedTexts(() => live.files);
  let watched = live.files;
  const onChange = (): void => {
    if (texts.haveChanged()) changed();
  };
  let unwatch = watchFiles(watched, onChange);
  const leave = live.onReload(() => {
    const { files } = live;
    if (files.join("\0") === watched.join("\0")) return;
    watched = files;
    unwatch();
    unwatch = watchFiles(watched, onChange);
    // Whatever happened just before was to be told by the watch that is gone.
    onChange();
  });
  return () => {
    leave();
    unwatch();
  };
}
