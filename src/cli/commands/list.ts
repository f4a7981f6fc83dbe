import { Option } from "commander";
import type { Command } from "commander";
import type { ListFilter } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { addExamples } from "../examples.ts";
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

export function addList(program: Command): void {
  const command = program
    .command("list")
    .summary("the catalogue of close codes")
    .description("Every close code and range of codes that there is.")
    .addOption(
      new Option("--status <status>", "only codes of this standing").choices([
        "registered",
        "reserved",
        "unassigned",
        "private",
        "unused",
      ]),
    )
    .addOption(
      new Option("--sendable-by <who>", "only codes that this side may send").choices([
        "browser",
        "client",
        "server",
      ]),
    )
    .option("--range <from-to>", "only codes within these bounds, such as 3000-3999")
    .addOption(subject("vendor <name>", "what this vendor means by its codes"))
    .addOption(subject("vendors", "the vendors that there are"))
    .addOption(subject("runtimes", "which codes each runtime can send, and what it does otherwise"))
    .addOption(subject("receivers", "which codes arrive intact, and who alters the others"))
    .addOption(subject("limits", "default limits and timeouts of libraries, proxies and platforms"))
    .action(run);
  addExamples(command, [
    ["closewise list", "everything"],
    ["closewise list --sendable-by browser", "what a page may pass to close()"],
    ["closewise list --range 3000-3999", "codes of libraries and frameworks"],
    ["closewise list --vendors", "services and protocols with codes of their own"],
    ["closewise list --vendor discord", "the codes of one of them"],
    ["closewise list --runtimes", "what close() accepts, and what it throws otherwise"],
    ["closewise list --receivers", "which codes arrive everywhere"],
    ["closewise list --limits", "message sizes, pings and timeouts by default"],
    ["closewise list --status reserved --json", "as data"],
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
