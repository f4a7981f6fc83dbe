import type { Language } from "../languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Messages } from "./types.ts";

/** Every text of the catalogue, by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, fr };
