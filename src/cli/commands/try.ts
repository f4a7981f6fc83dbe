import type { Command } from "commander";
import { contextOf } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { quote } from "../quote.ts";

const USUAL = "ws://127.0.0.1:8080/chat";

export function addTry(program: Command): void {
  const command = program
    .command("try")
    .summary("sends too fast on purpose, to see a 1008")
    .description(
      "Connects, sends messages as fast as possible until the connection is closed, and explains the " +
        "ending. Only for servers of your own.",
    )
    .argument("[url]", "where to", USUAL)
    .action(run);
  addExamples(command, [
    ["closewise try", "against a running `closewise up`"],
    ["closewise try ws://127.0.0.1:9090/chat --json", "elsewhere, as data"],
  ]);
}

async function run(text: string, _options: unknown, command: Command): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^wss?:$/.test(url.protocol)) {
    throw usageError(
      `${quote(text)} is not the address of a WebSocket. Write ws://host:port/path.`,
    );
  }
  const { runAttempt } = await import("../attempt.ts");
  await runAttempt(url, contextOf(command));
}
