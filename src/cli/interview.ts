import { createInterface } from "node:readline";
import { MESSAGES, interview } from "../codes/index.ts";
import type { InterviewQuestion, Language, SituationId } from "../codes/index.ts";
import { CliError } from "./errors.ts";
import { wordsIn } from "./words/words.ts";

/**
 * Asks the questions of the catalogue until they lead to a situation.
 *
 * @throws {CliError} `ERR_CLI_INTERRUPTED` on Ctrl-C and Ctrl-D.
 */
export async function interviewOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  language: Language,
): Promise<SituationId> {
  const lines = createInterface({ input, output });
  // Iterated, not asked one by one, so that what is typed ahead is not lost.
  const typed = lines[Symbol.asyncIterator]();
  const read = async (prompt: string): Promise<string> => {
    lines.setPrompt(prompt);
    lines.prompt();
    const line = await typed.next();
    if (line.done !== true) return line.value.trim();
    output.write("\n");
    throw new CliError("ERR_CLI_INTERRUPTED", "");
  };
  try {
    const questions = interview(language);
    let question = questions[0];
    while (question !== undefined) {
      const { to } = await ask(question, language, output, read);
      if ("situation" in to) return to.situation;
      question = questions.find(({ id }) => id === to.question);
    }
    throw new Error("the interview has a question that leads nowhere");
  } finally {
    lines.close();
  }
}

async function ask(
  { question, answers }: InterviewQuestion,
  language: Language,
  output: NodeJS.WritableStream,
  read: (prompt: string) => Promise<string>,
): Promise<InterviewQuestion["answers"][number]> {
  const { choose: words } = wordsIn(language);
  const list = answers.map(({ text }, i) => `  ${i + 1}. ${text}`).join("\n");
  output.write(`\n${question}\n${list}\n`);
  let hint = "";
  for (;;) {
    const text = await read(hint + words.prompt(answers.length));
    const answer = /^\d+$/.test(text) ? answers[Number(text) - 1] : undefined;
    if (answer !== undefined) return answer;
    hint = words.again(answers.length) + MESSAGES[language].joiners.sentence;
  }
}
