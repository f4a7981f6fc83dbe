import { parseSize } from "../policy/shape/size.ts";

/** Bytes of `5MiB`, `64KiB` or `1500`; `undefined` for anything else. */
export function parseBytes(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : parseSize(text);
}
