import type { Command } from "commander";
import type { RecordFilter } from "../../store/index.ts";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { parseCode } from "../parse-code.ts";
import { shown } from "../shown.ts";
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

export function addRecords(program: Command, help: HelpWords): void {
  const { page, records: words } = help;
  const command = program
    .command("records")
    .summary(words.summary)
    .description(words.description)
    .option("--store <url>", words.options.store(DEFAULT_STORE))
    .option("-c, --config <file>", words.options.config)
    .option("--since <time>", words.options.since)
    .option("--code <code>", words.options.code)
    .option("--rule <rule>", words.options.rule)
    .option("--route <name>", words.options.route)
    .option("--limit <count>", words.options.limit)
    .option("-f, --follow", words.options.follow)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise records --since 10m", words.examples.since],
    ["closewise records --code 1008 --rule message-rate", words.examples.rule],
    ["closewise records --follow", words.examples.follow],
    ["closewise records --json | jq .closeCode", words.examples.json],
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
    throw usageError((words) => words.storeOrConfig);
  }
  if (config === undefined) return toStoreUrl(store ?? DEFAULT_STORE);
  const { readConfig } = await import("../../config/index.ts");
  return toStoreUrl((await readConfig(config)).records.store);
}

function parseLimit(text: string): number {
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= 10_000) return limit;
  throw usageError((words) => words.notACount(shown(text)));
}
