import type { Socket } from "node:net";

/**
 * Reads the first bytes of a connection. What `judge` does not take is put back, and the socket left
 * paused, so that whoever reads next sees a connection that begins there.
 *
 * @param judge Gets all bytes so far. Returns how many of them it takes, `undefined` for more, or
 *   `"drop"`; must not ask for more without bound.
 */
export function takeFirstBytes(
  socket: Socket,
  judge: (bytes: Uint8Array) => number | "drop" | undefined,
  done: () => void,
): void {
  let bytes: Uint8Array = new Uint8Array(0);
  const onData = (chunk: Uint8Array): void => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    const taken = judge(bytes);
    if (taken === undefined) return;
    stop();
    if (taken === "drop") {
      socket.destroy();
      return;
    }
    socket.pause();
    if (taken < bytes.length) socket.unshift(bytes.subarray(taken));
    done();
  };
  const onEnd = (): void => {
    stop();
    socket.destroy();
  };
  const stop = (): void => {
    socket.off("data", onData);
    socket.off("end", onEnd);
  };
  socket.on("data", onData);
  socket.on("end", onEnd);
}
