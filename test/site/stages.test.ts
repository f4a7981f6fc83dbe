import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const MODULE = join(import.meta.dirname, "../../scripts/site-stages.ts");

/** What is written while one stage runs whose command is this JavaScript, and whether it succeeds. */
function run(code: string): { readonly ok: boolean; readonly lines: readonly string[] } {
  const stage = {
    name: "pages",
    command: process.execPath,
    args: ["-e", code],
    cwd: import.meta.dirname,
  };
  const script = `
    import { runStage } from ${JSON.stringify(MODULE)};
    const stage = { ...${JSON.stringify(stage)}, counts: /^page/, parts: [[/^index/, "search index"]] };
    process.exitCode = (await runStage(stage, "1/2")) ? 0 : 1;`;
  const args = ["--input-type=module", "-e", script];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { ok: status === 0, lines: stderr.trimEnd().split("\n") };
}

it("tells a pipe of the stage, its parts and its count, and nothing else", () => {
  const { ok, lines } = run(
    `for (let i = 0; i < 1100; i++) console.log("page", i); console.log("index")`,
  );
  expect(ok).toBe(true);
  expect(lines.slice(0, -1)).toEqual([
    "site: 1/2 pages",
    "site: 1/2 pages: 500",
    "site: 1/2 pages: 1000",
    "site: 1/2 pages: search index",
  ]);
  expect(lines.at(-1)).toMatch(/^site: 1\/2 pages: 1100 files, \d+\.\d s$/);
});

it("shows the end of what a stage said when it fails", () => {
  const { ok, lines } = run(
    `for (let i = 0; i < 100; i++) console.log("line", i); console.error("broken"); process.exitCode = 3`,
  );
  expect(ok).toBe(false);
  expect(lines).toContain("line 99");
  expect(lines).toContain("broken");
  expect(lines).not.toContain("line 1");
  expect(lines.at(-1)).toBe("site: 1/2 pages failed");
});
