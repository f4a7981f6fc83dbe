/** Runs scenarios in rounds over all contenders, in rotating order; every measurement with a new process. */
import { closewiseFile, type Contender } from "./contenders.ts";
import { Load, freePort, startEcho, startProxy, type Running } from "./processes.ts";
import type { Effort, Sample, Scenario } from "./scenarios.ts";

export interface ScenarioResult {
  readonly scenario: Scenario;
  /** By contender, one entry for each round; undefined where the measurement failed. */
  readonly samples: ReadonlyMap<string, readonly (Sample | undefined)[]>;
}

export interface Plan {
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly rounds: number;
  readonly effort: Effort;
  readonly say: (line: string) => void;
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function start(contender: Contender, backend: number): Promise<Running> {
  const ports = { listen: await freePort(), backend };
  const env = {
    LISTEN_PORT: String(ports.listen),
    BACKEND_PORT: String(backend),
    CLOSEWISE_CONFIG: closewiseFile(ports),
  };
  return await startProxy(contender.name, contender.argv(ports), env, ports.listen);
}

export async function run(plan: Plan, problems: string[]): Promise<ScenarioResult[]> {
  const { contenders, rounds, effort, say } = plan;
  const backend = await startEcho();
  const load = new Load();
  const results: ScenarioResult[] = [];
  const problem = (line: string): void => {
    problems.push(line);
    say(`ERROR ${line}`);
  };

  /** Who did not start; not tried again. */
  const unable = new Set<string>();
  for (const scenario of plan.scenarios) {
    const out = new Set(unable);
    const samples = new Map<string, (Sample | undefined)[]>();
    for (const { name } of contenders) samples.set(name, Array.from({ length: rounds }));

    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < contenders.length; turn++) {
        const contender = contenders[(round + turn) % contenders.length]!;
        const { name } = contender;
        if (out.has(name)) continue;
        let proxy: Running | undefined;
        try {
          proxy = await start(contender, backend);
          const sample = await scenario.measure(proxy, load, effort);
          samples.get(name)![round] = sample;
          say(
            `${scenario.name} round ${round + 1}/${rounds} ${name}: ${sample.cost.toPrecision(3)} ${scenario.unit}`,
          );
        } catch (error) {
          out.add(name);
          if (proxy === undefined) unable.add(name);
          problem(
            proxy === undefined
              ? `${name} does not start: ${text(error)}`
              : `${scenario.name}: ${name} is left out: ${text(error)}`,
          );
        }
        await proxy?.stop();
      }
    }
    results.push({ scenario, samples });
  }
  return results;
}
