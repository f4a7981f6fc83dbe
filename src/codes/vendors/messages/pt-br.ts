import { clientKinds } from "./pt-br/client-kinds.ts";
import { notes } from "./pt-br/notes.ts";
import { rules } from "./pt-br/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./pt-br/sentences.ts";
import { serviceKinds } from "./pt-br/service-kinds.ts";
import { verdicts } from "./pt-br/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const ptBr = {
  headings,
  kinds: { ...serviceKinds, ...clientKinds },
  notes,
  rules,
  words,
  verdicts,
  whenSeen,
  whenToUse,
  byRange,
  verified,
  unverified,
  waitIsOurs,
} satisfies VendorMessages;
