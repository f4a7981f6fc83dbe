import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import type { ToldRoute } from "../admin/routes.ts";
import type { GatewayStatus } from "../admin/target.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { wordsIn } from "../words/words.ts";

export function addStatus(program: Command): void {
  const command = program
    .command("status")
    .summary("what a running gateway is doing")
    .description(
      "Asks a running gateway for its connections, and for the state of each upstream. " +
        "The gateway has to have `admin:` in its configuration.",
    );
  addAdminOptions(command).action(run);
  addExamples(command, [
    ["closewise status", "the gateway on this machine"],
    ["closewise status --admin http://10.0.0.7:8081", "another, with CLOSEWISE_ADMIN_TOKEN"],
    ["closewise status --json", "as data"],
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
