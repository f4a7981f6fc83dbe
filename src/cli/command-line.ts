import type { CommanderError, Command } from "commander";
import type { Say } from "./errors.ts";
import { shown } from "./shown.ts";
import type { CommandLineWords } from "./words/errors/types.ts";

type Reader = (found: readonly string[]) => (words: CommandLineWords) => string;

/**
 * What commander says is wrong, by its codes, each with what it names. It has no other way to tell, so
 * its messages are read; a test knows each of them.
 */
const READERS: Readonly<Record<string, readonly [pattern: RegExp, reader: Reader]>> = {
  "commander.missingArgument": [
    /^missing required argument '(.*)'$/,
    ([name = ""]) =>
      (words) =>
        words.missingArgument(name),
  ],
  "commander.optionMissingArgument": [
    /^option '(.*)' argument missing$/,
    ([option = ""]) =>
      (words) =>
        words.missingValue(option),
  ],
  "commander.missingMandatoryOptionValue": [
    /^required option '(.*)' not specified$/,
    ([option = ""]) =>
      (words) =>
        words.missingOption(option),
  ],
  "commander.conflictingOption": [
    /^option '(.*)' cannot be used with option '(.*)'$/,
    ([option = "", other = ""]) =>
      (words) =>
        words.conflict(option, other),
  ],
  "commander.unknownOption": [
    /^unknown option '(.*?)'(?: \(Did you mean (?:one of )?(.*)\?\))?$/,
    ([option = "", meant]) =>
      (words) =>
        words.unknownOption(shown(option), namesIn(meant)),
  ],
  "commander.unknownCommand": [
    /^unknown command '(.*?)'(?: \(Did you mean (?:one of )?(.*)\?\))?$/,
    ([name = "", meant]) =>
      (words) =>
        words.unknownCommand(shown(name), namesIn(meant)),
  ],
  "commander.excessArguments": [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)/,
    ([command = "", expected, given]) =>
      (words) =>
        words.tooMany(command, Number(expected), Number(given)),
  ],
  "commander.invalidArgument": [
    /^(option|command-argument value) '(.*)'(?: argument '(.*)' is invalid| is invalid for argument '(.*)')\. Allowed choices are (.*)\.$/,
    ([kind, first = "", value = "", name = "", choices]) =>
      (words) =>
        kind === "option"
          ? words.badValue(first, shown(value), namesIn(choices))
          : words.badArgument(name, shown(first), namesIn(choices)),
  ],
};

/** What is wrong with the command line, and where to read how it is used. */
export function sayCommandLine(
  error: CommanderError,
  program: Command,
  args: readonly string[],
): Say {
  const message = error.message.replace(/^error: /, "").replaceAll(/\s*\n\s*/g, " ");
  const [pattern, reader] = READERS[error.code] ?? [];
  const [, ...found] = pattern?.exec(message) ?? [];
  const command = commandOf(program, args);
  return ({ commandLine: words }) => {
    const sentence = reader === undefined || found.length === 0 ? message : reader(found)(words);
    return words.tryHelp(sentence, command);
  };
}

function namesIn(list: string | undefined): readonly string[] {
  return list === undefined || list === "" ? [] : list.split(", ");
}

/** `closewise policy check`, as far as the arguments name commands that there are. */
function commandOf(program: Command, args: readonly string[]): string {
  const names = [program.name()];
  let command = program;
  for (const word of args) {
    if (word.startsWith("-")) continue;
    const next = command.commands.find((child) => child.name() === word);
    if (next === undefined) break;
    names.push(next.name());
    command = next;
  }
  return names.join(" ");
}
