import { constants, createDeflateRaw, createInflateRaw } from "node:zlib";
import { once } from "node:events";
import { OPCODE } from "../../../src/protocol/index.ts";
import type { FrameEvent } from "../../../src/protocol/index.ts";

const TAIL = Buffer.of(0x00, 0x00, 0xff, 0xff);

/** Compresses messages one after the other, each with what was said before (RFC 7692 7.2.1). */
export class Deflater {
  #deflate = createDeflateRaw();
  readonly #contextTakeover: boolean;

  constructor({ contextTakeover }: { readonly contextTakeover: boolean }) {
    this.#contextTakeover = contextTakeover;
  }

  async message(payload: string | Uint8Array): Promise<Buffer> {
    const pieces: Buffer[] = [];
    const deflate = this.#deflate;
    const take = (piece: Buffer): void => void pieces.push(piece);
    deflate.on("data", take);
    deflate.write(payload);
    await new Promise<void>((resolve) => deflate.flush(constants.Z_SYNC_FLUSH, () => resolve()));
    deflate.off("data", take);
    if (!this.#contextTakeover) this.#deflate = createDeflateRaw();
    return Buffer.concat(pieces).subarray(0, -4);
  }
}

/** The messages of a stream in which all are compressed, inflated by one decoder that never forgets. */
export async function inflated(events: readonly FrameEvent[]): Promise<string[]> {
  const inflate = createInflateRaw();
  const texts: string[] = [];
  const pieces: Buffer[] = [];
  inflate.on("data", (piece: Buffer) => void pieces.push(piece));
  let fin = false;
  const end = async (): Promise<void> => {
    inflate.write(TAIL);
    await new Promise<void>((resolve) => inflate.flush(constants.Z_SYNC_FLUSH, () => resolve()));
    texts.push(Buffer.concat(pieces.splice(0)).toString());
  };
  for (const event of events) {
    if (event.type === "header") {
      fin = event.fin;
      if (event.opcode !== OPCODE.continuation && !event.compressed) throw new Error("plain");
      if (fin && event.payloadLength === 0) await end();
    } else if (event.type === "payload") {
      if (!inflate.write(event.bytes)) await once(inflate, "drain");
      if (event.last && fin) await end();
    }
  }
  return texts;
}
