import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { compressor, contentEncoding } from "./content-encoding.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pagefind": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Text; what Pagefind writes is compressed already. */
const COMPRESSIBLE = /^text\/|json|xml|svg/;

/** Bytes that fit into one packet anyway. */
const WORTH_COMPRESSING = 1_400;

/** A folder of files whose names hold a hash of what is in them, so that none ever changes. */
const HASHED_FOLDER = "_astro";
const FOR_EVER = "public, max-age=31536000, immutable";

interface Found {
  readonly file: string;
  readonly size: number;
  /** Weak: the same for every encoding of the file. */
  readonly tag: string;
  /** Its name changes with its contents. */
  readonly hashed: boolean;
}

/**
 * Serves the files of a folder, `index.html` for a folder of it and `404.html` for what is not
 * there. Resolves to `false`, having answered nothing, where the folder itself is not there: the
 * site may be built while this runs.
 *
 * Text goes out compressed where the client takes it, files with a hash in their names are kept for
 * ever, and all others are asked for again by their `ETag`.
 *
 * Nothing outside the folder is ever served: names with a dot in front, encoded separators and links
 * that lead out are not there.
 */
export async function serveFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || (await find(root, join(root, "index.html"))) === undefined)
    return false;
  const names = segments(path);
  const isFolder = path.endsWith("/");
  const file = names && join(root, ...names, ...(isFolder ? ["index.html"] : []));
  const found = file === undefined ? undefined : await find(root, file);
  if (found !== undefined) {
    await send(found, 200, request, response);
    return true;
  }
  if (names !== undefined && !isFolder && (await find(root, join(root, ...names, "index.html")))) {
    // Its own relative links only work below the slash.
    const location = `/${names.map(encodeURIComponent).join("/")}/`;
    response.writeHead(308, { Location: location, "Content-Length": 0 }).end();
    return true;
  }
  const missing = await find(root, join(root, "404.html"));
  if (missing === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("There is nothing here; the reference is at /.\n");
  } else {
    await send(missing, 404, request, response);
  }
  return true;
}

/** The names in a path, decoded; `undefined` where one could mean another place than it says. */
function segments(path: string): readonly string[] | undefined {
  try {
    const names = path
      .split("/")
      .filter((name) => name !== "")
      .map(decodeURIComponent);
    return names.some((name) => name.startsWith(".") || /[/\\\0:]/.test(name)) ? undefined : names;
  } catch {
    return undefined;
  }
}

async function find(root: string, file: string): Promise<Found | undefined> {
  try {
    const real = await realpath(file);
    if (!real.startsWith(root + sep)) return undefined;
    const { size, mtimeMs } = await stat(real).then((one) =>
      one.isFile() ? one : Promise.reject(),
    );
    return {
      file: real,
      size,
      hashed: real.startsWith(join(root, HASHED_FOLDER) + sep),
      tag: `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`,
    };
  } catch {
    return undefined;
  }
}

async function send(
  { file, size, tag, hashed }: Found,
  status: 200 | 404,
  { headers, method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const isText = COMPRESSIBLE.test(type) && size >= WORTH_COMPRESSING;
  const encoding = isText ? contentEncoding(headers["accept-encoding"]) : undefined;
  const common = {
    ETag: tag,
    "Cache-Control": hashed ? FOR_EVER : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...(isText && { Vary: "Accept-Encoding" }),
  };
  if (status === 200 && (headers["if-none-match"] ?? "").split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(status, {
    ...common,
    "Content-Type": type,
    ...(encoding === undefined ? { "Content-Length": size } : { "Content-Encoding": encoding }),
  });
  if (method === "HEAD") {
    response.end();
    return;
  }
  const source = createReadStream(file);
  // A reader that leaves, or a file that is replaced meanwhile, ends this response and no more.
  await (
    encoding === undefined
      ? pipeline(source, response)
      : pipeline(source, compressor(encoding, size), response)
  ).catch(() => response.destroy());
}
