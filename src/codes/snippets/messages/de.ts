import type { SnippetWords } from "../types.ts";

export const de: SnippetWords = {
  heading: "Im Code",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` verweigert ${code} mit \`${error}\`, deshalb wird hier 1000 gesendet.`
      : `\`${call}\` verweigert ${code} mit \`${error}\`, deshalb wird hier ${instead} gesendet: ein privater Code, den die Gegenseite kennen muss.`,
  acceptFirst:
    "Ist der Handshake schon angenommen, entfällt die erste Zeile. Vor `accept()` sendet `close()` den Status HTTP 403 und keinen Close-Code.",
  goOnReading:
    "Die Schleife wartet auf den Close-Frame der Gegenseite. Sie entfällt, wenn schon ein anderer Teil des Programms liest.",
  neverServer:
    "Eine Webseite beantwortet nie einen Eröffnungs-Handshake und hat deshalb auch keinen abzulehnen.",
  since: (versions) => `Setzt ${versions} oder neuer voraus.`,
};
