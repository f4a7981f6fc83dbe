import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `Quand une connexion WebSocket se ferme, ${a.code} (${a.name}) ${a.gist} ; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `Les deux côtés sont le même code, il n’y a donc rien à distinguer : ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `Le code ${code} avec un motif vide, et \`wasClean\` à \`true\` une fois la négociation de fermeture achevée.`
      : `Le code ${code} avec le motif \`${reason}\`, et \`wasClean\` à \`true\` une fois la négociation de fermeture achevée.`,
  except: (manglings) => `Pas partout cependant : ${receivers(manglings)}.`,
  beforeHandshake:
    "Un client hors du navigateur voit le statut HTTP. Une page voit 1006 sans motif, quel qu’ait été le statut.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `Une page ne peut pas envoyer ${code} : \`close(${code})\` lève \`InvalidAccessError\`. Envoyez 1000, ou un code de 4000 à 4999 que les deux côtés connaissent.`;
