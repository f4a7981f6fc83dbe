import { clientKinds } from "./de/client-kinds.ts";
import { notes } from "./de/notes.ts";
import { rules } from "./de/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./de/sentences.ts";
import { serviceKinds } from "./de/service-kinds.ts";
import { verdicts } from "./de/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const de = {
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
