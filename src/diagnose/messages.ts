import type { Language } from "../codes/index.ts";
import type { CauseId } from "./causes.ts";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import type { CauseText, DiagnoseMessages } from "./messages/types.ts";

/** Everything a diagnosis says, by language. */
export const DIAGNOSE_MESSAGES: Readonly<Record<Language, DiagnoseMessages>> = { en, fr };

export function causeTextsOf(messages: DiagnoseMessages): Readonly<Record<CauseId, CauseText>> {
  return { ...messages.opening, ...messages.silence, ...messages.traffic };
}
