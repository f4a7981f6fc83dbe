import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { shown } from "../shown.ts";

const USUAL = "ws://127.0.0.1:8080/chat";

export function addTry(program: Command, help: HelpWords): void {
  const { page, try: words } = help;
  const command = program
    .command("try")
    .summary(words.summary)
    .description(words.description)
    .argument("[url]", words.arguments.url, USUAL)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise try", words.examples.usual],
    ["closewise try ws://127.0.0.1:9090/chat --json", words.examples.elsewhere],
  ]);
}

async function run(text: string, _options: unknown, command: Command): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^wss?:$/.test(url.protocol)) {
    throw usageError((words) => words.notAWebSocket(shown(text)));
  }
  const { runAttempt } = await import("../attempt.ts");
  await runAttempt(url, contextOf(command));
}
