import { clientKinds } from "./ja/client-kinds.ts";
import { notes } from "./ja/notes.ts";
import { rules } from "./ja/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./ja/sentences.ts";
import { serviceKinds } from "./ja/service-kinds.ts";
import { verdicts } from "./ja/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const ja = {
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
