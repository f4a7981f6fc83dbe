import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** Every file that a page gets which imports this one, and every module that is not a file. */
function reach(file: string, seen = new Set<string>(), outside = new Set<string>()) {
  if (!seen.has(file)) {
    seen.add(file);
    // What the compiler takes away, a page never asks for.
    const text = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]*;$/gm, "");
    for (const [, specifier] of text.matchAll(/\bfrom "([^"]+)"/g)) {
      if (specifier!.startsWith(".")) reach(resolve(dirname(file), specifier!), seen, outside);
      else outside.add(`${relative(SRC, file)} imports ${specifier}`);
    }
  }
  return { seen, outside };
}

test.each(["scenarios/index.ts", "catalogue.ts", "close-facts.ts", "run.ts"])(
  "%s can be imported by a page: there is no node: module behind it",
  (file) => {
    const { outside } = reach(resolve(SRC, "lab", file));
    expect([...outside]).toEqual([]);
  },
);

test("the scenarios are what is looked at", () => {
  const { seen } = reach(resolve(SRC, "lab/scenarios/index.ts"));
  expect([...seen].filter((file) => file.includes("/scenarios/"))).toHaveLength(51);
});
