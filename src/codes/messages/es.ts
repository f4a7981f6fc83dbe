import { codes } from "./es/codes.ts";
import { headings } from "./es/headings.ts";
import { pairs } from "./es/pairs.ts";
import { questions } from "./es/questions.ts";
import { ranges } from "./es/ranges.ts";
import { situations } from "./es/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./es/sentences.ts";
import { verdicts } from "./es/verdicts.ts";
import { retry, words } from "./es/words.ts";
import type { Messages } from "./types.ts";

export const es = {
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
