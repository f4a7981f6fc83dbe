import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .summary("two close codes side by side")
    .description("How any two close codes differ, and which one to send.")
    .argument("<a>", "a close code")
    .argument("<b>", "another")
    .action(run);
  addExamples(command, [
    ["closewise compare 1000 1008", "Normal Closure against Policy Violation"],
    ["closewise compare 1001 1012 --lang fr", "in French"],
    ["closewise compare 1008 4429 --json", "as data"],
  ]);
}

async function run(a: string, b: string, _options: unknown, command: Command): Promise<void> {
  const codes = [parseCode(a), parseCode(b)] as const;
  const { json, language, terminal } = contextOf(command);
  const { compare } = await import("../../codes/index.ts");
  const comparison = compare(...codes, language);
  if (json) return printJson(comparison);
  const { comparisonPage } = await import("../comparison-page.ts");
  print(comparisonPage(comparison, terminal));
}
