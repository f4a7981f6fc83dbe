import type { SnippetWords } from "../types.ts";

export const ru: SnippetWords = {
  heading: "В коде",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` отвергает ${code} с ошибкой \`${error}\`, поэтому здесь отправляется 1000.`
      : `\`${call}\` отвергает ${code} с ошибкой \`${error}\`, поэтому здесь отправляется ${instead}: частный код, который другая сторона должна знать.`,
  acceptFirst:
    "Если рукопожатие уже принято, первая строка не нужна. До `accept()` вызов `close()` отправляет HTTP 403 без кода закрытия.",
  goOnReading:
    "Цикл ждёт кадра Close от другой стороны. Он не нужен, если другая часть программы уже читает.",
  neverServer: "Страница никогда не отвечает на рукопожатие, поэтому отвергать ей нечего.",
  since: (versions) => `Нужно ${versions} или новее.`,
};
