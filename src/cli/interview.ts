import { createInterface } from "node:readline";
import { MESSAGES, RUNTIME_SNIPPETS, SNIPPET_RUNTIMES, interview } from "../codes/index.ts";
import type { Language, SituationId, SnippetRuntime } from "../codes/index.ts";
import { CliError } from "./errors.ts";
import { textWidth } from "./text-width.ts";
import { wordsIn } from "./words/words.ts";
import { wrap } from "./wrap.ts";

export interface InterviewOptions {
  readonly language: Language;
  /** Columns to wrap at. */
  readonly width: number;
  /** Not asked for where it is known. */
  readonly runtime: SnippetRuntime | undefined;
}

/** What the answers lead to; `runtime` only where one was named. */
export interface Interviewed {
  readonly situation: SituationId;
  readonly runtime?: SnippetRuntime;
}

/** Columns that what is typed may take. */
const LONGEST_ANSWER = 3;

/**
 * Asks the questions of the catalogue until they lead to a situation, then for the runtime unless
 * it is known.
 *
 * @throws {CliError} `ERR_CLI_INTERRUPTED` on Ctrl-C and Ctrl-D.
 */
export async function interviewOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  { language, width, runtime }: InterviewOptions,
): Promise<Interviewed> {
  const lines = createInterface({ input, output });
  // Iterated, not asked one by one, so that what is typed ahead is not lost.
  const typed = lines[Symbol.asyncIterator]();
  const read = async (prompt: string): Promise<string> => {
    const fits = textWidth(prompt) + LONGEST_ANSWER <= width;
    // Where a prompt takes two rows, readline draws it over what stands above.
    if (!fits) output.write(`${wrap(prompt.trimEnd(), width).join("\n")}\n`);
    lines.setPrompt(fits ? prompt : "> ");
    lines.prompt();
    const line = await typed.next();
    if (line.done !== true) return line.value.trim();
    output.write("\n");
    throw new CliError("ERR_CLI_INTERRUPTED", () => "");
  };
  const ask: Ask = async (question, answers) => {
    const list = answers.flatMap(({ text }, i) => hanging(`  ${i + 1}. `, text, width));
    output.write(`\n${[...wrap(question, width), ...list].join("\n")}\n`);
    return answers[await choice(answers.length, language, read)]!;
  };
  try {
    const situation = await askForSituation(ask, language);
    const named = runtime ?? (await askForRuntime(ask, language));
    return named === undefined ? { situation } : { situation, runtime: named };
  } finally {
    lines.close();
  }
}

/** Text whose further lines stand under its first. */
function hanging(first: string, text: string, width: number): readonly string[] {
  const indent = textWidth(first);
  return wrap(text, width - indent).map((line, i) => (i === 0 ? first : " ".repeat(indent)) + line);
}

/** Shows a question, and waits until one of its answers is chosen. */
type Ask = <T extends { readonly text: string }>(
  question: string,
  answers: readonly T[],
) => Promise<T>;

async function askForSituation(ask: Ask, language: Language): Promise<SituationId> {
  const questions = interview(language);
  let question = questions[0];
  while (question !== undefined) {
    const { to } = await ask(question.question, question.answers);
    if ("situation" in to) return to.situation;
    question = questions.find(({ id }) => id === to.question);
  }
  throw new Error("the interview has a question that leads nowhere");
}

async function askForRuntime(ask: Ask, language: Language): Promise<SnippetRuntime | undefined> {
  const { choose: words } = wordsIn(language);
  const { joiners } = MESSAGES[language];
  const runtimes = SNIPPET_RUNTIMES.map((id) => {
    const { name, closers } = RUNTIME_SNIPPETS[id];
    const libraries = closers.map(({ library }) => library).join(joiners.item);
    return { id, text: name + joiners.aside(libraries) };
  });
  const { id } = await ask(words.runtime, [...runtimes, { id: undefined, text: words.noRuntime }]);
  return id;
}

/** The place of the answer that was chosen, from 0. */
async function choice(
  answers: number,
  language: Language,
  read: (prompt: string) => Promise<string>,
): Promise<number> {
  const { choose: words } = wordsIn(language);
  let hint = "";
  for (;;) {
    const text = await read(hint + words.prompt(answers));
    if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= answers) return Number(text) - 1;
    hint = words.again(answers) + MESSAGES[language].joiners.sentence;
  }
}
