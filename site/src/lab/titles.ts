import type { Language } from "../../../src/codes/index.ts";
import { LAB_WORDS } from "../words/lab/index.ts";
import type { Play } from "./plays.ts";
import { LAB_MESSAGES } from "./words.ts";

/** What is said of a play. */
export interface PlayText {
  readonly title: string;
  /** `null`: the title says it all. */
  readonly text: string | null;
  readonly field: string | null;
}

export function textOf(play: Play, language: Language): PlayText {
  const words = LAB_WORDS[language];
  switch (play.kind) {
    case "scenario":
      return LAB_MESSAGES[language].scenarios[play.id];
    case "close":
      return { title: words.sends(play.code), text: null, field: null };
    case "refuse":
      return { title: words.refuses(play.status), text: null, field: null };
  }
}
