import { Option } from "commander";
import type { Command } from "commander";
import type { DiagnoseInput } from "../../diagnose/index.ts";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { parseBytes } from "../parse-bytes.ts";
import { parseCode } from "../parse-code.ts";
import { parseElapsed } from "../parse-elapsed.ts";
import { isPiped, pipedText } from "../piped-text.ts";
import { print, printJson } from "../print.ts";
import { shown } from "../shown.ts";

interface Options {
  readonly after?: string;
  readonly idle?: boolean;
  readonly busy?: boolean;
  readonly afterSend?: string | true;
  readonly onWake?: boolean;
  readonly neverOpened?: boolean;
  readonly code?: string;
  readonly reason?: string;
  readonly side?: "client" | "server";
}

/** Characters to read of a pipe: more than a diagnosis looks at, so that it can say so. */
const LONGEST = 65_536;
/** How long a pipe may stay silent where the options alone are enough to go on. */
const PATIENCE_MS = 1_000;

export function addDiagnose(program: Command, help: HelpWords): void {
  const { page, diagnose: words } = help;
  const command = program
    .command("diagnose")
    .summary(words.summary)
    .description(words.description)
    .argument("[text...]", words.arguments.text)
    .option("--after <duration>", words.options.after)
    .addOption(new Option("--idle", words.options.idle).conflicts("busy"))
    .option("--busy", words.options.busy)
    .option("--after-send [size]", words.options.afterSend)
    .option("--on-wake", words.options.onWake)
    .option("--never-opened", words.options.neverOpened)
    .option("--code <code>", words.options.code)
    .option("--reason <text>", words.options.reason)
    .addOption(new Option("--side <side>", words.options.side).choices(["client", "server"]))
    .action(run);
  addExamples(command, page.examples, [
    ["closewise diagnose --code 1006 --after 60s --idle", words.examples.circumstances],
    ["closewise diagnose 'no close frame received or sent'", words.examples.text],
    ["tail -n 50 server.log | closewise diagnose", words.examples.log],
    ["closewise diagnose --code 1006 --after-send 5MiB --json", words.examples.json],
  ]);
}

async function run(words: readonly string[], options: Options, command: Command): Promise<void> {
  const given = inputOf(options);
  const context = contextOf(command);
  const nothingGiven = Object.keys(given).length === 0;
  let text = words.join(" ").trim();
  if (text === "" && isPiped())
    text = await pipedText(LONGEST, nothingGiven ? undefined : PATIENCE_MS);
  if (text.trim() === "" && nothingGiven) {
    throw usageError((words) => words.nothingToDiagnose);
  }
  await printDiagnosis({ ...given, ...(text.trim() !== "" && { text }) }, context);
}

/** Prints it; the exit code says whether anything was recognised. */
export async function printDiagnosis(
  input: DiagnoseInput,
  { json, language, terminal }: Context,
): Promise<void> {
  const { diagnose } = await import("../../diagnose/index.ts");
  const diagnosis = diagnose(input, language);
  if (!diagnosis.recognised) process.exitCode = 1;
  if (json) return printJson(diagnosis);
  const { diagnosisPage } = await import("../diagnosis-page.ts");
  print(diagnosisPage(diagnosis, terminal));
}

function inputOf(options: Options): Omit<DiagnoseInput, "text"> {
  const { after, idle, busy, afterSend, onWake, neverOpened, code, reason, side } = options;
  return {
    ...(after !== undefined && { afterMs: elapsed(after) }),
    ...(idle === true && { idle: true }),
    ...(busy === true && { idle: false }),
    ...(afterSend !== undefined && { bigSend: afterSend === true ? true : bytes(afterSend) }),
    ...(onWake === true && { onWake }),
    ...(neverOpened === true && { opened: false }),
    ...(code !== undefined && { code: parseCode(code) }),
    ...(reason !== undefined && { reason }),
    ...(side !== undefined && { side }),
  };
}

function elapsed(text: string): number {
  const ms = parseElapsed(text);
  if (ms !== undefined) return ms;
  throw usageError((words) => words.notElapsed(shown(text)));
}

function bytes(text: string): number {
  const size = parseBytes(text);
  if (size !== undefined) return size;
  throw usageError((words) => words.notASize(shown(text)));
}
