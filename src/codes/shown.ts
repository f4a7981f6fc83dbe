const LONGEST = 60;

/** What a caller wrote, short and safe to repeat in a message. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return cut.replaceAll(/[^\x20-\x7E]/g, "?");
}
