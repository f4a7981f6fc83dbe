import { codes } from "./zh/codes.ts";
import { headings } from "./zh/headings.ts";
import { pairs } from "./zh/pairs.ts";
import { questions } from "./zh/questions.ts";
import { ranges } from "./zh/ranges.ts";
import { situations } from "./zh/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./zh/sentences.ts";
import { verdicts } from "./zh/verdicts.ts";
import { retry, words } from "./zh/words.ts";
import type { Messages } from "./types.ts";

export const zh = {
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
