import { readFileSync } from "node:fs";

/** The version of this package. `package.json` stands two folders up, from `src/api` and `dist/api` alike. */
export function ownVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
