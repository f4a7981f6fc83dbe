import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { parsePort } from "../parse-port.ts";
import { parseSeconds } from "../parse-seconds.ts";
import { DEFAULT_STORE } from "../store-url.ts";

interface UpCommandOptions {
  readonly port: string;
  readonly host: string;
  readonly upstream?: string;
  readonly backendPort?: string;
  readonly adminPort?: string;
  readonly drain: string;
  readonly store?: string;
}

export function addUp(program: Command, help: HelpWords): void {
  const { page, up: words } = help;
  const command = program
    .command("up")
    .summary(words.summary)
    .description(words.description)
    .option("--port <port>", words.options.port, "8080")
    .option("--host <host>", words.options.host, "127.0.0.1")
    .option("--upstream <url>", words.options.upstream)
    .option("--backend-port <port>", words.options.backendPort)
    .option("--admin-port <port>", words.options.adminPort)
    .option("--drain <seconds>", words.options.drain, "2")
    .option("--store <url>", words.options.store(DEFAULT_STORE))
    .action(run);
  addExamples(command, page.examples, [
    ["closewise up", words.examples.up],
    ["closewise up --upstream ws://127.0.0.1:3000", words.examples.upstream],
    ["closewise up --port 8888 --store memory:", words.examples.port],
  ]);
}

async function run(options: UpCommandOptions, command: Command): Promise<void> {
  const { host, upstream, backendPort, adminPort, store } = options;
  const { runUp } = await import("../up/run.ts");
  await runUp(
    {
      host,
      port: parsePort("--port", options.port),
      drainMs: parseSeconds("--drain", options.drain),
      backendPort: backendPort === undefined ? undefined : parsePort("--backend-port", backendPort),
      adminPort: adminPort === undefined ? undefined : parsePort("--admin-port", adminPort),
      upstream,
      store,
    },
    contextOf(command),
  );
}
