import { printable } from "../record/printable.ts";

const LONGEST = 60;

/** What a user wrote, short and safe to repeat in a message. */
export function shown(text: string): string {
  return printable(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}
