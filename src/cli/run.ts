import { toFailure } from "./failure.ts";
import { languageOfArguments } from "./language.ts";
import { leaveOnBrokenPipe } from "./print.ts";
import { createProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";
import { hideExperiments } from "./warnings.ts";
import { loadErrorWords } from "./words/errors/load.ts";
import { loadHelpWords } from "./words/help/load.ts";

/** Runs one command line. Sets `process.exitCode`; never throws. */
export async function run(args: readonly string[]): Promise<void> {
  const end = args.indexOf("--");
  const json = (end < 0 ? args : args.slice(0, end)).includes("--json");
  const language = languageOfArguments(args, process.env);
  const [help, words] = await Promise.all([loadHelpWords(language), loadErrorWords(language)]);
  const program = createProgram(help);
  const fail = (error: unknown): number => {
    const failure = toFailure(error, { words, program, args });
    if (failure === undefined) return 0;
    if (process.env["CLOSEWISE_DEBUG"] === "1") console.error(error);
    reportFailure(failure, json);
    return failure.exitCode;
  };
  const crash = (error: unknown): void => {
    process.exit(fail(error) || 1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  leaveOnBrokenPipe();
  hideExperiments();

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = fail(error);
  }
}
