import { clientKinds } from "./ru/client-kinds.ts";
import { notes } from "./ru/notes.ts";
import { rules } from "./ru/rules.ts";
import {
  byRange,
  headings,
  unverified,
  verified,
  waitIsOurs,
  whenSeen,
  whenToUse,
  words,
} from "./ru/sentences.ts";
import { serviceKinds } from "./ru/service-kinds.ts";
import { verdicts } from "./ru/verdicts.ts";
import type { VendorMessages } from "./types.ts";

export const ru = {
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
