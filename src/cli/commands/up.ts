import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { parsePort } from "../parse-port.ts";
import { parseSeconds } from "../parse-seconds.ts";

interface UpCommandOptions {
  readonly port: string;
  readonly host: string;
  readonly upstream?: string;
  readonly backendPort?: string;
  readonly adminPort?: string;
  readonly drain: string;
  readonly store?: string;
}

export function addUp(program: Command): void {
  const command = program
    .command("up")
    .summary("an example with everything in it, nothing to configure")
    .description(
      "Starts a gateway with an example policy, in front of a small chat or of your own server, " +
        "records every ending in ./closewise.db and says each in one sentence. Ctrl-C stops it.",
    )
    .option("--port <port>", "port of the gateway; 0 takes any free one", "8080")
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .option("--upstream <url>", "put the gateway in front of this server instead of the example")
    .option("--backend-port <port>", "port of the example backend (default: 9000, or a free one)")
    .option(
      "--admin-port <port>",
      "port of the reference and the API (default: 8081, or a free one)",
    )
    .option("--drain <seconds>", "how long the closes are spread when it stops", "2")
    .option("--store <url>", "where endings are recorded (default: sqlite:./closewise.db)")
    .action(run);
  addExamples(command, [
    ["closewise up", "an example chat behind the gateway"],
    ["closewise up --upstream ws://127.0.0.1:3000", "your own server behind it"],
    ["closewise up --port 8888 --store memory:", "another port, and no file"],
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
