import { codes } from "./en/codes.ts";
import { headings } from "./en/headings.ts";
import { pairs } from "./en/pairs.ts";
import { questions } from "./en/questions.ts";
import { ranges } from "./en/ranges.ts";
import { situations } from "./en/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./en/sentences.ts";
import { verdicts } from "./en/verdicts.ts";
import { retry, words } from "./en/words.ts";
import type { Messages } from "./types.ts";

export const en = {
  headings,
  joiners,
  codes,
  ranges,
  words,
  retry,
  intro,
  introSame,
  pairs,
  verdicts,
  situations,
  questions,
  otherSide,
  fromPage,
} satisfies Messages;
