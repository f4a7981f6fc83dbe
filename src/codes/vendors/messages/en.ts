import { clientKinds } from "./en/client-kinds.ts";
import { notes } from "./en/notes.ts";
import { rules } from "./en/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./en/sentences.ts";
import { serviceKinds } from "./en/service-kinds.ts";
import { verdicts } from "./en/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const en = {
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
