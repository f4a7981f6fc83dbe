import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

export function addReload(program: Command, help: HelpWords): void {
  const { page, reload: words } = help;
  const command = program.command("reload").summary(words.summary).description(words.description);
  addAdminOptions(command, help).action(run);
  addExamples(command, page.examples, [
    ["closewise policy check gateway.yaml && closewise reload", words.examples.checked],
    ["closewise reload --json", words.examples.json],
  ]);
}

async function run(options: AdminOptions, command: Command): Promise<void> {
  const { json, language } = contextOf(command);
  const address = readAdminAddress(options);
  const { askGateway } = await import("../admin/client.ts");
  const result = await askGateway<{ readonly adopted: number; readonly ended: number }>(address, {
    path: "api/reload",
    body: {},
  });
  if (json) return printJson(result);
  print(wordsIn(language).admin.reloaded(result.adopted, result.ended));
}
