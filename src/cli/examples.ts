import type { Command } from "commander";
import { padColumns, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/**
 * Adds `Examples:` to a command's help: a command line and what it is for, each. Side by side where
 * that fits the window, else the purpose above the line, so that the line can still be copied.
 */
export function addExamples(
  command: Command,
  heading: string,
  examples: readonly (readonly [line: string, purpose: string])[],
): Command {
  return command.addHelpText("after", ({ error }) => {
    const output = command.configureOutput();
    const columns = error ? output.getErrHelpWidth?.() : output.getOutHelpWidth?.();
    return `\n${heading}\n${layOut(examples, columns ?? 80).join("\n")}`;
  });
}

function layOut(
  examples: readonly (readonly [line: string, purpose: string])[],
  width: number,
): readonly string[] {
  const widest = Math.max(...examples.map(([line]) => textWidth(line)));
  const beside = examples.map(([line, purpose]) => `  $ ${padColumns(line, widest)}  # ${purpose}`);
  if (beside.every((line) => textWidth(line) <= width)) return beside;
  return examples.flatMap(([line, purpose]) => [
    ...wrap(purpose, width - 4).map((text) => `  # ${text}`),
    `  $ ${line}`,
  ]);
}
