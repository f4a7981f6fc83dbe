import { Argument } from "commander";
import type { Command } from "commander";
import { addExamples } from "../examples.ts";
import { print } from "../print.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

export function addCompletion(program: Command): void {
  const command = program
    .command("completion")
    .summary("a completion script for your shell")
    .description("Prints a script that teaches your shell the commands and options.")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { completionScript } = await import("../completion/script.ts");
      print(completionScript(program, shell));
    });
  addExamples(command, [
    ["closewise completion bash >> ~/.bashrc", "bash"],
    ['closewise completion zsh > "${fpath[1]}/_closewise"', "zsh"],
    ["closewise completion fish > ~/.config/fish/completions/closewise.fish", "fish"],
  ]);
}
