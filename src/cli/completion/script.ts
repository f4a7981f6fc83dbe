import type { Command } from "commander";
import { flatten } from "./tree.ts";
import type { Node } from "./tree.ts";

/** The completion script of a shell, made from the command tree. */
export function completionScript(program: Command, shell: "bash" | "zsh" | "fish"): string {
  const nodes = flatten(program);
  if (shell === "fish") return fish(nodes);
  if (shell === "bash") return bash(nodes);
  // zsh reads bash's completions, and so offers the same.
  return `#compdef closewise\nautoload -U +X bashcompinit && bashcompinit\n${bash(nodes)}`;
}

function bash(nodes: readonly Node[]): string {
  const groups = nodes.filter(({ commands }) => commands.length > 0);
  const children = groups.map(
    ({ path, commands }) =>
      `    ${quoted(path)}) words=${quoted(commands.map(({ name }) => name).join("|"))} ;;`,
  );
  const words = nodes.map(({ path, commands, options, choices }) => {
    const all = [...commands.map(({ name }) => name), ...choices, ...options.map((o) => o.flag)];
    return `    ${quoted(path)}) words=${quoted(all.join(" "))} ;;`;
  });
  const values = nodes
    .flatMap(({ options }) => options)
    .filter(({ flag }, i, all) => all.findIndex((other) => other.flag === flag) === i)
    .filter(({ takesValue }) => takesValue)
    .map(({ flag, choices }) =>
      choices.length > 0
        ? `    ${flag}) COMPREPLY=($(compgen -W ${quoted(choices.join(" "))} -- "$current")); return ;;`
        : `    ${flag}) COMPREPLY=($(compgen -f -- "$current")); return ;;`,
    );
  return `# closewise completion
_closewise() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" path="" words="" i
  case "$previous" in
${values.join("\n")}
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    words=""
    case "$path" in
${children.join("\n")}
    esac
    [[ -n "$words" && "|$words|" == *"|\${COMP_WORDS[i]}|"* ]] && path="\${path:+$path }\${COMP_WORDS[i]}"
  done
  words=""
  case "$path" in
${words.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ \${#COMPREPLY[@]} -eq 0 && "$current" != -* ]] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _closewise closewise`;
}

function fish(nodes: readonly Node[]): string {
  const lines = nodes.flatMap(({ path, commands, options, choices }) => {
    const words = path.split(" ").filter(Boolean);
    const when =
      words.length === 0
        ? "__fish_use_subcommand"
        : words.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
    const start = `complete -c closewise -n ${quoted(when)}`;
    return [
      ...commands.map(({ name, summary }) => `${start} -f -a ${name} -d ${quoted(summary)}`),
      ...choices.map((choice) => `${start} -f -a ${choice}`),
      ...options.map(({ flag, takesValue, choices: values, summary }) => {
        const offered = values.length > 0 ? ` -x -a ${quoted(values.join(" "))}` : "";
        const value = takesValue ? offered || " -r" : "";
        return `${start} -l ${flag.replace(/^--/, "")}${value} -d ${quoted(summary)}`;
      }),
    ];
  });
  return ["# closewise completion", ...lines].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
