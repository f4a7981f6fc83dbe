/**
 * Compiles `src/` to `dist/`, makes the command executable, and writes what is made rather than compiled: the
 * JSON Schemas, the dataset, and the elements of each language.
 *
 * `dist/` is removed first: a file that was deleted from `src/` must not live on in the package.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataset, datasetSchema } from "../src/api/index.ts";
import { LANGUAGES } from "../src/codes/index.ts";
import { configSchema } from "../src/config/index.ts";
import { ELEMENTS_TYPES, elementsModule } from "../src/elements/bundle.ts";
import manifest from "../package.json" with { type: "json" };
import { browserElements } from "./elements.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync("tsc", ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
buildLabPage();
chmodSync(`${root}dist/cli/main.js`, 0o755);
writeJson("config.schema.json", configSchema());
writeJson("codes.schema.json", datasetSchema());
writeJson("codes.json", dataset(manifest.version));

mkdirSync(`${root}dist/elements`, { recursive: true });
const elements = browserElements();
for (const language of LANGUAGES) {
  const file = `${root}dist/elements/${language}`;
  writeFileSync(`${file}.js`, elementsModule(elements, language, manifest.version));
  writeFileSync(`${file}.d.ts`, ELEMENTS_TYPES);
}

/** What runs in the lab's page, with the types of the DOM: only the command serves it, so it has no declarations. */
function buildLabPage(): void {
  const emit = ["--noEmit", "false", "--rootDir", "src", "--outDir", "dist"];
  const imports = ["--rewriteRelativeImportExtensions", "--allowImportingTsExtensions", "false"];
  execFileSync("tsc", ["-p", "src/lab/browser", ...emit, ...imports], {
    cwd: root,
    stdio: "inherit",
  });
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(`${root}dist/${name}`, `${JSON.stringify(value, undefined, 2)}\n`);
}
