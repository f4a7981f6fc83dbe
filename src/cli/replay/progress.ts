/** How far a long reading is, on a terminal: one figure that changes in place. */
export interface Progress {
  readonly add: (bytes: number) => void;
  readonly done: () => void;
}

export function watchProgress(total: number): Progress {
  const { stderr } = process;
  let read = 0;
  let shown = -1;
  return {
    add(bytes) {
      read += bytes;
      const percent = Math.min(99, Math.floor((read / Math.max(1, total)) * 100));
      if (!stderr.isTTY || percent === shown) return;
      shown = percent;
      stderr.write(`\r${percent} %`);
    },
    done() {
      if (shown >= 0) stderr.write("\r\u001B[K");
    },
  };
}
