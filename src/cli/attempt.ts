import { MESSAGES, explain } from "../codes/index.ts";
import { printable } from "../record/index.ts";
import type { Context } from "./context.ts";
import { flood } from "./flood.ts";
import { invocation } from "./invocation.ts";
import { Page } from "./page.ts";
import { print, printJson } from "./print.ts";
import { wordsIn } from "./words/words.ts";

/** `try`: breaks a message rate, and explains what came of it. */
export async function runAttempt(url: URL, { json, language, terminal }: Context): Promise<void> {
  const { attempt: words } = wordsIn(language);
  const result = await flood(url, () => {
    if (!json)
      print(words.connected(url.href) + MESSAGES[language].joiners.sentence + words.sending);
  });
  const { code, messages, durationMs } = result;
  const explanation = explain(code, language);
  if (json) return printJson({ url: url.href, ...result, explanation });
  const { name, facts, retry } = explanation;
  const reason = printable(result.reason);
  const title = terminal.paint("title", `${code} ${name}`);
  print(words.sent(messages, String(durationMs)));
  print(reason === "" ? words.closedWithoutReason(title) : words.closed(title, reason));
  const meaning = facts.find(({ aspect }) => aspect === "meaning")?.sentence ?? "";
  const page = new Page(terminal).paragraph(meaning).paragraph(retry.sentence);
  page.quiet(`${words.more} ${invocation()} explain ${code}`);
  print(`\n${page.toString()}`);
}
