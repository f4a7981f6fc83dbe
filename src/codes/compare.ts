import { aspectsOf, textOf } from "./aspects.ts";
import type { AspectValue } from "./aspects.ts";
import type { Language } from "./languages.ts";
import { lookup } from "./lookup.ts";
import { MESSAGES } from "./messages/index.ts";
import type { Aspect, Headings, Messages, PairText } from "./messages/types.ts";
import { PAIRS, pairKey } from "./pairs.ts";
import { sequenceOf } from "./sequence/sequence.ts";
import type { Sequence } from "./sequence/types.ts";
import type { CatalogueEntry } from "./types.ts";
import { decide } from "./verdict.ts";

export interface ComparedSide {
  readonly code: number;
  readonly name: string;
  readonly kind: "code" | "range";
  readonly id: string;
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: readonly string[];
  /** Who sends what when a connection ends so. */
  readonly sequence: Sequence;
  /** Codes that people confuse with this one, most confused first. */
  readonly neighbours: readonly number[];
}

export interface Difference {
  readonly aspect: Aspect;
  readonly label: string;
  /** The value of each side, as a phrase for a table. */
  readonly a: string;
  readonly b: string;
  /** Both values in one sentence. */
  readonly sentence: string;
}

export interface Likeness {
  readonly aspect: Aspect;
  readonly label: string;
  readonly sentence: string;
}

export interface Verdict {
  /** The code to send where both would fit; `null` where neither may be sent or more must be known. */
  readonly code: number | null;
  readonly sentence: string;
  readonly reason: string;
}

/** Two codes side by side: plain data, ready for JSON. */
export interface Comparison {
  readonly language: Language;
  readonly title: string;
  readonly category: string;
  readonly intro: string;
  readonly headings: Headings;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** Only what differs. Empty when a code is compared with itself. */
  readonly keyDifferences: readonly Difference[];
  /** What does not. */
  readonly alike: readonly Likeness[];
  readonly whenToUseWhich: { readonly a: string; readonly b: string; readonly rule: string };
  readonly verdict: Verdict;
}

/**
 * Compares any two close codes, rows or members of a range. `compare(a, b)` and `compare(b, a)` tell
 * the same differences and give the same verdict, with the sides exchanged.
 *
 * @throws {CodesError} `ERR_CODES_OUT_OF_RANGE` unless both are integers from 0 to 65535.
 *
 * @example
 * compare(1000, 1008, "en").verdict.code; // 1008
 */
export function compare(a: number, b: number, language: Language): Comparison {
  const messages = MESSAGES[language];
  const first = lookup(a);
  const second = lookup(b);
  const { rule, ...verdict } = judge(first, second, messages);
  const pairs = align(aspectsOf(first, messages), aspectsOf(second, messages));
  return {
    language,
    title: `WebSocket ${a} ${first.name} vs ${b} ${second.name}`,
    category: messages.headings.category,
    intro: intro(first, second, messages),
    headings: messages.headings,
    a: side(first, language),
    b: side(second, language),
    keyDifferences: pairs
      .filter(([x, y]) => x.short !== y.short)
      .map(([x, y]) => ({
        aspect: x.aspect,
        label: messages.words.aspects[x.aspect],
        a: x.short,
        b: y.short,
        sentence: messages.words.contrast(x.clause(a), y.clause(b)),
      })),
    alike: pairs
      // Two members of a range share its text: that they mean the same is what the verdict discusses.
      .filter(([x, y]) => x.aspect !== "meaning" && x.short === y.short)
      .map(([x]) => ({
        aspect: x.aspect,
        label: messages.words.aspects[x.aspect],
        sentence: a === b ? messages.words.sentence(x.clause(a)) : x.alike,
      })),
    whenToUseWhich: {
      a: textOf(first, messages).whenToUse,
      b: textOf(second, messages).whenToUse,
      rule,
    },
    verdict,
  };
}

/** The aspects that apply to both. */
function align(
  a: readonly AspectValue[],
  b: readonly AspectValue[],
): readonly (readonly [AspectValue, AspectValue])[] {
  return a.flatMap((x) => {
    const y = b.find(({ aspect }) => aspect === x.aspect);
    return y === undefined ? [] : [[x, y] as const];
  });
}

function judge(
  a: CatalogueEntry,
  b: CatalogueEntry,
  messages: Messages,
): PairText & { readonly code: number | null } {
  const key = pairKey(a.code, b.code);
  if (key !== undefined) return { code: PAIRS[key], ...messages.pairs[key] };
  const { rule, code } = decide(a, b);
  const [low, high] = a.code <= b.code ? [a, b] : [b, a];
  const [first, second] = high.code === code ? [high, low] : [low, high];
  return { code, ...messages.verdicts[rule](first, second) };
}

function intro(a: CatalogueEntry, b: CatalogueEntry, messages: Messages): string {
  const named = (entry: CatalogueEntry) => ({
    code: entry.code,
    name: entry.name,
    gist: textOf(entry, messages).gist,
  });
  return a.code === b.code ? messages.introSame(named(a)) : messages.intro(named(a), named(b));
}

function side(entry: CatalogueEntry, language: Language): ComparedSide {
  const { description, whenSeen, howToResolve } = textOf(entry, MESSAGES[language]);
  const { code, name, kind, id } = entry;
  const sequence = sequenceOf({ kind: "close", code }, language);
  const neighbours = entry.kind === "code" ? entry.neighbours : [];
  return { code, name, kind, id, description, whenSeen, howToResolve, sequence, neighbours };
}
