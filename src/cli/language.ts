import { LANGUAGES, parseLanguage } from "../codes/languages.ts";
import type { Language } from "../codes/languages.ts";
import { usageError } from "./errors.ts";
import type { Say } from "./errors.ts";
import { shown } from "./shown.ts";
import { en } from "./words/errors/en.ts";

/**
 * The language of `--lang`.
 *
 * @throws {CliError} for one that there is none of: in English, and before it in the language of the
 *   environment where that is another.
 */
export function requireLanguage(text: string): Language {
  const language = parseLanguage(text);
  if (language !== undefined) return language;
  const say: Say = (words) => words.unknownLanguage(shown(text), LANGUAGES);
  const english = say(en);
  throw usageError((words) => [...new Set([say(words), english])].join("\n"));
}

/**
 * The language of a command line that is not read yet, for help and errors: of its last `--lang`, or
 * of the environment where that names none.
 */
export function languageOfArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const named = options.flatMap((word, i) => {
    if (word === "--lang") return options[i + 1] ?? [];
    return word.startsWith("--lang=") ? word.slice("--lang=".length) : [];
  });
  return parseLanguage(named.at(-1) ?? "") ?? languageOfLocale(env);
}

/** The language of the environment, by POSIX: the first of the three that is set decides. */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return parseLanguage(locale) ?? "en";
}
