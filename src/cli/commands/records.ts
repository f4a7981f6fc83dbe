import type { Command } from "commander";
import type { RecordFilter } from "../../store/index.ts";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { parseCode } from "../parse-code.ts";
import { quote } from "../quote.ts";
import { DEFAULT_STORE, toStoreUrl } from "../store-url.ts";

interface RecordsOptions {
  readonly store?: string;
  readonly config?: string;
  readonly since?: string;
  readonly code?: string;
  readonly rule?: string;
  readonly route?: string;
  readonly limit?: string;
  readonly follow?: true;
}

export function addRecords(program: Command): void {
  const command = program
    .command("records")
    .summary("how connections ended")
    .description(
      "The endings that `closewise up` or `closewise gateway` recorded, oldest first: a line each, " +
        "or with --json one JSON object per line.",
    )
    .option("--store <url>", `where they are recorded (default: ${DEFAULT_STORE})`)
    .option("-c, --config <file>", "take the store from a gateway's configuration")
    .option("--since <time>", "only since then: 10m, 2h, 7d, or 2025-11-23T14:00")
    .option("--code <code>", "only with this close code, as the client was told it")
    .option("--rule <rule>", "only by this rule, such as message-rate")
    .option("--route <name>", "only of this route")
    .option(
      "--limit <count>",
      "only the newest so many, up to 10000 (default: 1000, 10 with --follow)",
    )
    .option("-f, --follow", "go on with each ending as it happens, until Ctrl-C")
    .action(run);
  addExamples(command, [
    ["closewise records --since 10m", "the last ten minutes"],
    ["closewise records --code 1008 --rule message-rate", "who sent too fast"],
    ["closewise records --follow", "as they happen"],
    ["closewise records --json | jq .closeCode", "as data"],
  ]);
}

async function run(options: RecordsOptions, command: Command): Promise<void> {
  const context = contextOf(command);
  const { parseSince } = await import("../parse-since.ts");
  const filter: RecordFilter = {
    since:
      options.since === undefined ? undefined : parseSince("--since", options.since, Date.now()),
    code: options.code === undefined ? undefined : parseCode(options.code),
    rule: options.rule,
    route: options.route,
    limit: options.limit === undefined ? undefined : parseLimit(options.limit),
  };
  const { openReader } = await import("../../store/index.ts");
  const source = await openReader(await storeOf(options));
  const { printRecords } = await import("../print-records.ts");
  try {
    await printRecords(source, filter, options.follow === true, context);
  } finally {
    await source.close();
  }
}

async function storeOf({ store, config }: RecordsOptions): Promise<string> {
  if (store !== undefined && config !== undefined) {
    throw usageError("--store and --config both say where endings are. Give one of them.");
  }
  if (config === undefined) return toStoreUrl(store ?? DEFAULT_STORE);
  const { readConfig } = await import("../../config/index.ts");
  return toStoreUrl((await readConfig(config)).records.store);
}

function parseLimit(text: string): number {
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= 10_000) return limit;
  throw usageError(`--limit ${quote(text)} is not a count. Write a number from 1 to 10000.`);
}
