import { execFileSync } from "node:child_process";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.ts";
import { completionScript } from "../../src/cli/completion/script.ts";
import { flatten } from "../../src/cli/completion/tree.ts";
import { textWidth } from "../../src/cli/text-width.ts";
import { loadHelpWords } from "../../src/cli/words/help/load.ts";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { foreignWord } from "../native.ts";
import packageJson from "../../package.json" with { type: "json" };
import { run } from "./command.ts";

const english = createProgram(await loadHelpWords("en"));
const paths = flatten(english).map(({ path }) => path);

/** The help of a command, as `--help` prints it in a window of so many columns. */
async function help(path: string, language: Language = "en", columns = 80): Promise<string> {
  let text = "";
  const program = createProgram(await loadHelpWords(language));
  const all: Command[] = [program];
  for (const command of all) {
    command.configureOutput({
      writeOut: (piece) => (text += piece),
      getOutHelpWidth: () => columns,
    });
    all.push(...command.commands);
  }
  const args = [...path.split(" ").filter(Boolean), "--help"];
  await expect(program.parseAsync(args, { from: "user" })).rejects.toMatchObject({ exitCode: 0 });
  return text;
}

describe("help", () => {
  it.for(paths)("closewise %s --help has examples", async (path) => {
    expect(await help(path)).toMatch(/^Usage: closewise[^]*\nExamples:\n(?: {2}#.*\n)* {2}\$ /);
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

describe.each(LANGUAGES)("help in %s", (language) => {
  it.for(paths)("closewise %s has no foreign word, and fits 80 columns", async (path) => {
    const text = await help(path, language);
    for (const line of text.split("\n"))
      expect([textWidth(line) <= 80, line]).toEqual([true, line]);
    const own = prose(text);
    expect([foreignWord(own, language), text]).toEqual([undefined, text]);
  });

  it.for(paths)(
    "closewise %s fits a narrow window, but for what cannot be broken",
    async (path) => {
      const [, ...lines] = (await help(path, language, 50)).split("\n");
      for (const line of lines) {
        // Command lines to copy, terms, and words as long as that.
        if (/^ {2}[$#-] ?|^ {2}\S+ <|^\s*\S+$/u.test(line)) continue;
        expect([textWidth(line) <= 50, line]).toEqual([true, line]);
      }
    },
  );
});

it("help is in the language of --lang, else of the environment", async () => {
  const french = await help("explain", "fr");
  const env = { LANG: "fr_FR.UTF-8" };
  for (const args of [
    ["explain", "--help", "--lang", "fr"],
    ["--lang=fr", "help", "explain"],
  ]) {
    expect((await run(args)).stdout).toBe(french);
  }
  expect((await run(["explain", "--help"], { env })).stdout).toBe(french);
  expect((await run(["explain", "--help", "--lang", "xx"], { env })).stdout).toBe(french);
  // What stands behind `--` is no option.
  expect((await run(["explain", "--help", "--", "--lang", "fr"])).stdout).toBe(
    await help("explain"),
  );
});

/** Without what is the same in every language: command lines, options, values, names. */
function prose(text: string): string {
  return text
    .replaceAll(/^ {2}\$ .*$/gm, "")
    .replaceAll(/`[^`]*`|"[^"]*"/g, "0")
    .replaceAll(/^ {2}[a-z]+(?= |$)/gm, "")
    .replaceAll(/closewise(?: [a-z]+)*|(?<!\w)--?[a-zA-Z-]+|en,\s+fr,[a-z,\s-]+ru/g, "0")
    .replaceAll(/(?<!\p{Script=Latin})en(?!\p{Script=Latin})/gu, "0")
    .replaceAll(/\.?\/?[\w-]*[:/.][\w./]+[a-z\d]|[A-Z]+_[A-Z_]+|LANG|SIGHUP|SIGTERM/g, "0")
    .replaceAll(/\b\d+(?:ms|[smhd]|[KM]iB)\b|T\d+/g, "0")
    .replaceAll(/close\(\)|stdin|stderr|message-rate|\b(?:now|bash|zsh|fish)\b/g, "0")
    .replaceAll(/Normal Closure|Policy Violation|<(?:[a-z]|sub|sid|jti|iss)>/g, "0");
}

describe("completion", () => {
  it.for(["bash", "zsh", "fish"] as const)("of %s knows every command and option", (shell) => {
    const script = completionScript(english, shell);
    for (const { path, options } of flatten(english)) {
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
