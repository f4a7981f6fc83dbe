import { codes } from "./ru/codes.ts";
import { headings } from "./ru/headings.ts";
import { pairs } from "./ru/pairs.ts";
import { questions } from "./ru/questions.ts";
import { ranges } from "./ru/ranges.ts";
import { situations } from "./ru/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./ru/sentences.ts";
import { verdicts } from "./ru/verdicts.ts";
import { retry, words } from "./ru/words.ts";
import type { Messages } from "./types.ts";

export const ru = {
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
