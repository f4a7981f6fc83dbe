import { Command } from "commander";
import { addChoose } from "./commands/choose.ts";
import { addCompare } from "./commands/compare.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDiagnose } from "./commands/diagnose.ts";
import { addDrain } from "./commands/drain.ts";
import { addExplain } from "./commands/explain.ts";
import { addGateway } from "./commands/gateway.ts";
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
import { ownVersion } from "./version.ts";

/** The command tree. What a command needs to run is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command("closewise")
    .description("Makes WebSocket connections end well: explains, enforces, records.")
    .version(ownVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help")
    .usage("<command> [options]")
    // Commands inherit the next two, so they stand before the first of them.
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  addGlobalOptions(program);
  addExamples(program, [
    ["closewise up", "an example to play with, gateway included"],
    ["closewise explain 1006", "what a close code means, and how to resolve it"],
    ["closewise compare 1000 1008", "two codes side by side"],
    ["closewise gateway --config gateway.yaml", "a gateway in front of your server"],
    ["closewise records --since 10m", "how connections ended lately"],
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
    addCompletion,
  ]) {
    add(program);
  }
  return program;
}
