import type { Command } from "commander";
import { LANGUAGES } from "../codes/languages.ts";
import type { Language } from "../codes/languages.ts";
import { languageOfLocale, requireLanguage } from "./language.ts";
import { createTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";
import type { HelpWords } from "./words/help/types.ts";

/** What the global options mean, for any command. */
export interface Context {
  readonly json: boolean;
  readonly language: Language;
  readonly terminal: Terminal;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly color: boolean;
}

export function addGlobalOptions(program: Command, { closewise: { options } }: HelpWords): void {
  program
    .option("--json", options.json)
    .option("--lang <language>", options.lang(LANGUAGES.join(", ")))
    .option("--no-color", options.noColor);
}

/** @throws {CliError} for a language that there is none of. */
export function contextOf(command: Command): Context {
  const { json = false, lang, color } = command.optsWithGlobals<GlobalOptions>();
  return {
    json,
    language: lang === undefined ? languageOfLocale(process.env) : requireLanguage(lang),
    terminal: createTerminal(process.stdout, color),
  };
}
