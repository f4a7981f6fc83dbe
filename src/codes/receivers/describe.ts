import type { Language } from "../languages.ts";
import { boundsOf, formatBounds } from "../runtimes/spans.ts";
import type { Bounds } from "../runtimes/spans.ts";
import type { Checked } from "../software/checked.ts";
import { SOFTWARE_MESSAGES } from "../software/messages/index.ts";
import type { SoftwareMessages } from "../software/messages/types.ts";
import type { Mangling, Reference } from "../types.ts";
import { RECEIVERS } from "./receivers.ts";
import { alterationOf } from "./summary.ts";
import type { Alteration, OfInvalid } from "./types.ts";

/** What does not arrive as it was sent. */
export interface AlterationOverview {
  readonly codes: readonly Bounds[];
  /** The code that the application is shown; `null`: an error without a code. */
  readonly shows: number | null;
  /** The error's text, with `{code}` for the code; `null` where there is none. */
  readonly text: string | null;
  /** The code that the sender gets back; `null`: none. */
  readonly answers: number | null;
  /** A phrase with the codes in it. */
  readonly sentence: string;
}

/** One receiver in one language: plain data, ready for JSON. */
export interface ReceiverOverview {
  readonly id: string;
  readonly name: string;
  readonly role: Mangling["role"];
  readonly version: string;
  readonly alters: readonly AlterationOverview[];
  /** A phrase: what arrives, in one line. */
  readonly sentence: string;
  readonly invalid: OfInvalid;
  readonly invalidText: string;
  readonly checked: Checked;
  readonly checkedText: string;
  readonly references: readonly Reference[];
}

/** What one receiver makes of one code that does not reach its application. */
export interface ReceiverUse {
  readonly id: string;
  readonly name: string;
  readonly role: Mangling["role"];
  /** The code that its application is shown; `null`: an error without a code. */
  readonly shows: number | null;
  /** The code that the sender gets back; `null`: none. */
  readonly answers: number | null;
  /** A phrase, with the code in it. */
  readonly sentence: string;
  readonly checked: Checked;
}

/** Every receiver of the catalogue, those that alter codes first. */
export function describeReceivers(language: Language): readonly ReceiverOverview[] {
  const messages = SOFTWARE_MESSAGES[language];
  const { arrival } = messages;
  return RECEIVERS.map(({ id, name, role, version, alters, invalid, checked, reference }) => {
    const altered = alters.map((alteration): AlterationOverview => {
      const { shows, text = null, answers } = alteration;
      const codes = boundsOf(alteration.codes);
      const sentence = words(alteration, formatBounds(codes), messages);
      return { codes, shows, text, answers, sentence };
    });
    return {
      id,
      name,
      role,
      version,
      alters: altered,
      sentence: altered.map(({ sentence }) => sentence).join("; ") || arrival.intact,
      invalid,
      invalidText: arrival.invalid[invalid],
      checked,
      checkedText: messages.checked[checked],
      references: [reference],
    };
  });
}

/** The receivers that do not show a code as it was sent. */
export function receiversFor(code: number, language: Language): readonly ReceiverUse[] {
  return RECEIVERS.flatMap((receiver) => {
    const { id, name, role, checked } = receiver;
    const alteration = alterationOf(receiver, code);
    if (alteration === undefined) return [];
    const { shows, answers } = alteration;
    const sentence = words(alteration, String(code), SOFTWARE_MESSAGES[language]);
    return [{ id, name, role, shows, answers, sentence, checked }];
  });
}

/** `1012-1014: shows 1002, the sender gets 1002` */
function words(
  { shows, text, answers }: Alteration,
  codes: string,
  messages: SoftwareMessages,
): string {
  const { arrival } = messages;
  const error = text === undefined ? undefined : `\`${text.replaceAll("{code}", codes)}\``;
  const seen = shows === null ? arrival.fails(codes, error) : arrival.shows(codes, shows);
  return `${seen}${messages.comma}${answers === null ? arrival.drops : arrival.answers(answers)}`;
}
