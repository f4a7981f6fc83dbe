import { Option } from "commander";
import type { Command } from "commander";
import { SNIPPET_RUNTIMES } from "../../codes/snippets/types.ts";
import type { SnippetRuntime } from "../../codes/snippets/types.ts";
import type { PracticeOptions, SituationId } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print, printJson } from "../print.ts";
import { shown } from "../shown.ts";
import { createTerminal } from "../terminal.ts";

interface Options {
  readonly situation?: string;
  readonly runtime?: SnippetRuntime;
  readonly http?: string;
  readonly list?: true;
}

export function addChoose(program: Command, help: HelpWords): void {
  const { page, choose: words } = help;
  const command = program
    .command("choose")
    .summary(words.summary)
    .description(words.description)
    .option("--situation <id>", words.options.situation)
    .addOption(new Option("--runtime <name>", words.options.runtime).choices(SNIPPET_RUNTIMES))
    .option("--http <status>", words.options.http)
    .option("--list", words.options.list)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise choose", words.examples.questions],
    ["closewise choose --list", words.examples.list],
    ["closewise choose --situation rate-limit --runtime go", words.examples.runtime],
    ["closewise choose --situation before-handshake --runtime ws --http 429", words.examples.http],
    ["closewise choose --situation server-restart --json", words.examples.json],
  ]);
}

async function run(options: Options, command: Command): Promise<void> {
  const { json, language, terminal } = contextOf(command);
  const { SITUATIONS, choose } = await import("../../codes/index.ts");
  const ids: readonly SituationId[] = SITUATIONS.map(({ id }) => id);
  const { choicePage, situationsPage } = await import("../choice-page.ts");
  if (options.list) {
    const choices = ids.map((id) => choose(id, language));
    if (!json) return print(situationsPage(choices, terminal));
    return printJson(choices.map(({ id, situation, code }) => ({ id, situation, code })));
  }
  const asked = options.situation === undefined ? await ask(ids, options, command) : options;
  const id = asked.situation ?? "";
  if (!isOneOf(ids, id)) {
    const { nearest } = await import("../../codes/nearest.ts");
    throw usageError((words) => words.unknownSituation(shown(id), nearest(id, ids), ids));
  }
  const practice: PracticeOptions = {
    ...(asked.runtime !== undefined && { runtime: asked.runtime }),
    ...(options.http !== undefined && { status: await parseStatus(options.http, id) }),
  };
  const choice = choose(id, language, practice);
  if (json) return printJson(choice);
  print(choicePage(choice, asked.runtime, terminal));
}

async function ask(
  ids: readonly string[],
  { runtime }: Options,
  command: Command,
): Promise<Options> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw usageError((words) => words.noTerminal(ids));
  }
  const { interviewOn } = await import("../interview.ts");
  const { language } = contextOf(command);
  const { width } = createTerminal(process.stderr, false);
  return interviewOn(process.stdin, process.stderr, { language, width, runtime });
}

/** @throws {CliError} for what refuses no opening handshake, and where there is none to refuse. */
async function parseStatus(text: string, situation: SituationId): Promise<number> {
  const { HTTP_STATUSES, SITUATIONS } = await import("../../codes/index.ts");
  const before = SITUATIONS.filter(({ code }) => code === null).map(({ id }) => id);
  if (!isOneOf(before, situation)) {
    throw usageError((words) => words.httpOnlyBefore(before));
  }
  const known = HTTP_STATUSES.map(({ status }) => status).filter((status) => status >= 400);
  const status = Number(text);
  if (known.some((one) => one === status)) return status;
  throw usageError((words) => words.notARefusal(shown(text), known));
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
