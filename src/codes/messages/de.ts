import { codes } from "./de/codes.ts";
import { headings } from "./de/headings.ts";
import { pairs } from "./de/pairs.ts";
import { questions } from "./de/questions.ts";
import { ranges } from "./de/ranges.ts";
import { situations } from "./de/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./de/sentences.ts";
import { verdicts } from "./de/verdicts.ts";
import { retry, words } from "./de/words.ts";
import type { Messages } from "./types.ts";

export const de = {
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
