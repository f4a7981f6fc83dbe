import type { Language } from "../../../src/codes/index.ts";
import { LAB_MESSAGES } from "../../../src/lab/messages.ts";
import { LAB_WORDS } from "../words/lab/index.ts";
import type { Play } from "./plays.ts";

/** What is said of a play. */
export interface PlayText {
  readonly title: string;
  /** `null`: the title says it all. */
  readonly text: string | null;
  readonly field: string | null;
}

export function textOf(play: Play, language: Language): PlayText {
  const words = LAB_WORDS[language];
  if (play.kind === "scenario") return LAB_MESSAGES[language].scenarios[play.id];
  const title = play.kind === "close" ? words.sends(play.code) : words.refuses(play.status);
  return { title, text: null, field: null };
}
