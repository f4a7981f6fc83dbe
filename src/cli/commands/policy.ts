import { Option } from "commander";
import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { printJson } from "../print.ts";

export function addPolicy(program: Command): void {
  const policy = program
    .command("policy")
    .summary("check policies, replay traffic, print the schema")
    .description(
      "Checks written policies, tells what they would have done to recorded traffic, and prints the schema that an editor can use.",
    )
    .usage("<command> [options]");
  addExamples(policy, [
    ["closewise policy check gateway.yaml", "every problem, with its line"],
    ["closewise policy replay events.jsonl --with tomorrow.yaml", "whom would it have closed?"],
    ["closewise policy schema > closewise.schema.json", "for your editor"],
  ]);

  const check = policy
    .command("check")
    .summary("every problem of a file, with its line")
    .description("Checks a gateway's configuration, or a file with nothing but `policies:`.")
    .argument("<file>", "YAML or JSON")
    .action(runCheck);
  addExamples(check, [
    ["closewise policy check gateway.yaml", "exit code 2 when there is a problem"],
    ["closewise policy check gateway.yaml --json", "problems as data"],
  ]);

  addReplay(policy);

  const schema = policy
    .command("schema")
    .summary("the JSON Schema of the configuration")
    .description("Prints the JSON Schema (2020-12) of a gateway's configuration file.")
    .action(async () => {
      const { configSchema } = await import("../../config/index.ts");
      printJson(configSchema());
    });
  addExamples(schema, [
    ["closewise policy schema > closewise.schema.json", "then in YAML, at the top:"],
    [
      "# yaml-language-server: $schema=closewise.schema.json",
      "completion and checks in the editor",
    ],
  ]);
}

interface ReplayCommandOptions {
  readonly with: string;
  readonly policy?: string;
  readonly route?: string;
  readonly since?: string;
  readonly failOn?: "closed";
}

function addReplay(policy: Command): void {
  const replay = policy
    .command("replay")
    .summary("what a policy would have done to recorded traffic")
    .description(
      "Runs recorded traffic through the policies of a file, and compares with what really happened. " +
        "An event log (records.events of the configuration) tells what happened when, so the answer is exact up to the moment at which a policy would have acted. " +
        "Endings alone (a store, or `closewise records --json`) tell less, and the answer says what is certain and what is only possible.",
    )
    .argument("<source>", "an event log, a store, or endings as JSON lines; gzip is fine")
    .requiredOption("--with <file>", "the policies to try: a configuration, or only `policies:`")
    .option("--policy <name>", "this one for every connection (default: by route, else by name)")
    .option("--route <name>", "only connections of this route")
    .option("--since <time>", "only since then: 10m, 2h, 7d, or 2025-11-23T14:00")
    .addOption(
      new Option(
        "--fail-on <what>",
        "exit code 1 when a connection would have been closed or refused",
      ).choices(["closed"]),
    )
    .action(runReplayCommand);
  addExamples(replay, [
    ["closewise policy replay events.jsonl --with tomorrow.yaml", "an event log"],
    ["closewise policy replay closewise.db --with tomorrow.yaml --since 7d", "endings of a week"],
    ["closewise policy replay events.jsonl --with p.yaml --fail-on closed", "in CI"],
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
