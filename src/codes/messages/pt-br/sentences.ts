import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `Quando uma conexão WebSocket se fecha, ${a.code} (${a.name}) ${a.gist}; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `Os dois lados são o mesmo código, então não há nada a distinguir: ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `O código ${code} com um motivo vazio e \`wasClean\` igual a \`true\` quando o handshake de fechamento se conclui.`
      : `O código ${code} com o motivo \`${reason}\` e \`wasClean\` igual a \`true\` quando o handshake de fechamento se conclui.`,
  except: (manglings) => `Mas não em toda parte: ${receivers(manglings)}.`,
  beforeHandshake:
    "Um cliente fora do navegador vê o status HTTP. Uma página vê 1006 sem motivo, qualquer que seja o status.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `Uma página não pode enviar ${code}: \`close(${code})\` lança \`InvalidAccessError\`. Envie 1000, ou um código de 4000 a 4999 que os dois lados conheçam.`;
