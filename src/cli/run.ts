import { toFailure } from "./failure.ts";
import { helpHint } from "./help-hint.ts";
import { leaveOnBrokenPipe } from "./print.ts";
import { createProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";
import { hideExperiments } from "./warnings.ts";

/** Runs one command line. Sets `process.exitCode`; never throws. */
export async function run(args: readonly string[]): Promise<void> {
  const end = args.indexOf("--");
  const json = (end < 0 ? args : args.slice(0, end)).includes("--json");
  const fail = (error: unknown): number => {
    const failure = toFailure(error);
    if (failure === undefined) return 0;
    if (process.env["CLOSEWISE_DEBUG"] === "1") console.error(error);
    const hint = failure.code === "ERR_CLI_USAGE" ? helpHint(failure.message, program, args) : "";
    reportFailure({ ...failure, message: failure.message + hint }, json);
    return failure.exitCode;
  };
  const crash = (error: unknown): void => {
    process.exit(fail(error) || 1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  leaveOnBrokenPipe();
  hideExperiments();

  const program = createProgram();
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = fail(error);
  }
}
