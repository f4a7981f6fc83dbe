import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { printJson } from "../print.ts";

export function addPolicy(program: Command): void {
  const policy = program
    .command("policy")
    .summary("check policies, or print their schema")
    .description("Checks written policies, and prints the schema that an editor can use.")
    .usage("<command> [options]");
  addExamples(policy, [
    ["closewise policy check gateway.yaml", "every problem, with its line"],
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

async function runCheck(file: string, _options: unknown, command: Command): Promise<void> {
  const { checkPolicies } = await import("../policy-check.ts");
  await checkPolicies(file, contextOf(command));
}
