import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Известны: ${list(known)}.` : `Возможно, имелось в виду: ${meant}?`;

export const ru: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} не код закрытия: код закрытия — целое число от 0 до 65535. ` +
    "Укажите число из кадра Close; 1005, если его там не было; 1006, если кадр не пришёл.",
  unknownSituation: ({ name, known }) =>
    `Ситуации «${name}» нет. Используйте одну из этих: ${list(known)}.`,
  missingText: ({ key }) =>
    `В каталоге нет текста для «${key}». Пожалуйста, сообщите об этом авторам closewise.`,
  badReference: ({ text }) =>
    `«${text}» — не код закрытия (1008), не код поставщика (discord:4014) и не статус HTTP (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `Поставщика «${name}» нет в каталоге. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `У ${vendor} нет кодов закрытия: причина называется словами (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `У ${vendor} нет ни кода ${number}, ни правила для него. Его коды: ${list(known)}. Без поставщика: ${number} вместо ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `Среды «${name}» нет в каталоге. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `В каталоге нет статуса HTTP ${status} для открывающего рукопожатия. Есть ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} не отклоняет открывающее рукопожатие. Используйте один из этих: ${list(known)}.`,
};
