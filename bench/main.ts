/** `npm run bench`: the gateway beside its peers, all in one run. See README.md for the method. */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, release } from "node:os";
import { parseArgs } from "node:util";
import { builtIn, fromCommand, type Contender } from "./contenders.ts";
import { cleanUp } from "./processes.ts";
import { render, summarize, wanted } from "./report.ts";
import { run } from "./run.ts";
import { FULL, QUICK, scenarios } from "./scenarios.ts";

const HELP = `Usage: npm run bench -- [options]

  --only a,b,c              measure only these contenders
  --contender NAME=COMMAND  add one of your own; COMMAND (run by sh) gets LISTEN_PORT,
                            BACKEND_PORT and CLOSEWISE_CONFIG; may be repeated
  --scenario a,b            measure only these scenarios
  --rounds N                rounds to interleave (default 5)
  --quick                   short measurements, for a smoke test
  --json FILE               write everything measured to FILE
  --help

Contenders: ${builtIn.map(({ name }) => name).join(", ")}
Scenarios:  ${scenarios.map(({ name }) => name).join(", ")}
Exit code:  0 measured, 1 closewise (or everything) could not be measured in every
            round, 2 wrong usage
`;

class UsageError extends Error {}

function pick<T extends { readonly name: string }>(
  what: string,
  all: readonly T[],
  lists: readonly string[] | undefined,
): readonly T[] {
  if (lists === undefined) return all;
  const names = lists.flatMap((list) => list.split(",")).map((name) => name.trim());
  const unknown = names.find((name) => !all.some((item) => item.name === name));
  if (unknown !== undefined) {
    throw new UsageError(
      `no ${what} "${unknown}"; there are: ${all.map(({ name }) => name).join(", ")}`,
    );
  }
  return all.filter(({ name }) => names.includes(name));
}

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      contender: { type: "string", multiple: true },
      scenario: { type: "string", multiple: true },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const own = (values.contender ?? []).map((given): Contender => {
    const [, name, command] = /^([\w.-]+)=(.+)$/s.exec(given) ?? [];
    if (name === undefined || command === undefined) {
      throw new UsageError(`--contender takes NAME=COMMAND, not "${given}"`);
    }
    return fromCommand(name, command);
  });
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new UsageError(`--rounds takes a whole number from 1, not "${values.rounds}"`);
  }
  const contenders = [...pick("contender", [...builtIn, ...own], values.only)];
  for (const added of own) if (!contenders.includes(added)) contenders.push(added);
  const names = contenders.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new UsageError("two contenders share a name");
  return {
    help: values.help,
    json: values.json,
    rounds,
    contenders,
    scenarios: pick("scenario", scenarios, values.scenario),
    effort: values.quick ? QUICK : FULL,
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<number> {
  const { help, json, rounds, contenders, scenarios: chosen, effort } = options();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const problems: string[] = [];
  for (const { missing } of contenders) {
    if (missing === undefined) continue;
    problems.push(`skipped: ${missing}`);
    say(`NOTICE skipped: ${missing}`);
  }
  const present = contenders.filter(({ missing }) => missing === undefined);
  const results = await run(
    { contenders: present, scenarios: chosen, rounds, effort, say },
    problems,
  );
  const base =
    present.find(({ name }) => name === "raw-pipe")?.name ?? present[0]?.name ?? "raw-pipe";
  const summary = summarize(results, base, effort);
  const goals = wanted(results);
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    kernel: release(),
    node: process.version,
  };
  process.stdout.write(
    `\n${rounds} rounds; median [min-max]; ratios are paired within each round\n` +
      (effort === QUICK ? "A smoke run (--quick): too short for its numbers to count\n" : "") +
      `${machine.cores} cores of ${machine.cpu}, Linux ${machine.kernel}, Node ${machine.node}\n\n` +
      `${render(summary, goals, base)}\n`,
  );
  if (problems.length > 0) process.stdout.write(`\nProblems\n  ${problems.join("\n  ")}\n`);
  if (json !== undefined) {
    const all = { machine, rounds, effort, base, scenarios: summary, wanted: goals, problems };
    writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  }
  const measured = (name: string): boolean =>
    summary.every(({ contenders: entries }) =>
      entries.find((e) => e.name === name)?.samples.every((sample) => sample !== undefined),
    );
  if (present.some(({ name }) => name === "closewise")) return measured("closewise") ? 0 : 1;
  return present.some(({ name }) => measured(name)) ? 0 : 1;
}

process.on("exit", cleanUp);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(130));
}
try {
  process.exit(await main());
} catch (error) {
  const usage =
    error instanceof UsageError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE"));
  const said = error instanceof Error ? (usage ? error.message : error.stack) : String(error);
  process.stderr.write(`${said}\n${usage ? "\nTry --help.\n" : ""}`);
  process.exit(usage ? 2 : 1);
}
