import type { SnippetWords } from "../types.ts";

export const en: SnippetWords = {
  heading: "In code",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` refuses ${code} with \`${error}\`, so this sends 1000.`
      : `\`${call}\` refuses ${code} with \`${error}\`, so this sends ${instead}: a private code, which the other side must know.`,
  acceptFirst:
    "Where the handshake is accepted already, leave out the first line. Before `accept()`, `close()` sends HTTP 403 and no close code.",
  goOnReading:
    "The loop waits for the Close frame of the other side. Leave it out where another part of the program reads already.",
  neverServer: "A page never answers an opening handshake, so it has none to refuse.",
  since: (versions) => `Needs ${versions} or newer.`,
};
