import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { parsePort } from "../parse-port.ts";
import { shown } from "../shown.ts";
import type { HelpWords } from "../words/help/types.ts";

const MOST_CONNECTIONS = 10_000;

interface LabCommandOptions {
  readonly host: string;
  readonly port?: string;
  readonly maxConnections: string;
  readonly tls: boolean;
  readonly list?: boolean;
}

export function addLab(program: Command, help: HelpWords): void {
  const { page, lab: words } = help;
  const command = program
    .command("lab")
    .summary(words.summary)
    .description(words.description)
    .option("--host <host>", words.options.host, "127.0.0.1")
    .option("--port <port>", words.options.port)
    .option("--max-connections <count>", words.options.maxConnections, "256")
    .option("--no-tls", words.options.noTls)
    .option("--list", words.options.list)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise lab", words.examples.usual],
    ["closewise lab --list", words.examples.list],
    ["closewise lab --port 0 --json", words.examples.json],
  ]);
}

async function run(options: LabCommandOptions, command: Command): Promise<void> {
  const { host, port, tls, list } = options;
  const context = contextOf(command);
  const wish = {
    host,
    port: port === undefined ? undefined : parsePort("--port", port),
    maxConnections: parseConnections(options.maxConnections),
    tls,
  };
  if (list) {
    const { listScenarios } = await import("../lab/list.ts");
    return listScenarios(context);
  }
  const { runLab } = await import("../lab/run.ts");
  await runLab(wish, context);
}

function parseConnections(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_CONNECTIONS) return count;
  throw usageError((words) => words.notConnections(shown(text), MOST_CONNECTIONS));
}
