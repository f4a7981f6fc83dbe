import { Option } from "commander";
import type { Command } from "commander";
import type { ListFilter } from "../../codes/index.ts";
import { contextOf } from "../context.ts";
import { addExamples } from "../examples.ts";
import { parseRange } from "../parse-range.ts";
import { print, printJson } from "../print.ts";

interface ListOptions {
  readonly status?: NonNullable<ListFilter["status"]>;
  readonly sendableBy?: NonNullable<ListFilter["sendableBy"]>;
  readonly range?: string;
}

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
    .action(run);
  addExamples(command, [
    ["closewise list", "everything"],
    ["closewise list --sendable-by browser", "what a page may pass to close()"],
    ["closewise list --range 3000-3999", "codes of libraries and frameworks"],
    ["closewise list --status reserved --json", "as data"],
  ]);
}

async function run(options: ListOptions, command: Command): Promise<void> {
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
