import type { Language } from "../../codes/languages.ts";
import { formatDuration, formatNumber } from "../../record/figures.ts";
import { sentencesIn } from "../../record/sentences/all.ts";
import { probeWordsIn } from "../words/probe/words.ts";
import type { ProbeWords } from "../words/probe/words.ts";

/** Below it, tenths of a millisecond tell one network from another. */
const SHORT_MS = 10;

/** What a page about a probe is written with, in one language. */
export interface Speech {
  readonly words: ProbeWords;
  /** A duration with its units. */
  readonly time: (ms: number) => string;
}

export function speechIn(language: Language): Speech {
  const { figures } = sentencesIn(language);
  return {
    words: probeWordsIn(language),
    time(ms) {
      if (ms >= SHORT_MS) return formatDuration(ms, figures);
      return `${formatNumber(Math.round(ms * 10) / 10, figures)}${figures.space}${figures.symbols.ms}`;
    },
  };
}
