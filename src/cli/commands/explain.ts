import type { Command } from "commander";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { isQualified, notACode, parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addExplain(program: Command, help: HelpWords): void {
  const { page, explain: words } = help;
  const command = program
    .command("explain")
    .summary(words.summary)
    .description(words.description)
    .argument("<code...>", words.arguments.code)
    .action(run);
  addExamples(command, page.examples, [
    ["closewise explain 1008", words.examples.code],
    ["closewise explain 1006 --lang fr", words.examples.language],
    ["closewise explain discord:4014", words.examples.vendor],
    ["closewise explain http:401", words.examples.http],
    ["closewise explain 4001 --json", words.examples.json],
    ["closewise explain 'Max payload size exceeded'", words.examples.text],
  ]);
}

async function run(words: readonly string[], _options: unknown, command: Command): Promise<void> {
  const context = contextOf(command);
  const [word = ""] = words;
  if (words.length === 1 && isQualified(word)) return explainQualified(word, context);
  const code = await codeIn(words);
  if (code === undefined) {
    const { printDiagnosis } = await import("./diagnose.ts");
    return printDiagnosis({ text: words.join(" ") }, context);
  }
  const { json, language, terminal } = context;
  const { explain } = await import("../../codes/index.ts");
  const explanation = explain(code, language);
  if (json) return printJson(explanation);
  const { explanationPage } = await import("../explanation-page.ts");
  print(explanationPage(explanation, terminal));
}

/** `discord:4014` or `http:401`. */
async function explainQualified(
  word: string,
  { json, language, terminal }: Context,
): Promise<void> {
  const { explainHttp, explainVendor, parseReference } = await import("../../codes/index.ts");
  const reference = parseReference(word);
  if (reference.kind === "http") {
    const explanation = explainHttp(reference.status, language);
    if (json) return printJson(explanation);
    const { httpPage } = await import("../http-page.ts");
    return print(httpPage(explanation, terminal));
  }
  if (reference.kind === "close") throw notACode(word);
  const explanation = explainVendor(reference.vendor, reference.code, language);
  if (json) return printJson(explanation);
  const { vendorPage } = await import("../vendor-page.ts");
  print(vendorPage(explanation, terminal));
}

/** The code that was asked for; `undefined` for a text. */
async function codeIn(words: readonly string[]): Promise<number | undefined> {
  const text = words.join(" ").trim();
  if (/^\d+$/.test(text)) return parseCode(text);
  if (words.length > 1 && words.every((word) => /^\d+$/.test(word))) {
    const [a = "", b = ""] = words;
    throw usageError((errors) => errors.oneCode(words.length, a, b));
  }
  if (/^[\d\s.,+-]+$/.test(text)) throw notACode(text);
  // One word that no known text has is a slip, not a text that was pasted.
  if (!/\s/.test(text)) {
    const { diagnose } = await import("../../diagnose/index.ts");
    if (!diagnose({ text }, "en").recognised) throw notACode(text);
  }
  return undefined;
}
