import { Argument } from "commander";
import type { Command } from "commander";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print } from "../print.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

export function addCompletion(program: Command, help: HelpWords): void {
  const { page, completion: words } = help;
  const command = program
    .command("completion")
    .summary(words.summary)
    .description(words.description)
    .addArgument(new Argument("<shell>", words.arguments.shell).choices(SHELLS))
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { completionScript } = await import("../completion/script.ts");
      print(completionScript(program, shell));
    });
  addExamples(command, page.examples, [
    ["closewise completion bash >> ~/.bashrc", words.examples.bash],
    ['closewise completion zsh > "${fpath[1]}/_closewise"', words.examples.zsh],
    ["closewise completion fish > ~/.config/fish/completions/closewise.fish", words.examples.fish],
  ]);
}
