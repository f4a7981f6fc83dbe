import { Option } from "commander";
import type { Command } from "commander";
import type { ListFilter } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { parseRange } from "../parse-range.ts";
import { print, printJson } from "../print.ts";

interface ListOptions {
  readonly status?: NonNullable<ListFilter["status"]>;
  readonly sendableBy?: NonNullable<ListFilter["sendableBy"]>;
  readonly range?: string;
  readonly vendor?: string;
  readonly vendors?: true;
  readonly runtimes?: true;
  readonly receivers?: true;
  readonly limits?: true;
}

/** Options that choose from the registry, which has neither vendors nor software. */
const FILTERS = ["status", "sendableBy", "range"];
/** Each lists something else; together they would list nothing. */
const SUBJECTS = ["vendor", "vendors", "runtimes", "receivers", "limits"];

export function addList(program: Command, help: HelpWords): void {
  const { page, list: words } = help;
  const command = program
    .command("list")
    .summary(words.summary)
    .description(words.description)
    .addOption(
      new Option("--status <status>", words.options.status).choices([
        "registered",
        "reserved",
        "unassigned",
        "private",
        "unused",
      ]),
    )
    .addOption(
      new Option("--sendable-by <who>", words.options.sendableBy).choices([
        "browser",
        "client",
        "server",
      ]),
    )
    .option("--range <from-to>", words.options.range)
    .addOption(subject("vendor <name>", words.options.vendor))
    .addOption(subject("vendors", words.options.vendors))
    .addOption(subject("runtimes", words.options.runtimes))
    .addOption(subject("receivers", words.options.receivers))
    .addOption(subject("limits", words.options.limits))
    .action(run);
  addExamples(command, page.examples, [
    ["closewise list", words.examples.all],
    ["closewise list --sendable-by browser", words.examples.sendableBy],
    ["closewise list --range 3000-3999", words.examples.range],
    ["closewise list --vendors", words.examples.vendors],
    ["closewise list --vendor discord", words.examples.vendor],
    ["closewise list --runtimes", words.examples.runtimes],
    ["closewise list --receivers", words.examples.receivers],
    ["closewise list --limits", words.examples.limits],
    ["closewise list --status reserved --json", words.examples.json],
  ]);
}

function subject(flags: string, description: string): Option {
  const [name = ""] = flags.split(" ", 1);
  const others = SUBJECTS.filter((other) => other !== name);
  return new Option(`--${flags}`, description).conflicts([...FILTERS, ...others]);
}

async function run(options: ListOptions, command: Command): Promise<void> {
  if (options.vendor !== undefined) return listVendor(options.vendor, contextOf(command));
  if (options.vendors) return listAllVendors(contextOf(command));
  if (options.runtimes) return listRuntimes(contextOf(command));
  if (options.receivers) return listReceivers(contextOf(command));
  if (options.limits) return listLimits(contextOf(command));
  const { status, sendableBy, range } = options;
  const filter: ListFilter = {
    ...(status !== undefined && { status }),
    ...(sendableBy !== undefined && { sendableBy }),
    ...(range !== undefined && { range: parseRange(range) }),
  };
  const { json, language, terminal } = contextOf(command);
  const { list } = await import("../../codes/index.ts");
  const entries = list(filter);
  if (json) {
    // A field that is absent for some codes would change the shape from code to code.
    return printJson(entries.map((entry) => ({ ...entry, httpKin: entry.httpKin ?? null })));
  }
  const { catalogueTable } = await import("../catalogue-table.ts");
  print(catalogueTable(entries, language, terminal));
}

async function listVendor(name: string, { json, language, terminal }: Context): Promise<void> {
  const { describeVendor } = await import("../../codes/index.ts");
  const overview = describeVendor(name, language);
  if (json) return printJson(overview);
  const { vendorOverviewPage } = await import("../vendor-page.ts");
  print(vendorOverviewPage(overview, terminal));
}

async function listAllVendors({ json, language, terminal }: Context): Promise<void> {
  const codes = await import("../../codes/index.ts");
  if (json) return printJson(codes.summariseVendors(language));
  const { headings } = codes.VENDOR_MESSAGES[language];
  const { vendorsTable } = await import("../vendor-page.ts");
  print(vendorsTable(codes.listVendors(), headings, terminal));
}

async function listRuntimes({ json, language, terminal }: Context): Promise<void> {
  const { describeRuntimes } = await import("../../codes/index.ts");
  const runtimes = describeRuntimes(language);
  if (json) return printJson(runtimes);
  const { runtimesPage } = await import("../software-page.ts");
  print(runtimesPage(runtimes, language, terminal));
}

async function listReceivers({ json, language, terminal }: Context): Promise<void> {
  const { SAFE_CODES, describeReceivers } = await import("../../codes/index.ts");
  const receivers = describeReceivers(language);
  if (json) return printJson(receivers);
  const { receiversPage } = await import("../software-page.ts");
  print(receiversPage(receivers, SAFE_CODES, language, terminal));
}

async function listLimits({ json, language, terminal }: Context): Promise<void> {
  const { describeLimits } = await import("../../codes/index.ts");
  const limits = describeLimits(language);
  if (json) return printJson(limits);
  const { limitsPage } = await import("../software-page.ts");
  print(limitsPage(limits, terminal));
}
