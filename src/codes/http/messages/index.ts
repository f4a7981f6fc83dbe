import type { Language } from "../../languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { HttpMessages } from "./types.ts";

/** Every text about HTTP statuses, by language. A language without one does not compile. */
export const HTTP_MESSAGES: Readonly<Record<Language, HttpMessages>> = { en, fr };
