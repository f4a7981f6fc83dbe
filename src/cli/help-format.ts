import type { Argument, HelpConfiguration, Option } from "commander";
import { stripVTControlCharacters } from "node:util";
import { padColumns, textWidth } from "./text-width.ts";
import type { HelpWords } from "./words/help/types.ts";
import { wrap } from "./wrap.ts";

/** Narrower descriptions beside their terms are hard to read, so that they stand below them. */
const NARROWEST = 40;
const INDENT = "  ";
/** Of a description below its term. */
const DEEPER = "      ";

/** How commander lays help out, in the words of a language and by the columns of its characters. */
export function helpFormat({ page, placeholders }: HelpWords): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": page.usage,
    "Arguments:": page.arguments,
    "Options:": page.options,
    "Global Options:": page.globalOptions,
    "Commands:": page.commands,
  };
  const names: Readonly<Record<string, string>> = placeholders;
  const named = (name: string): string => names[name] ?? name;
  const inBrackets = (text: string): string =>
    text.replaceAll(/[<[][\w. -]+[\]>]/g, (part) => part.replaceAll(/[a-z]+/g, named));
  const withFacts = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const facts = [
      ...(argChoices === undefined ? [] : [page.choices(argChoices.map(quoted).join(", "))]),
      ...(defaultValue === undefined || defaultValue === true
        ? []
        : [page.default(quoted(defaultValue))]),
    ];
    return facts.length === 0 ? description : description + page.aside(facts);
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: inBrackets,
    styleOptionTerm: inBrackets,
    styleSubcommandTerm: inBrackets,
    styleArgumentTerm: named,
    optionDescription: withFacts,
    argumentDescription: withFacts,
    displayWidth: (text) => textWidth(stripVTControlCharacters(text)),
    boxWrap: (text, width) => wrap(text, width).join("\n"),
    formatItem(term, termWidth, description) {
      if (description === "") return INDENT + term;
      const { helpWidth = 80 } = this;
      const room = helpWidth - termWidth - 2 * INDENT.length;
      if (room < NARROWEST) {
        const lines = wrap(description, helpWidth - DEEPER.length);
        return [INDENT + term, ...lines.map((line) => DEEPER + line)].join("\n");
      }
      const lines = wrap(description, room);
      const gap = " ".repeat(termWidth + 2 * INDENT.length);
      return `${INDENT}${padColumns(term, termWidth)}${INDENT}${lines.join(`\n${gap}`)}`;
    },
  };
}

/** As commander shows values. */
function quoted(value: unknown): string {
  return JSON.stringify(value);
}
