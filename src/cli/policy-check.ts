import { ConfigError, formatConfigProblem, parsePolicies, readText } from "../config/index.ts";
import type { ConfigProblem, LoadedPolicies } from "../config/index.ts";
import { compileSettings, publishPolicy } from "../policy/index.ts";
import type { PolicySettings, PublishedRule } from "../policy/index.ts";
import type { Context } from "./context.ts";
import { Page } from "./page.ts";
import { checkParts } from "./policy-parts.ts";
import { print, printJson } from "./print.ts";

/** `policy check`: prints every problem, or what the policies come to; sets the exit code. */
export async function checkPolicies(file: string, { json, terminal }: Context): Promise<void> {
  const text = await readText(file);
  const { policies, problems } = read(text, file);
  if (problems.length > 0) process.exitCode = 2;
  if (json) {
    const summaries = Object.entries(policies).map(([name, { mode }]) => ({ name, mode }));
    return printJson({ file, ok: problems.length === 0, problems, policies: summaries });
  }
  if (problems.length > 0) {
    // Editors and terminals know `file:line:column:` at the beginning of a line.
    for (const problem of problems) {
      process.stderr.write(`${formatConfigProblem(file, problem)}\n`);
    }
    return;
  }
  const page = new Page(terminal);
  for (const [name, settings] of Object.entries(policies)) {
    page.heading(`${name} (${settings.mode})`).rows(summarize(name, settings));
  }
  print(`ok: ${file}\n${page.toString()}`.trimEnd());
}

function read(
  text: string,
  file: string,
): { readonly policies: LoadedPolicies; readonly problems: readonly ConfigProblem[] } {
  try {
    return {
      policies: parsePolicies(text, { file, env: process.env, checkPolicies: checkParts }),
      problems: [],
    };
  } catch (error) {
    if (!ConfigError.is(error)) throw error;
    return { policies: {}, problems: error.problems };
  }
}

/** The rules of a policy that hold clients to a figure or a list, and how each ends. */
function summarize(name: string, settings: PolicySettings): [label: string, value: string][] {
  const policy = compileSettings(name, { ...settings, hideReasons: false });
  return publishPolicy(policy)
    .rules.filter(
      ({ rule, limit, allowed }) =>
        rule === "origin" || limit !== undefined || allowed !== undefined,
    )
    .map((rule) => [rule.rule, whatHolds(rule, settings)]);
}

function whatHolds(published: PublishedRule, settings: PolicySettings): string {
  const { rule, per, limit, statusCode, httpStatus } = published;
  const allowed = rule === "origin" ? settings.origins : published.allowed;
  const burst = limit?.burst === undefined ? "" : `, ${limit.burst} at once`;
  const what = `${limit?.written ?? allowed?.join(", ") ?? ""}${burst}`;
  const whom = per === undefined ? "" : ` per ${per}`;
  return `${what}${whom}, else ${statusCode ?? `HTTP ${httpStatus}`}`;
}
