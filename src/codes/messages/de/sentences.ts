import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `Zwei Codes für das Ende einer WebSocket-Verbindung: ${a.code} (${a.name}) ${a.gist}; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `Auf beiden Seiten steht derselbe Code, es gibt also nichts zu unterscheiden: ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `Den Code ${code} mit leerer Begründung; \`wasClean\` ist \`true\`, sobald der Schließ-Handshake abgeschlossen ist.`
      : `Den Code ${code} mit der Begründung \`${reason}\`; \`wasClean\` ist \`true\`, sobald der Schließ-Handshake abgeschlossen ist.`,
  except: (manglings) => `Allerdings nicht überall: ${receivers(manglings)}.`,
  beforeHandshake:
    "Ein Client außerhalb des Browsers sieht den HTTP-Status. Eine Webseite sieht 1006 ohne Begründung, wie der Status auch lautete.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `Eine Webseite kann ${code} nicht senden: \`close(${code})\` wirft einen \`InvalidAccessError\`. Senden Sie 1000 oder einen Code von 4000 bis 4999, den beide Seiten kennen.`;
