import type { Command } from "commander";
import { LANGUAGES } from "../codes/languages.ts";
import type { Language } from "../codes/languages.ts";
import { languageOfLocale, requireLanguage } from "./language.ts";
import { createTerminal } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

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

export function addGlobalOptions(program: Command): void {
  program
    .option("--json", "print JSON of a stable shape; errors too, on stderr")
    .option(
      "--lang <language>",
      `${LANGUAGES.join(", ")} (default: from LC_ALL, LC_MESSAGES or LANG, else en)`,
    )
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR are respected too)");
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
