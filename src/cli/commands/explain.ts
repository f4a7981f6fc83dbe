import type { Command } from "commander";
import { contextOf } from "../context.ts";
import type { Context } from "../context.ts";
import { usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { isQualified, notACode, parseCode } from "../parse-code.ts";
import { print, printJson } from "../print.ts";

export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .summary("what a close code means, or what an error text tells")
    .description(
      "Everything the catalogue knows of a close code, a vendor's code, or an HTTP status of the opening handshake; or, for an error text, its likely causes.",
    )
    .argument(
      "<code...>",
      "a close code, 0-65535; a vendor's, discord:4014; an HTTP status, http:401; or an error text as it was found",
    )
    .action(run);
  addExamples(command, [
    ["closewise explain 1008", "a page about 1008 Policy Violation"],
    ["closewise explain 1006 --lang fr", "the same in French, about 1006"],
    ["closewise explain discord:4014", "what Discord means by 4014"],
    ["closewise explain http:401", "a refused opening handshake"],
    ["closewise explain 4001 --json", "as data"],
    ["closewise explain 'Max payload size exceeded'", "an error text: causes, and what to do"],
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
    throw usageError(
      `explain takes one code, not ${words.length}. Side by side: \`closewise compare ${words[0]} ${words[1]}\`.`,
    );
  }
  if (/^[\d\s.,+-]+$/.test(text)) throw notACode(text);
  // One word that no known text has is a slip, not a text that was pasted.
  if (!/\s/.test(text)) {
    const { diagnose } = await import("../../diagnose/index.ts");
    if (!diagnose({ text }, "en").recognised) throw notACode(text);
  }
  return undefined;
}
