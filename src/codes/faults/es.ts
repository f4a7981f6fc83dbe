import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Se conocen: ${list(known)}.` : `¿Quiso decir ${meant}?`;

export const es: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} no es un código de cierre: un código de cierre es un entero de 0 a 65535. ` +
    "Indique el número que llevaba la trama Close, 1005 si no llevaba ninguno o 1006 si no llegó ninguna.",
  unknownSituation: ({ name, known }) =>
    `No existe la situación «${name}». Use una de estas: ${list(known)}.`,
  missingText: ({ key }) =>
    `El catálogo no tiene texto para «${key}». Comuníquelo a los autores de closewise.`,
  badReference: ({ text }) =>
    `«${text}» no es ni un código de cierre (1008), ni un código de un proveedor (discord:4014), ni un estado HTTP (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `«${name}» no es un proveedor del catálogo. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} no tiene códigos de cierre: indica el motivo con palabras (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} no tiene el código ${number} ni una regla para él. Sus códigos: ${list(known)}. Sin el proveedor: ${number} en lugar de ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `«${name}» no es un entorno del catálogo. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `El catálogo no tiene el estado HTTP ${status} para la negociación de apertura. Tiene ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} no rechaza una negociación de apertura. Use uno de estos: ${list(known)}.`,
};
