import type { Command } from "commander";
import type { SituationId } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { quote } from "../quote.ts";

export function addChoose(program: Command): void {
  const command = program
    .command("choose")
    .summary("which close code to send")
    .description("Which close code to send: by a few questions, or for a known situation.")
    .option("--situation <id>", "the situation, instead of questions")
    .option("--list", "list the situations")
    .action(run);
  addExamples(command, [
    ["closewise choose", "a few questions, then the code"],
    ["closewise choose --list", "the situations there are"],
    ["closewise choose --situation rate-limit", "a client that sends too fast"],
    ["closewise choose --situation server-restart --json", "as data"],
  ]);
}

async function run(
  options: { readonly situation?: string; readonly list?: true },
  command: Command,
): Promise<void> {
  const { json, language, terminal } = contextOf(command);
  const { SITUATIONS, choose } = await import("../../codes/index.ts");
  const ids: readonly SituationId[] = SITUATIONS.map(({ id }) => id);
  const { choicePage, situationsPage } = await import("../choice-page.ts");
  if (options.list) {
    const choices = ids.map((id) => choose(id, language));
    if (!json) return print(situationsPage(choices, terminal));
    return printJson(choices.map(({ id, situation, code }) => ({ id, situation, code })));
  }
  const id = options.situation ?? (await askForSituation(ids, command));
  if (!isOneOf(ids, id)) {
    const { didYouMean } = await import("../../policy/shape/nearest.ts");
    throw usageError(`--situation ${quote(id)} is unknown. ${didYouMean(id, ids)}`);
  }
  const choice = choose(id, language);
  if (json) return printJson(choice);
  print(choicePage(choice, terminal));
}

async function askForSituation(ids: readonly string[], command: Command): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw usageError(
      `choose asks questions, and there is no terminal to ask on. Give --situation, one of: ${ids.join(", ")}.`,
    );
  }
  const { interviewOn } = await import("../interview.ts");
  return interviewOn(process.stdin, process.stderr, contextOf(command).language);
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
