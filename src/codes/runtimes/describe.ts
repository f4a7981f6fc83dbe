import type { Language } from "../languages.ts";
import type { Checked } from "../software/checked.ts";
import { SOFTWARE_MESSAGES } from "../software/messages/index.ts";
import type { SoftwareMessages } from "../software/messages/types.ts";
import type { Reference } from "../types.ts";
import { attempt } from "./can-send.ts";
import type { Attempt } from "./can-send.ts";
import type { RuntimeId } from "./ids.ts";
import { RUNTIMES } from "./runtimes.ts";
import { boundsOf } from "./spans.ts";
import type { Bounds } from "./spans.ts";
import type { Raised, Runtime } from "./types.ts";

/** What one runtime makes of one code, in one language. */
export interface RuntimeUse {
  readonly id: RuntimeId;
  readonly name: string;
  /** The call that closes: `websocket.close(code, data)`. */
  readonly call: string;
  /** May the code be sent, and does the call send it? */
  readonly canSend: boolean;
  readonly does: Attempt["does"];
  /** The code that goes out instead; `null` for none, and where nothing is replaced. */
  readonly instead: number | null;
  /** What the caller is told, with the code in it; `null` where nothing is. */
  readonly raised: Raised | null;
  /** A phrase: ``throws `TypeError: ...` ``. */
  readonly sentence: string;
  readonly checked: Checked;
}

/** One runtime in one language: plain data, ready for JSON. */
export interface RuntimeOverview {
  readonly id: RuntimeId;
  readonly name: string;
  readonly call: string;
  readonly version: string;
  /** Numbers that go out as they are, whether a Close frame may carry them or not. */
  readonly accepts: readonly Bounds[];
  /** Phrases, each for the numbers before it; `codes` is empty for all others. */
  readonly otherwise: readonly { readonly codes: readonly Bounds[]; readonly sentence: string }[];
  readonly withoutCode: string;
  readonly longReason: string;
  readonly checked: Checked;
  readonly checkedText: string;
  readonly references: readonly Reference[];
}

/** What every runtime of the catalogue makes of one code. */
export function runtimesFor(code: number, language: Language): readonly RuntimeUse[] {
  const messages = SOFTWARE_MESSAGES[language];
  return RUNTIMES.map((runtime) => {
    const { id, name, call, checked } = runtime;
    const outcome = attempt(runtime, code);
    return {
      id,
      name,
      call,
      canSend: outcome.does === "sends",
      does: outcome.does,
      instead: outcome.does === "replaces" ? outcome.code : null,
      raised: ("raised" in outcome ? outcome.raised : undefined) ?? null,
      sentence: attemptWords(outcome, messages),
      checked,
    };
  });
}

/** Every runtime of the catalogue, with what it accepts and what becomes of the rest. */
export function describeRuntimes(language: Language): readonly RuntimeOverview[] {
  const messages = SOFTWARE_MESSAGES[language];
  return RUNTIMES.map((runtime) => {
    const { id, name, call, version, accepts, otherwise, checked, references } = runtime;
    return {
      id,
      name,
      call,
      version,
      accepts: boundsOf(accepts),
      otherwise: otherwise.map(({ codes = [], ...refusal }) => ({
        codes: boundsOf(codes),
        sentence: attemptWords(refusal, messages),
      })),
      withoutCode: withoutCodeWords(runtime, messages),
      longReason: longReasonWords(runtime, messages),
      checked,
      checkedText: messages.checked[checked],
      references,
    };
  });
}

function attemptWords(outcome: Attempt, { attempt: words }: SoftwareMessages): string {
  const { does } = outcome;
  if (does === "sends" || does === "breaks") return words[does];
  if (does === "throws" || does === "sticks") return words[does](quotedError(outcome.raised));
  const { code, raised } = outcome;
  return words.replaces(code, raised === undefined ? undefined : quotedError(raised));
}

function withoutCodeWords({ withoutCode }: Runtime, messages: SoftwareMessages): string {
  if (withoutCode === undefined) return messages.withoutCode.required;
  return withoutCode === null ? messages.withoutCode.empty : String(withoutCode);
}

function longReasonWords({ longReason }: Runtime, messages: SoftwareMessages): string {
  if (longReason.does === "cuts") return messages.attempt.cuts;
  if (longReason.does === "sends") return messages.attempt.overlong;
  return attemptWords(longReason, messages);
}

function quotedError({ name, text }: Raised): string {
  return `\`${name}: ${text}\``;
}
