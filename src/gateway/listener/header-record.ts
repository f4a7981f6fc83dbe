import type { OutgoingHttpHeaders } from "node:http";

/** Names and values in turn as one entry for each name, in lower case as HTTP/2 wants them. */
export function headerRecord(flat: readonly string[]): OutgoingHttpHeaders {
  const record: Record<string, string[]> = Object.create(null);
  for (let i = 0; i < flat.length; i += 2) {
    (record[flat[i]!.toLowerCase()] ??= []).push(flat[i + 1]!);
  }
  return Object.fromEntries(
    Object.entries(record).map(([name, values]) => [
      name,
      values.length === 1 ? values[0] : values,
    ]),
  );
}
