/**
 * Builds the web reference: installs what `site/` needs when it is not there yet, then writes
 * `site/dist`. `npm run site -- --check` also checks the result, as a reader and a crawler would.
 *
 * `site/` is a package of its own and not a workspace, so that `npm ci` in the root stays light; so is
 * Lighthouse, which only the check needs.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../src/codes/index.ts";
import { elementsModule } from "../src/elements/bundle.ts";
import manifest from "../package.json" with { type: "json" };
import { browserElements } from "./elements.ts";
import { runStage } from "./site-stages.ts";
import type { Stage } from "./site-stages.ts";

const site = fileURLToPath(new URL("../site/", import.meta.url));
const dist = `${site}dist`;
/** Where a build grows: `up` goes on serving the last one that is whole. */
const next = `${site}dist.next`;
const lighthouse = `${site}check/lighthouse/`;
const check = process.argv.includes("--check");

/** npm writes the inner lock last, so it tells whether, and when, an installation was completed. */
function isInstalled(folder: string): boolean {
  const installed = `${folder}node_modules/.package-lock.json`;
  const lock = `${folder}package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install(name: string, cwd: string): readonly Stage[] {
  const args = ["ci", "--no-audit", "--no-fund"];
  return isInstalled(cwd) ? [] : [{ name, command: "npm", args, cwd }];
}

/** The site shows the elements as others load them. */
function writeElements(): void {
  const folder = `${site}public/elements/`;
  const code = browserElements();
  mkdirSync(folder, { recursive: true });
  for (const language of LANGUAGES) {
    writeFileSync(`${folder}${language}.js`, elementsModule(code, language, manifest.version));
  }
}

function putInPlace(): void {
  const last = `${site}dist.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true });
}

const stages: readonly Stage[] = [
  ...install("install", site),
  {
    name: "pages",
    command: process.execPath,
    args: ["node_modules/astro/bin/astro.mjs", "build", "--outDir", next],
    cwd: site,
    counts: /[├└]─ /,
    parts: [
      [/generating static routes/, "writing"],
      [/Building search index/, "search index"],
    ],
    finish: putInPlace,
  },
  ...(check
    ? [
        { name: "types", command: "tsc", args: ["-p", "tsconfig.json"], cwd: site },
        ...install("install Lighthouse", lighthouse),
        {
          name: "check",
          command: process.execPath,
          args: ["check/main.ts"],
          cwd: site,
          aloud: true,
        },
      ]
    : []),
];

writeElements();
for (const [index, stage] of stages.entries()) {
  if (!(await runStage(stage, `${index + 1}/${stages.length}`))) process.exit(1);
}
