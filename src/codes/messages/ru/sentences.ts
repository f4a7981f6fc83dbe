import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `Когда WebSocket-соединение закрывается, ${a.code} (${a.name}) ${a.gist}; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `С обеих сторон один и тот же код, так что различать нечего: ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `Код ${code} с пустой причиной; \`wasClean\` равно \`true\`, когда завершено закрывающее рукопожатие.`
      : `Код ${code} с причиной \`${reason}\`; \`wasClean\` равно \`true\`, когда завершено закрывающее рукопожатие.`,
  except: (manglings) => `Но не везде: ${receivers(manglings)}.`,
  beforeHandshake:
    "Клиент вне браузера видит статус HTTP. Страница видит 1006 без причины, каким бы ни был статус.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `Страница не может отправить ${code}: \`close(${code})\` выбрасывает \`InvalidAccessError\`. Отправляйте 1000 или код от 4000 до 4999, известный обеим сторонам.`;
