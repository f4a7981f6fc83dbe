import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Known here: ${list(known)}.` : `Did you mean ${meant}?`;

export const en: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} is not a close code: a close code is an integer from 0 to 65535. ` +
    "Pass the number that the Close frame carried, or 1005 if it carried none, or 1006 if none came.",
  unknownSituation: ({ name, known }) =>
    `There is no situation "${name}". Use one of: ${list(known)}.`,
  missingText: ({ key }) =>
    `The catalogue has no text for "${key}". Please report this to the authors of closewise.`,
  badReference: ({ text }) =>
    `"${text}" is neither a close code (1008), nor a code of a vendor (discord:4014), nor an HTTP status (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `"${name}" is not a vendor of the catalogue. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} has no close codes: it says why in words (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} has no code ${number} and no rule for it. Its codes: ${list(known)}. Without the vendor: ${number} instead of ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `"${name}" is not a runtime of the catalogue. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `The catalogue has no HTTP status ${status} for the opening handshake. It has ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} does not refuse an opening handshake. Use one of: ${list(known)}.`,
};
