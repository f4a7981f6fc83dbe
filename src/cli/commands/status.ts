import type { Command } from "commander";
import { TOKEN_VARIABLE, addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import type { ToldRoute } from "../admin/routes.ts";
import type { GatewayStatus } from "../admin/target.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

export function addStatus(program: Command, help: HelpWords): void {
  const { page, status: words } = help;
  const command = program.command("status").summary(words.summary).description(words.description);
  addAdminOptions(command, help).action(run);
  addExamples(command, page.examples, [
    ["closewise status", words.examples.here],
    ["closewise status --admin http://10.0.0.7:8081", words.examples.elsewhere(TOKEN_VARIABLE)],
    ["closewise status --json", words.examples.json],
  ]);
}

async function run(options: AdminOptions, command: Command): Promise<void> {
  const { json, language, terminal } = contextOf(command);
  const address = readAdminAddress(options);
  const { askGateway } = await import("../admin/client.ts");
  const [status, { routes }] = await Promise.all([
    askGateway<GatewayStatus>(address, { path: "api/status" }),
    askGateway<{ readonly routes: readonly ToldRoute[] }>(address, { path: "api/upstreams" }),
  ]);
  if (json) return printJson({ ...status, routes });
  const { statusPage } = await import("../admin/status-page.ts");
  print(statusPage(status, routes, wordsIn(language).admin, terminal));
}
