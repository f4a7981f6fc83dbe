import { Option } from "commander";
import type { Command } from "commander";
import type { DiagnoseInput } from "../../diagnose/index.ts";
import { parseDuration } from "../../policy/shape/duration.ts";
import { parseSize } from "../../policy/shape/size.ts";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { parseCode } from "../parse-code.ts";
import { isPiped, pipedText } from "../piped-text.ts";
import { print, printJson } from "../print.ts";
import { quote } from "../quote.ts";

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

export function addDiagnose(program: Command): void {
  const command = program
    .command("diagnose")
    .summary("why a connection ended, from error text or timing")
    .description(
      "Ranks the causes of an ending, with the evidence for each and the settings that resolve it. " +
        "Takes an error text, log lines or a printed close event, also on stdin, and what is known of " +
        "the circumstances. Exits with 1 when nothing was recognised.",
    )
    .argument("[text...]", "the text as it was found; from stdin when it is piped in")
    .option("--after <duration>", "how long the connection lasted, or the attempt: 60s, 350ms, 2h")
    .addOption(new Option("--idle", "nothing was sent for that long").conflicts("busy"))
    .option("--busy", "data was flowing all the time")
    .option("--after-send [size]", "it ended right after a large message: 5MiB, 64KiB")
    .option("--on-wake", "it ended when the machine woke or the page came back")
    .option("--never-opened", "it never opened")
    .option("--code <code>", "the close code that this side was told")
    .option("--reason <text>", "the reason that came with it")
    .addOption(
      new Option("--side <side>", "the side that tells all this").choices(["client", "server"]),
    )
    .action(run);
  addExamples(command, [
    ["closewise diagnose --code 1006 --after 60s --idle", "a code and its circumstances"],
    ["closewise diagnose 'no close frame received or sent'", "an error text"],
    ["tail -n 50 server.log | closewise diagnose", "log lines"],
    ["closewise diagnose --code 1006 --after-send 5MiB --json", "as data"],
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
    throw usageError(
      "there is nothing to diagnose. Paste an error text, pipe a log in, or give a code: `closewise diagnose --code 1006 --after 60s --idle`.",
    );
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

/** `60` (seconds), `0.5s`, `350ms`, `2h`. */
function elapsed(text: string): number {
  const seconds = /^(\d{1,7}(?:\.\d{1,3})?)s?$/.exec(text)?.[1];
  const ms = seconds === undefined ? parseDuration(text) : Math.round(Number(seconds) * 1000);
  if (ms !== undefined) return ms;
  throw usageError(
    `--after ${quote(text)} is not a time. Write a number and a unit: 60s, 350ms, 2h.`,
  );
}

function bytes(text: string): number {
  const size = /^\d{1,15}$/.test(text) ? Number(text) : parseSize(text);
  if (size !== undefined) return size;
  throw usageError(
    `--after-send ${quote(text)} is not a size. Write 5MiB, 64KiB or a number of bytes.`,
  );
}
