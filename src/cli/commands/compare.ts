import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { isQualified, parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addCompare(program: Command, help: HelpWords): void {
  const { page, compare: words } = help;
  const command = program
    .command("compare")
    .summary(words.summary)
    .description(words.description)
    .argument("<a>", words.arguments.a)
    .argument("<b>", words.arguments.b)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise compare 1000 1008", words.examples.codes],
    ["closewise compare 1001 1012 --lang fr", words.examples.language],
    ["closewise compare discord:4004 pusher:4009", words.examples.vendors],
    ["closewise compare 1008 http:401", words.examples.http],
    ["closewise compare 1008 4429 --json", words.examples.json],
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
