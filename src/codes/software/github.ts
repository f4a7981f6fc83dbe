import type { Reference } from "../types.ts";

/** A file of a public repository, by its path: `websockets/ws/lib/sender.js`. */
export function github(path: string): Reference {
  const [owner = "", name = "", ...file] = path.split("/");
  const repository = `${owner}/${name}`;
  return file.length === 0
    ? { title: repository, url: `https://github.com/${repository}` }
    : {
        title: `${repository}, ${file.join("/")}`,
        url: `https://github.com/${repository}/blob/HEAD/${file.join("/")}`,
      };
}
