import type { Transform } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

/** Best first. */
const ENCODINGS = ["br", "gzip"] as const;
export type ContentEncoding = (typeof ENCODINGS)[number];

/** Compressed on the fly, in the process that runs the gateway: beyond this the time outweighs the bytes. */
const BROTLI_QUALITY = 5;

/** The best encoding that an `Accept-Encoding` header takes; `undefined` for the bytes as they are. */
export function contentEncoding(header: string | undefined): ContentEncoding | undefined {
  const weights = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
      const weight = parameters.find((one) => one.startsWith("q="));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return ENCODINGS.find((encoding) => (weights.get(encoding) ?? weights.get("*") ?? 0) > 0);
}

/** @param size Of what goes in, in bytes. */
export function compressor(encoding: ContentEncoding, size: number): Transform {
  if (encoding === "gzip") return createGzip();
  return createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  });
}
