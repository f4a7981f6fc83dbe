import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { MAX_LINE } from "../../replay/index.ts";
import { usageError } from "../errors.ts";
import { quote } from "../quote.ts";

const CHUNK_BYTES = 256 * 1024;

/**
 * The lines of a text file, as many at a time as one read brings. Memory is bounded, whatever the file.
 *
 * @param onRead Told of bytes of the file as they are read.
 * @throws {CliError} when the file cannot be read to its end.
 */
export async function* readLines(
  path: string,
  isGzip: boolean,
  onRead: (bytes: number) => void,
): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of read(path, isGzip, onRead)) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop()!;
    // The rest is not read: whoever gets this will say that no line is so long.
    if (rest.length > MAX_LINE) break;
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== "") yield [rest];
}

async function* read(
  path: string,
  isGzip: boolean,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let source: Readable = file;
  if (isGzip) {
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    file.on("error", (error) => gunzip.destroy(error));
    source = file.pipe(gunzip);
  }
  try {
    let told = 0;
    const chunks: AsyncIterable<Buffer> = source;
    for await (const chunk of chunks) {
      onRead(file.bytesRead - told);
      told = file.bytesRead;
      yield chunk;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(`${quote(path)} cannot be read: ${reason}. Give a file that is whole.`);
  } finally {
    file.destroy();
    source.destroy();
  }
}
