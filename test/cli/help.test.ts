import { execFileSync } from "node:child_process";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.ts";
import { completionScript } from "../../src/cli/completion/script.ts";
import { flatten } from "../../src/cli/completion/tree.ts";
import packageJson from "../../package.json" with { type: "json" };
import { run } from "./command.ts";

const paths = flatten(createProgram()).map(({ path }) => path);

/** The help of a command, as `--help` prints it. */
async function help(path: string): Promise<string> {
  let text = "";
  const program = createProgram();
  const all: Command[] = [program];
  for (const command of all) {
    command.configureOutput({ writeOut: (piece) => (text += piece) });
    all.push(...command.commands);
  }
  const args = [...path.split(" ").filter(Boolean), "--help"];
  await expect(program.parseAsync(args, { from: "user" })).rejects.toMatchObject({ exitCode: 0 });
  return text;
}

describe("help", () => {
  it.for(paths)("closewise %s --help has examples", async (path) => {
    expect(await help(path)).toMatch(/^Usage: closewise[^]*\nExamples:\n {2}\$ /);
  });

  it("is no error", async () => {
    const { stdout, stderr, code } = await run(["explain", "--help"]);
    expect(stdout).toBe(await help("explain"));
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("no command at all shows the help, as a usage error", async () => {
    const { stdout, stderr, code } = await run([]);
    expect(stderr).toMatch(/^Usage: closewise/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("--version is the package's", async () => {
    const { stdout, code } = await run(["--version"]);
    expect(stdout).toBe(`${packageJson.version}\n`);
    expect(code).toBe(0);
  });
});

describe("completion", () => {
  it.for(["bash", "zsh", "fish"] as const)("of %s knows every command and option", (shell) => {
    const script = completionScript(createProgram(), shell);
    for (const { path, options } of flatten(createProgram())) {
      for (const word of path.split(" ")) expect(script).toContain(word);
      for (const { flag } of options) expect(script).toContain(flag.replace(/^--/, ""));
    }
  });

  it("of bash completes", async () => {
    const { stdout } = await run(["completion", "bash"]);
    const complete = (...words: string[]): string[] => {
      const script = `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _closewise; echo "\${COMPREPLY[@]}"`;
      const output = execFileSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8" });
      return output.trim().split(" ");
    };
    expect(complete("closewise", "ex")).toEqual(["explain"]);
    expect(complete("closewise", "--lang", "fr", "policy", "")).toContain("check");
    expect(complete("closewise", "list", "--status", "r")).toEqual(["registered", "reserved"]);
    expect(complete("closewise", "list", "--sen")).toEqual(["--sendable-by"]);
  });
});
