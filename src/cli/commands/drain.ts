import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

interface DrainOptions extends AdminOptions {
  readonly upstream: string;
  readonly undo?: true;
}

export function addDrain(program: Command, help: HelpWords): void {
  const { page, drain: words } = help;
  const command = program
    .command("drain")
    .summary(words.summary)
    .description(words.description)
    .requiredOption("--upstream <url>", words.options.upstream)
    .option("--undo", words.options.undo);
  addAdminOptions(command, help).action(run);
  addExamples(command, page.examples, [
    ["closewise drain --upstream ws://10.0.0.7:9000/", words.examples.before],
    ["closewise drain --upstream ws://10.0.0.7:9000/ --undo", words.examples.after],
    ["closewise status", words.examples.status],
  ]);
}

async function run(options: DrainOptions, command: Command): Promise<void> {
  const { json, language } = contextOf(command);
  const address = readAdminAddress(options);
  const { askGateway } = await import("../admin/client.ts");
  const { admin: words } = wordsIn(language);
  const path = `api/upstreams/${options.undo ? "undrain" : "drain"}`;
  const result = await askGateway<{
    readonly url: string;
    readonly drained: boolean;
    readonly connections?: number;
  }>(address, { path, body: { url: options.upstream } });
  if (json) return printJson(result);
  const { url, drained, connections = 0 } = result;
  print(drained ? words.drained(url, connections) : words.undrained(url));
}
