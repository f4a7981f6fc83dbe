import { clientKinds } from "./es/client-kinds.ts";
import { notes } from "./es/notes.ts";
import { rules } from "./es/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./es/sentences.ts";
import { serviceKinds } from "./es/service-kinds.ts";
import { verdicts } from "./es/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const es = {
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
