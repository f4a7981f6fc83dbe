import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { parseSeconds } from "../parse-seconds.ts";

export interface GatewayCommandOptions {
  readonly config: string;
  readonly check?: boolean;
  readonly drain?: string;
  readonly printEndings?: boolean;
  readonly quiet?: boolean;
  readonly watch?: boolean;
}

export function addGateway(program: Command): void {
  const command = program
    .command("gateway")
    .summary("a gateway in front of your servers, by a configuration file")
    .description(
      "Runs a gateway: it enforces your policies, ends connections with the right code and records how each ended. " +
        "SIGHUP reads the configuration again: open connections stay, and an invalid file changes nothing. " +
        "SIGTERM or Ctrl-C drains it: connections are closed with 1012 over the time of --drain, new ones get 503; " +
        "a second signal ends it at once.",
    )
    .requiredOption("-c, --config <file>", "the configuration, YAML or JSON")
    .option("--check", "check the configuration, print it with every default, and leave")
    .option(
      "--drain <seconds>",
      "how long a drain is spread (default: from the configuration, 10s)",
    )
    .option("--print-endings", "print each ending in one sentence")
    .option("--watch", "read the configuration again when its file changes, as SIGHUP does")
    .option("--quiet", "print nothing but trouble")
    .action(run);
  addExamples(command, [
    ["closewise gateway --config gateway.yaml", "run it"],
    ["closewise gateway --config gateway.yaml --check", "what is in force, defaults included"],
    ["closewise gateway -c gateway.yaml --print-endings --json", "endings as a stream of JSON"],
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
