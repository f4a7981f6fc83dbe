import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { isQualified, parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .summary("two close codes side by side")
    .description(
      "How any two close codes, codes of vendors or HTTP statuses differ, and which one to send.",
    )
    .argument("<a>", "a close code; a vendor's, discord:4004; or an HTTP status, http:401")
    .argument("<b>", "another")
    .action(run);
  addExamples(command, [
    ["closewise compare 1000 1008", "Normal Closure against Policy Violation"],
    ["closewise compare 1001 1012 --lang fr", "in French"],
    ["closewise compare discord:4004 pusher:4009", "two vendors"],
    ["closewise compare 1008 http:401", "after the opening handshake, and during it"],
    ["closewise compare 1008 4429 --json", "as data"],
  ]);
}

async function run(a: string, b: string, _options: unknown, command: Command): Promise<void> {
  const qualified = isQualified(a) || isQualified(b);
  for (const text of [a, b]) if (!isQualified(text)) parseCode(text);
  const { json, language, terminal } = contextOf(command);
  const { compare, compareReferences, parseReference } = await import("../../codes/index.ts");
  const comparison = qualified
    ? compareReferences(parseReference(a), parseReference(b), language)
    : compare(parseCode(a), parseCode(b), language);
  if (json) return printJson(comparison);
  const { comparisonPage } = await import("../comparison-page.ts");
  print(comparisonPage(comparison, terminal));
}
