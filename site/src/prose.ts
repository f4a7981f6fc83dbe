/** The catalogue's prose is plain text in which backticks mark code. */

/** For the text and the attributes of HTML and SVG. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** As HTML, ready to be set into a page. */
export function html(prose: string): string {
  return escape(prose).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

/** As plain text, for titles, descriptions and structured data. */
export function plain(prose: string): string {
  return prose.replaceAll("`", "");
}

/** The longest run of whole sentences that fits, so that a search result does not end mid-word. */
export function summary(prose: string, limit = 160): string {
  const text = plain(prose);
  if (text.length <= limit) return text;
  const sentences = text.match(/.+?(?:[.!?](?=\s)|[。！？]|$)\s*/gu) ?? [];
  let kept = "";
  for (const sentence of sentences) {
    if (`${kept}${sentence}`.trimEnd().length > limit) break;
    kept += sentence;
  }
  if (kept !== "") return kept.trimEnd();
  const cut = text.lastIndexOf(" ", limit - 1);
  return `${text.slice(0, cut > limit / 2 ? cut : limit - 1)}…`;
}

/** Capital first letter, where the script has capitals. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
