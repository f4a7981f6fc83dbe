import { Option } from "commander";
import type { Command } from "commander";
import { SNIPPET_RUNTIMES } from "../../codes/snippets/types.ts";
import type { SnippetRuntime } from "../../codes/snippets/types.ts";
import type { PracticeOptions, SituationId } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { quote } from "../quote.ts";
import { createTerminal } from "../terminal.ts";

interface Options {
  readonly situation?: string;
  readonly runtime?: SnippetRuntime;
  readonly http?: string;
  readonly list?: true;
}

export function addChoose(program: Command): void {
  const command = program
    .command("choose")
    .summary("which close code to send, and how")
    .description(
      "Which close code to send, with its reason, a snippet, and what the other side sees: by a few questions, or for a known situation.",
    )
    .option("--situation <id>", "the situation, instead of questions")
    .addOption(
      new Option("--runtime <name>", "what sends it; shows the snippet").choices(SNIPPET_RUNTIMES),
    )
    .option("--http <status>", "before the handshake: the HTTP status to answer with")
    .option("--list", "list the situations")
    .action(run);
  addExamples(command, [
    ["closewise choose", "a few questions, then the code"],
    ["closewise choose --list", "the situations there are"],
    ["closewise choose --situation rate-limit --runtime go", "a client that sends too fast"],
    ["closewise choose --situation before-handshake --runtime ws --http 429", "a refusal"],
    ["closewise choose --situation server-restart --json", "as data"],
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
    const { didYouMean } = await import("../../policy/shape/nearest.ts");
    throw usageError(`--situation ${quote(id)} is unknown. ${didYouMean(id, ids)}`);
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
    throw usageError(
      `choose asks questions, and there is no terminal to ask on. Give --situation, one of: ${ids.join(", ")}.`,
    );
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
    throw usageError(
      `--http goes with --situation ${before.join(" or ")}: once the handshake is over, a Close frame says why.`,
    );
  }
  const known = HTTP_STATUSES.map(({ status }) => status).filter((status) => status >= 400);
  const status = Number(text);
  if (known.some((one) => one === status)) return status;
  throw usageError(
    `--http ${quote(text)} refuses no opening handshake. Use one of: ${known.join(", ")}.`,
  );
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}
