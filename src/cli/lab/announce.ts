import type { Context } from "../context.ts";
import { invocation } from "../invocation.ts";
import { print, printJsonLine } from "../print.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { ownVersion } from "../version.ts";
import { wordsIn } from "../words/words.ts";

/** Says what to open and what to try, once the lab listens at this `host:port`. */
export function announceLab(at: string, { json, language, terminal }: Context): void {
  const page = `http://${at}/`;
  const attempts = [
    `${invocation()} probe ws://${at}/scenario/reset`,
    `npx wscat -c ws://${at}/close/4001`,
  ] as const;
  if (json) {
    return printJsonLine({
      type: "listening",
      page,
      scenarios: `${page}scenarios.json`,
      close: `ws://${at}/close/{code}`,
      refuse: `ws://${at}/refuse/{status}`,
      runs: `${page}runs/{id}`,
      try: attempts,
    });
  }
  const { lab: words } = wordsIn(language);
  const width = Math.max(...[words.open, words.attempt].map(textWidth));
  const row = (label: string, what: string, note: string): void => {
    print(
      `  ${terminal.paint("heading", padColumns(label, width))}  ${terminal.paint("code", what)}`,
    );
    print(`  ${" ".repeat(width)}  ${terminal.paint("quiet", note)}`);
  };
  print(
    terminal.paint("title", `Closewise ${ownVersion()}`) +
      terminal.paint("quiet", ` · ws://${at}/ · ${words.stop}`),
  );
  print("");
  row(words.open, page, words.pageHint);
  row(words.attempt, attempts[0], words.probeHint);
  row("", attempts[1], words.wscatHint);
  print(`\n${words.runs}`);
}
