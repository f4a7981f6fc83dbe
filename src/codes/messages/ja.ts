import { codes } from "./ja/codes.ts";
import { headings } from "./ja/headings.ts";
import { pairs } from "./ja/pairs.ts";
import { questions } from "./ja/questions.ts";
import { ranges } from "./ja/ranges.ts";
import { situations } from "./ja/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./ja/sentences.ts";
import { verdicts } from "./ja/verdicts.ts";
import { retry, words } from "./ja/words.ts";
import type { Messages } from "./types.ts";

export const ja = {
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
