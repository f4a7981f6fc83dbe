/** Keeps a copy of the unfinished header or control frame that `chunk[from, end)` is, if it is one. */
export function keepUnsettled(
  chunk: Uint8Array,
  from: number,
  end: number,
): Uint8Array | undefined {
  return from < end ? new Uint8Array(chunk.subarray(from, end)) : undefined;
}

/** Puts it into the room in front of the next chunk's `start`, and returns where it begins. */
export function putBack(
  unsettled: Uint8Array | undefined,
  chunk: Uint8Array,
  start: number,
): number {
  if (unsettled === undefined) return start;
  const from = start - unsettled.length;
  chunk.set(unsettled, from);
  return from;
}
