import { Option } from "commander";
import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { printJson } from "../print.ts";
import type { HelpWords } from "../words/help/types.ts";

export function addPolicy(program: Command, help: HelpWords): void {
  const { page, policy: words, policyCheck, policySchema } = help;
  const policy = program
    .command("policy")
    .summary(words.summary)
    .description(words.description)
    .usage("<command> [options]");
  addExamples(policy, page.examples, [
    ["closewise policy check gateway.yaml", words.examples.check],
    ["closewise policy replay events.jsonl --with tomorrow.yaml", words.examples.replay],
    ["closewise policy schema > closewise.schema.json", words.examples.schema],
  ]);

  const check = policy
    .command("check")
    .summary(policyCheck.summary)
    .description(policyCheck.description)
    .argument("<file>", policyCheck.arguments.file)
    .action(runCheck);
  addExamples(check, page.examples, [
    ["closewise policy check gateway.yaml", policyCheck.examples.check],
    ["closewise policy check gateway.yaml --json", policyCheck.examples.json],
  ]);

  addReplay(policy, help);

  const schema = policy
    .command("schema")
    .summary(policySchema.summary)
    .description(policySchema.description)
    .action(async () => {
      const { configSchema } = await import("../../config/index.ts");
      printJson(configSchema());
    });
  addExamples(schema, page.examples, [
    ["closewise policy schema > closewise.schema.json", policySchema.examples.print],
    ["# yaml-language-server: $schema=closewise.schema.json", policySchema.examples.editor],
  ]);
}

interface ReplayCommandOptions {
  readonly with: string;
  readonly policy?: string;
  readonly route?: string;
  readonly since?: string;
  readonly failOn?: "closed";
}

function addReplay(policy: Command, { page, policyReplay: words }: HelpWords): void {
  const replay = policy
    .command("replay")
    .summary(words.summary)
    .description(words.description)
    .argument("<source>", words.arguments.source)
    .requiredOption("--with <file>", words.options.with)
    .option("--policy <name>", words.options.policy)
    .option("--route <name>", words.options.route)
    .option("--since <time>", words.options.since)
    .addOption(new Option("--fail-on <what>", words.options.failOn).choices(["closed"]))
    .action(runReplayCommand);
  addExamples(replay, page.examples, [
    ["closewise policy replay events.jsonl --with tomorrow.yaml", words.examples.events],
    ["closewise policy replay closewise.db --with tomorrow.yaml --since 7d", words.examples.store],
    ["closewise policy replay events.jsonl --with p.yaml --fail-on closed", words.examples.failOn],
  ]);
}

async function runReplayCommand(
  source: string,
  options: ReplayCommandOptions,
  command: Command,
): Promise<void> {
  const { parseSince } = await import("../parse-since.ts");
  const since =
    options.since === undefined ? undefined : parseSince("--since", options.since, Date.now());
  const { policy, route, failOn } = options;
  const context = contextOf(command);
  const { runReplay } = await import("../replay/run.ts");
  const failOnClosed = failOn === "closed";
  await runReplay({ source, with: options.with, policy, route, since, failOnClosed }, context);
}

async function runCheck(file: string, _options: unknown, command: Command): Promise<void> {
  const { checkPolicies } = await import("../policy-check.ts");
  await checkPolicies(file, contextOf(command));
}
