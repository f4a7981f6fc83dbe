import { Command } from "commander";
import { addChoose } from "./commands/choose.ts";
import { addCompare } from "./commands/compare.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDiagnose } from "./commands/diagnose.ts";
import { addDrain } from "./commands/drain.ts";
import { addExplain } from "./commands/explain.ts";
import { addGateway } from "./commands/gateway.ts";
import { addLab } from "./commands/lab.ts";
import { addList } from "./commands/list.ts";
import { addPolicy } from "./commands/policy.ts";
import { addRecords } from "./commands/records.ts";
import { addReload } from "./commands/reload.ts";
import { addRevoke } from "./commands/revoke.ts";
import { addStatus } from "./commands/status.ts";
import { addTry } from "./commands/try.ts";
import { addUp } from "./commands/up.ts";
import { addGlobalOptions } from "./context.ts";
import { addExamples } from "./examples.ts";
import { helpFormat } from "./help-format.ts";
import { ownVersion } from "./version.ts";
import type { HelpWords } from "./words/help/types.ts";

/** The command tree, with its help in the words of a language. What a command needs to run is loaded when it runs. */
export function createProgram(help: HelpWords): Command {
  const { page, closewise: words } = help;
  const program = new Command("closewise")
    .description(words.description)
    .version(ownVersion(), "-V, --version", words.options.version)
    .helpOption("-h, --help", words.options.help)
    .helpCommand("help [command]", words.options.help)
    .usage("<command> [options]")
    // Commands inherit the next two, so they stand before the first of them.
    .configureHelp(helpFormat(help))
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  addGlobalOptions(program, help);
  addExamples(program, page.examples, [
    ["closewise up", words.examples.up],
    ["closewise explain 1006", words.examples.explain],
    ["closewise compare 1000 1008", words.examples.compare],
    ["closewise gateway --config gateway.yaml", words.examples.gateway],
    ["closewise records --since 10m", words.examples.records],
  ]);
  for (const add of [
    addUp,
    addGateway,
    addExplain,
    addDiagnose,
    addCompare,
    addChoose,
    addList,
    addRecords,
    addStatus,
    addReload,
    addRevoke,
    addDrain,
    addPolicy,
    addTry,
    addLab,
    addCompletion,
  ]) {
    add(program, help);
  }
  return program;
}
