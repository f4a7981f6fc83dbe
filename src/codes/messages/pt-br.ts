import { codes } from "./pt-br/codes.ts";
import { headings } from "./pt-br/headings.ts";
import { pairs } from "./pt-br/pairs.ts";
import { questions } from "./pt-br/questions.ts";
import { ranges } from "./pt-br/ranges.ts";
import { situations } from "./pt-br/situations.ts";
import { fromPage, intro, introSame, joiners, otherSide } from "./pt-br/sentences.ts";
import { verdicts } from "./pt-br/verdicts.ts";
import { retry, words } from "./pt-br/words.ts";
import type { Messages } from "./types.ts";

export const ptBr = {
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
