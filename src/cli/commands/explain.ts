import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { notACode, parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .summary("what a close code means, and how to resolve it")
    .description("Everything the catalogue knows of a close code.")
    .argument("<code...>", "a close code, 0-65535")
    .action(run);
  addExamples(command, [
    ["closewise explain 1008", "a page about 1008 Policy Violation"],
    ["closewise explain 1006 --lang fr", "the same in French, about 1006"],
    ["closewise explain 4001 --json", "as data"],
  ]);
}

async function run(words: readonly string[], _options: unknown, command: Command): Promise<void> {
  const code = codeIn(words);
  const { json, language, terminal } = contextOf(command);
  const { explain } = await import("../../codes/index.ts");
  const explanation = explain(code, language);
  if (json) return printJson(explanation);
  const { explanationPage } = await import("../explanation-page.ts");
  print(explanationPage(explanation, terminal));
}

function codeIn(words: readonly string[]): number {
  const text = words.join(" ").trim();
  if (/^\d+$/.test(text)) return parseCode(text);
  if (words.length > 1 && words.every((word) => /^\d+$/.test(word))) {
    throw usageError(
      `explain takes one code, not ${words.length}. Side by side: \`closewise compare ${words[0]} ${words[1]}\`.`,
    );
  }
  if (/^[a-z][a-z0-9-]*:\d+$/i.test(text)) {
    throw usageError(
      `codes of one vendor (${text}) are not in this version yet. Give the number alone for what its range means.`,
    );
  }
  // One word, or something like a number: a slip, not a text that was pasted.
  if (!/\s/.test(text) || /^[\d\s.,+-]+$/.test(text)) throw notACode(text);
  const mentioned = /\b[1-4]\d{3}\b/.exec(text)?.[0];
  throw usageError(
    `explaining a text is not in this version yet. ${
      mentioned === undefined
        ? "Give the close code alone; without one, 1006 is what applications are told."
        : `It mentions ${mentioned}: try \`closewise explain ${mentioned}\`.`
    }`,
  );
}
