import { Option } from "commander";
import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { ProbeFlags } from "../probe/flags.ts";
import { shown } from "../shown.ts";
import type { HelpWords } from "../words/help/types.ts";

export function addProbe(program: Command, help: HelpWords): void {
  const { page, probe: words } = help;
  const { options } = words;
  const command = program
    .command("probe")
    .summary(words.summary)
    .description(words.description)
    .argument("<url>", words.arguments.url)
    .option("--for <duration>", options.for, "10s")
    .option("--timeout <duration>", options.timeout, "10s")
    .option("--ping <duration>", options.ping, "5s")
    .option("--close-timeout <duration>", options.closeTimeout, "5s")
    .option("--compare", options.compare)
    .option("--send <text>", options.send, all)
    .option("--send-size <size>", options.sendSize)
    .option("--binary", options.binary)
    .option("--subprotocol <name>", options.subprotocol, all)
    .option("--origin <url>", options.origin)
    .option("--header <text>", options.header, all)
    .addOption(
      new Option("--require-extension <name>", options.requireExtension).choices([
        "permessage-deflate",
      ]),
    )
    .option("--insecure", options.insecure)
    .option("--ca <file>", options.ca)
    .option("--no-experiments", options.noExperiments)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise probe wss://app.example/ws", words.examples.probe],
    ["closewise probe wss://app.example/ws --for 90s --send '{}'", words.examples.compare],
    ["closewise probe wss://app.example/ws --send-size 5MiB", words.examples.size],
    [
      "closewise probe wss://app.example/ws --header 'Authorization: Bearer …'",
      words.examples.header,
    ],
    ["closewise probe ws://127.0.0.1:8080/chat --json", words.examples.json],
  ]);
}

async function run(text: string, flags: ProbeFlags, command: Command): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^wss?:$/.test(url.protocol)) {
    throw usageError((words) => words.notAWebSocket(shown(text)));
  }
  const { optionsFrom } = await import("../probe/flags.ts");
  const options = optionsFrom(url, flags);
  const { runProbe } = await import("../probe/run.ts");
  await runProbe(url, options, contextOf(command));
}

/** Each value of an option that may be repeated. */
function all(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
