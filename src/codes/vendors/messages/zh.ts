import { clientKinds } from "./zh/client-kinds.ts";
import { notes } from "./zh/notes.ts";
import { rules } from "./zh/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./zh/sentences.ts";
import { serviceKinds } from "./zh/service-kinds.ts";
import { verdicts } from "./zh/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const zh = {
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
