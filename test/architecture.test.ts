import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const SRC = join(ROOT, "src");

interface Room {
  /** Imports nothing from outside the house. */
  readonly pure: boolean;
  readonly imports: readonly string[];
  /** Folders of which it may import types alone. */
  readonly types?: readonly string[];
}

/** The arrows of the house: what each folder may import. */
const HOUSE: Record<string, Room> = {
  codes: { pure: true, imports: [] },
  protocol: { pure: true, imports: ["codes"] },
  policy: { pure: true, imports: ["codes", "protocol"] },
  record: { pure: true, imports: ["codes", "protocol"] },
  replay: { pure: true, imports: ["protocol", "policy", "record"] },
  diagnose: { pure: true, imports: ["codes", "record"] },
  probe: { pure: false, imports: ["codes", "protocol", "record", "diagnose"] },
  store: { pure: false, imports: ["codes", "record"] },
  cluster: { pure: false, imports: [], types: ["policy"] },
  auth: { pure: false, imports: [], types: ["policy"] },
  content: { pure: false, imports: ["protocol"] },
  gateway: { pure: false, imports: ["codes", "protocol", "policy", "record"] },
  config: { pure: false, imports: ["policy", "gateway"] },
  api: { pure: false, imports: ["codes", "diagnose"] },
  lab: { pure: false, imports: ["codes", "protocol", "record"] },
  elements: { pure: true, imports: ["codes"] },
  cli: {
    pure: false,
    imports: [
      "codes",
      "protocol",
      "policy",
      "record",
      "diagnose",
      "probe",
      "replay",
      "store",
      "cluster",
      "auth",
      "content",
      "gateway",
      "config",
      "api",
      "lab",
    ],
  },
};

/** Packages that a folder may use; `node:` modules are open to all that are not pure. */
const PACKAGES: Record<string, readonly string[]> = {
  auth: ["jose"],
  content: ["ajv", "ajv-formats", "re2js"],
  config: ["yaml"],
  lab: ["node-forge"],
  cli: ["commander", "ws", "yaml"],
};

/** The command, and what is built into one file per language rather than imported. */
const NOT_LIBRARIES: ReadonlySet<string> = new Set(["cli", "elements"]);

const files = globSync("**/*.ts", { cwd: SRC }).map((file) => join(SRC, file));
const sources = files.map((file) => ({
  file: relative(ROOT, file),
  folder: relative(SRC, file).split("/", 1)[0]!,
  path: file,
  text: readFileSync(file, "utf8"),
}));

function importsOf(text: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

/** The imports that are still there when the types are gone. */
function withoutTypes(text: string): string {
  return text.replace(/^(?:import|export) type [^;]*;$/gm, "");
}

/** `ajv` of `ajv/dist/2020.js`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

describe("the house", () => {
  it("has a rule for every folder", () => {
    expect([...new Set(sources.map(({ folder }) => folder))].sort()).toEqual(
      Object.keys(HOUSE).sort(),
    );
  });

  it("has arrows that never turn back", () => {
    const wrong: string[] = [];
    for (const { file, folder, path, text } of sources) {
      for (const specifier of importsOf(text)) {
        if (!specifier.startsWith(".")) continue;
        const target = relative(SRC, resolve(dirname(path), specifier)).split("/", 1)[0]!;
        const { imports, types = [] } = HOUSE[folder]!;
        const typesOnly =
          types.includes(target) && !importsOf(withoutTypes(text)).includes(specifier);
        if (target !== folder && !imports.includes(target) && !typesOnly) {
          wrong.push(`${file} imports ${specifier}`);
        }
        if (!specifier.endsWith(".ts")) wrong.push(`${file}: ${specifier} does not end in .ts`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("has a core that imports nothing from outside", () => {
    const wrong = sources.flatMap(({ file, folder, text }) =>
      importsOf(text)
        .filter((specifier) => !specifier.startsWith("."))
        .filter((specifier) => {
          if (HOUSE[folder]!.pure) return true;
          return (
            !specifier.startsWith("node:") && !PACKAGES[folder]?.includes(packageOf(specifier))
          );
        })
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has a core without a clock and without chance", () => {
    const wrong = sources
      .filter(({ folder }) => HOUSE[folder]!.pure)
      .filter(({ text }) => /\b(?:Date\.|new Date\b|Math\.random|performance\.)/.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it("has small rooms: no file over 400 lines", () => {
    const large = sources
      .map(({ file, text }) => ({ file, lines: text.split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expect(large).toEqual([]);
  });

  it("opens every library folder to the public under its own name", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      exports: Record<string, unknown>;
    };
    const folders = Object.keys(HOUSE).filter((folder) => !NOT_LIBRARIES.has(folder));
    for (const folder of folders) {
      expect(manifest.exports[`./${folder}`]).toBe(`./dist/${folder}/index.js`);
    }
  });

  it("says why for each of its dependencies", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const contributing = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
  });
});
