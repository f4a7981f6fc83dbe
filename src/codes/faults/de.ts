import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Bekannt sind: ${list(known)}.` : `Meinten Sie ${meant}?`;

export const de: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} ist kein Close-Code: Ein Close-Code ist eine ganze Zahl von 0 bis 65535. ` +
    "Geben Sie die Zahl aus dem Close-Frame an, 1005, wenn er keine trug, oder 1006, wenn keiner kam.",
  unknownSituation: ({ name, known }) =>
    `Es gibt keine Situation „${name}“. Wählen Sie eine von diesen: ${list(known)}.`,
  missingText: ({ key }) =>
    `Der Katalog hat keinen Text für „${key}“. Bitte melden Sie das den Autoren von closewise.`,
  badReference: ({ text }) =>
    `„${text}“ ist weder ein Close-Code (1008) noch ein Code eines Anbieters (discord:4014) noch ein HTTP-Status (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `„${name}“ ist kein Anbieter aus dem Katalog. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} hat keine Close-Codes und nennt den Grund in Worten (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} hat weder einen Code ${number} noch eine Regel dafür. Seine Codes: ${list(known)}. Ohne den Anbieter: ${number} statt ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `„${name}“ ist keine Laufzeitumgebung aus dem Katalog. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `Der Katalog hat keinen HTTP-Status ${status} für den Eröffnungs-Handshake. Er kennt ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} lehnt keinen Eröffnungs-Handshake ab. Wählen Sie einen von diesen: ${list(known)}.`,
};
