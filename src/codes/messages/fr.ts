import { codes } from "./fr/codes.ts";
import { headings } from "./fr/headings.ts";
import { pairs } from "./fr/pairs.ts";
import { questions } from "./fr/questions.ts";
import { ranges } from "./fr/ranges.ts";
import { situations } from "./fr/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./fr/sentences.ts";
import { verdicts } from "./fr/verdicts.ts";
import { retry, words } from "./fr/words.ts";
import type { Messages } from "./types.ts";

export const fr = {
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
