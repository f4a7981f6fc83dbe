import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { PARAMETER_NAMES } from "../../src/lab/index.ts";

const text = readFileSync(new URL("../../docs/lab.md", import.meta.url), "utf8");

it("docs/lab.md names every parameter", () => {
  for (const name of [...PARAMETER_NAMES, "run"]) expect(text).toContain(`| \`${name}\``);
});

it("the example of docs/lab.md does what it says", async () => {
  const [, example = ""] = /^```js\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const library = new URL("../../src/lab/index.ts", import.meta.url).href;
  const script = example.replace('"closewise/lab"', JSON.stringify(library));
  expect(script).not.toBe(example);
  const args = ["--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout.split("\n").sort()).toEqual(["", "1006 false", "reset 1006"]);
});
