import type { Command } from "commander";

/** Messages of commander, which name no way out. */
const BARE = /^(?:missing|unknown|too many|option|required|command-argument)/;

/** ` Try ...` for a message that does not say what to do; empty for one that does. */
export function helpHint(message: string, program: Command, args: readonly string[]): string {
  if (!BARE.test(message)) return "";
  const words = ["closewise"];
  let command = program;
  for (const word of args) {
    if (word.startsWith("-")) continue;
    const next = command.commands.find((child) => child.name() === word);
    if (next === undefined) break;
    words.push(next.name());
    command = next;
  }
  return `${/[.?!]$/.test(message) ? "" : "."} Try \`${words.join(" ")} --help\`.`;
}
