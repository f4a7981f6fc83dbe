import type { Language } from "../../languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { VendorMessages } from "./types.ts";

/** Every text about vendors, by language. A language without one does not compile. */
export const VENDOR_MESSAGES: Readonly<Record<Language, VendorMessages>> = { en, fr };
