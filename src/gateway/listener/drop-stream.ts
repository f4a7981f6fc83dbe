import { constants } from "node:http2";
import type { ServerHttp2Stream } from "node:http2";
import type { Duplex } from "node:stream";

const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR } = constants;

const dropped = new WeakSet<Duplex>();

/**
 * Drops what carries a WebSocket, for a reason of our own. A stream of HTTP/2 gets RST_STREAM with
 * CANCEL, which stands for the RST of TCP (RFC 8441 5).
 */
export function dropStream(stream: Duplex): void {
  if (!stream.destroyed) dropped.add(stream);
  abandonStream(stream);
}

/** The same, because the peer has left it: that counts among what the peer has reset. */
export function abandonStream(stream: Duplex): void {
  if (isHttp2Stream(stream) && !stream.destroyed) stream.close(NGHTTP2_CANCEL);
  stream.destroy();
}

/** Did the peer reset the stream? Never true of a socket, which tells so with `error`. */
export function wasResetByPeer(stream: Duplex): boolean {
  if (!isHttp2Stream(stream) || dropped.has(stream)) return false;
  return stream.rstCode !== undefined && stream.rstCode !== NGHTTP2_NO_ERROR;
}

function isHttp2Stream(stream: Duplex): stream is ServerHttp2Stream {
  return "rstCode" in stream;
}
