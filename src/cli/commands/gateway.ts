import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { parseSeconds } from "../parse-seconds.ts";

export interface GatewayCommandOptions {
  readonly config: string;
  readonly check?: boolean;
  readonly drain?: string;
  readonly printEndings?: boolean;
  readonly quiet?: boolean;
  readonly watch?: boolean;
}

export function addGateway(program: Command, help: HelpWords): void {
  const { page, gateway: words } = help;
  const command = program
    .command("gateway")
    .summary(words.summary)
    .description(words.description)
    .requiredOption("-c, --config <file>", words.options.config)
    .option("--check", words.options.check)
    .option("--drain <seconds>", words.options.drain)
    .option("--print-endings", words.options.printEndings)
    .option("--watch", words.options.watch)
    .option("--quiet", words.options.quiet)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise gateway --config gateway.yaml", words.examples.run],
    ["closewise gateway --config gateway.yaml --check", words.examples.check],
    ["closewise gateway -c gateway.yaml --print-endings --json", words.examples.endings],
  ]);
}

async function run(options: GatewayCommandOptions, command: Command): Promise<void> {
  const drainMs = options.drain === undefined ? undefined : parseSeconds("--drain", options.drain);
  const context = contextOf(command);
  const { readConfig } = await import("../../config/index.ts");
  const { checkParts } = await import("../policy-parts.ts");
  const loaded = await readConfig(options.config, { checkPolicies: checkParts });
  const config = drainMs === undefined ? loaded : { ...loaded, drainMs };
  const runner = await import("../gateway-run.ts");
  if (options.check) return runner.printEffective(config, context);
  await runner.runGateway(config, options, context);
}
