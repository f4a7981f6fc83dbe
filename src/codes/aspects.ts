import { textFor } from "./messages/text-for.ts";
import { ASPECTS } from "./messages/types.ts";
import type { Aspect, Messages, ValueWords } from "./messages/types.ts";
import type { CatalogueEntry, CloseText } from "./types.ts";

/** One aspect of one code, in words; two codes differ in it when their `short` differs. */
export interface AspectValue extends ValueWords {
  readonly aspect: Aspect;
}

/** `undefined` where the aspect does not apply to the code. */
type Read = (entry: CatalogueEntry, messages: Messages) => ValueWords | undefined;

const READ: Readonly<Record<Aspect, Read>> = {
  meaning: (entry, messages) => {
    const { gist } = textOf(entry, messages);
    return { short: gist, clause: (code) => messages.words.meaning(code, gist), alike: "" };
  },
  outcome: ({ outcome }, { words }) => words.outcome[outcome],
  sender: ({ sender }, { words }) => words.sender[sender],
  frame: ({ frame }, { words }) => words.frame[frame],
  // Clean means that the closing handshake was completed (RFC 6455 7.1.4), with any code at all.
  clean: ({ frame }, { words }) =>
    words.clean[frame === "carries" || frame === "empty" ? "possible" : "never"],
  retry: ({ retry }, { words }) =>
    retry.kind === "backoff" ? words.backoff(retry.minMs, retry.maxMs) : words.retry[retry.kind],
  fault: ({ fault }, { words }) => words.fault[fault],
  browser: ({ browserClose }, { words }) => words.browser[browserClose ? "yes" : "no"],
  interop: ({ onWire, mangledBy }, { words }) => {
    // Receivers can only mangle what is sent.
    if (!onWire) return undefined;
    return mangledBy.length === 0 ? words.interop.intact : words.interop.mangled(mangledBy);
  },
  http: ({ httpKin }, { words }) =>
    httpKin === undefined ? words.http.none : words.http.near(httpKin.status),
  status: ({ status }, { words }) => words.status[status],
};

/** Every aspect that applies to a code, in the order of `ASPECTS`. */
export function aspectsOf(entry: CatalogueEntry, messages: Messages): readonly AspectValue[] {
  return ASPECTS.flatMap((aspect) => {
    const words = READ[aspect](entry, messages);
    return words === undefined ? [] : [Object.assign({ aspect }, words)];
  });
}

/** The prose of a row or a range. */
export function textOf(entry: CatalogueEntry, messages: Messages): CloseText {
  const texts: Readonly<Record<string, CloseText>> =
    entry.kind === "code" ? messages.codes : messages.ranges;
  return textFor(texts, entry.id);
}
