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

async function runCheck(file: string, _options: unknown, command: Command): Promise<void> {
  const { checkPolicies } = await import("../policy-check.ts");
  await checkPolicies(file, contextOf(command));
}
