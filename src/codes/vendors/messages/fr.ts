import { clientKinds } from "./fr/client-kinds.ts";
import { notes } from "./fr/notes.ts";
import { rules } from "./fr/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./fr/sentences.ts";
import { serviceKinds } from "./fr/service-kinds.ts";
import { verdicts } from "./fr/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const fr = {
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
