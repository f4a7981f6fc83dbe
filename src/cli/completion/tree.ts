import type { Command } from "commander";
import { LANGUAGES } from "../../codes/languages.ts";

/** One command as a shell needs to know it. */
export interface Node {
  /** `policy check`; empty for `closewise` itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly {
    readonly flag: string;
    readonly takesValue: boolean;
    readonly choices: readonly string[];
    readonly summary: string;
  }[];
  /** Fixed values of its first argument. */
  readonly choices: readonly string[];
}

/** A command and all below it; each has the options of `closewise` itself too. */
export function flatten(program: Command): readonly Node[] {
  const visit = (command: Command, path: string): readonly Node[] => [
    toNode(command, path, program),
    ...command.commands.flatMap((child) => visit(child, `${path} ${child.name()}`.trim())),
  ];
  return visit(program, "");
}

function toNode(command: Command, path: string, program: Command): Node {
  const options = command === program ? program.options : [...command.options, ...program.options];
  return {
    path,
    commands: command.commands.map((child) => ({ name: child.name(), summary: child.summary() })),
    options: [
      ...options.map((option) => ({
        flag: option.long ?? option.flags,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? (option.long === "--lang" ? LANGUAGES : []),
        summary: option.description,
      })),
      { flag: "--help", takesValue: false, choices: [], summary: helpText(program) },
    ],
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}

/** What the help says of `--help`, which is among no command's own options. */
function helpText(program: Command): string {
  const shown = program.createHelp().visibleOptions(program);
  return shown.find(({ long }) => long === "--help")?.description ?? "";
}
