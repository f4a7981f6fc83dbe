import type { FaultTexts } from "./types.ts";

/** No-break space, before a colon and inside guillemets. */
const NB = "\u00A0";
/** Narrow no-break space, before a question mark. */
const NNB = "\u202F";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const quoted = (text: string): string => `«${NB}${text}${NB}»`;

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined
    ? `Valeurs connues${NB}: ${list(known)}.`
    : `Vouliez-vous dire ${meant}${NNB}?`;

export const fr: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} n’est pas un code de fermeture${NB}: c’est un entier de 0 à 65535. ` +
    "Donnez le nombre que portait la trame Close, 1005 si elle n’en portait pas, 1006 si aucune n’est venue.",
  unknownSituation: ({ name, known }) =>
    `Il n’y a pas de situation ${quoted(name)}. Choisissez parmi${NB}: ${list(known)}.`,
  missingText: ({ key }) =>
    `Le catalogue n’a pas de texte pour ${quoted(key)}. Merci de le signaler aux auteurs de closewise.`,
  badReference: ({ text }) =>
    `${quoted(text)} n’est ni un code de fermeture (1008), ni un code de fournisseur (discord:4014), ni un statut HTTP (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `${quoted(name)} n’est pas un fournisseur du catalogue. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} n’a pas de codes de fermeture${NB}: il s’explique en mots (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} n’a ni code ${number} ni règle pour lui. Ses codes${NB}: ${list(known)}. Sans le fournisseur${NB}: ${number} au lieu de ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `${quoted(name)} n’est pas un environnement du catalogue. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `Le catalogue n’a pas de statut HTTP ${status} pour la négociation d’ouverture. Il connaît ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} ne refuse pas une négociation d’ouverture. Choisissez parmi${NB}: ${list(known)}.`,
};
