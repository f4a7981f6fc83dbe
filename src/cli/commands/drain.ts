import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

interface DrainOptions extends AdminOptions {
  readonly upstream: string;
  readonly undo?: true;
}

export function addDrain(program: Command): void {
  const command = program
    .command("drain")
    .summary("keeps new connections away from an upstream")
    .description(
      "Makes a running gateway send no new connections to an upstream, on every route that has it, " +
        "until that is undone. Open ones stay.",
    )
    .requiredOption("--upstream <url>", "its address, as the configuration has it")
    .option("--undo", "let it have new connections again");
  addAdminOptions(command).action(run);
  addExamples(command, [
    ["closewise drain --upstream ws://10.0.0.7:9000/", "before its maintenance"],
    ["closewise drain --upstream ws://10.0.0.7:9000/ --undo", "after it"],
    ["closewise status", "how many are still open there"],
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
