import { open, stat } from "node:fs/promises";
import { usageError } from "../errors.ts";
import { quote } from "../quote.ts";
import { readLines } from "./lines.ts";

/** A text file that is to be replayed. */
export interface TextFile {
  readonly path: string;
  readonly bytes: number;
  readonly isGzip: boolean;
}

/** Where recorded traffic is read from. */
export type Source =
  /** Event logs, the oldest first. */
  | { readonly kind: "events"; readonly files: readonly TextFile[] }
  /** Endings, one JSON object per line. */
  | { readonly kind: "records"; readonly files: readonly TextFile[] }
  | { readonly kind: "store"; readonly url: string };

/** As many older parts as a gateway keeps. */
const PARTS = 7;

/**
 * What a source is, by what is in it, whatever its name. An event log comes with the older parts that
 * lie beside it.
 *
 * @throws {CliError} for what cannot be read, or is none of these.
 */
export async function findSource(source: string): Promise<Source> {
  if (/^[a-z]+:/i.test(source)) return { kind: "store", url: source };
  const head = await headOf(source);
  if (head.toString("latin1").startsWith("SQLite format 3\0")) {
    return { kind: "store", url: `sqlite:${source}` };
  }
  const file = await describeFile(source, head);
  const first = await firstLine(file);
  const kind = kindOf(first);
  if (kind === undefined) {
    throw usageError(
      `${quote(source)} is neither an event log nor endings. Give the file of records.events, a store (closewise.db), or the output of \`closewise records --json\`.`,
    );
  }
  if (kind === "records") return { kind, files: [file] };
  return { kind, files: [...(await olderParts(source)), file] };
}

async function olderParts(path: string): Promise<readonly TextFile[]> {
  const parts: TextFile[] = [];
  for (let part = PARTS; part > 0; part--) {
    const name = `${path}.${part}`;
    const exists = await stat(name).then(
      (found) => found.isFile(),
      () => false,
    );
    if (exists) parts.push(await describeFile(name, await headOf(name)));
  }
  return parts;
}

async function headOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw usageError(`${quote(path)} cannot be read (${reason}). Give the path of a file.`);
  }
}

async function describeFile(path: string, head: Buffer): Promise<TextFile> {
  const { size } = await stat(path);
  return { path, bytes: size, isGzip: head[0] === 0x1f && head[1] === 0x8b };
}

async function firstLine({ path, isGzip }: TextFile): Promise<string> {
  for await (const lines of readLines(path, isGzip, () => {})) {
    const line = lines.find((one) => one !== "");
    if (line !== undefined) return line;
  }
  return "";
}

function kindOf(line: string): "events" | "records" | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) return undefined;
    if ("closewise" in value && value.closewise === "events") return "events";
    return "type" in value || "closeCode" in value || "startedAt" in value ? "records" : undefined;
  } catch {
    return undefined;
  }
}
