import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

export function addReload(program: Command): void {
  const command = program
    .command("reload")
    .summary("makes a running gateway read its configuration again")
    .description(
      "Makes a running gateway read its configuration again. Connections go on under it. A file with " +
        "problems changes nothing: they are printed, and the exit code is 2.",
    );
  addAdminOptions(command).action(run);
  addExamples(command, [
    ["closewise policy check gateway.yaml && closewise reload", "checked here first"],
    ["closewise reload --json", "how many connections go on, as data"],
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
