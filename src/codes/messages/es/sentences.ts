import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `Cuando se cierra una conexión WebSocket, ${a.code} (${a.name}) ${a.gist}; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `En ambos lados está el mismo código, así que no hay nada que distinguir: ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `El código ${code} con un motivo vacío, y \`wasClean\` con el valor \`true\` una vez completada la negociación de cierre.`
      : `El código ${code} con el motivo \`${reason}\`, y \`wasClean\` con el valor \`true\` una vez completada la negociación de cierre.`,
  except: (manglings) => `Aunque no en todas partes: ${receivers(manglings)}.`,
  beforeHandshake:
    "Un cliente fuera del navegador ve el estado HTTP. Una página ve 1006 sin motivo, cualquiera que haya sido el estado.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `Una página no puede enviar ${code}: \`close(${code})\` lanza \`InvalidAccessError\`. Envíe 1000, o un código de 4000 a 4999 que conozcan ambos lados.`;
