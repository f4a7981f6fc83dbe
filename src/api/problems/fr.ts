import type { ProblemTexts } from "./types.ts";

/** No-break space, before a colon and inside guillemets. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

const quoted = (value: string): string => `«${NB}${value}${NB}»`;

export const fr: ProblemTexts = {
  titles: {
    400: "Requête incorrecte",
    404: "Introuvable",
    405: "Méthode non autorisée",
    413: "Contenu trop volumineux",
    414: "URI trop longue",
    415: "Type de média non pris en charge",
    500: "Erreur interne du serveur",
  },
  notACode: (value) => `${quoted(value)} n’est pas un code de fermeture.`,
  outOfRange: (code) => `${code} ne tient pas dans les 16 bits d’un code de statut.`,
  codesAre: (last) =>
    `Les codes de fermeture sont les entiers 0-${last}${NNB}; \`/api/v1/codes\` donne ceux qui ont un sens.`,
  writeReference: `Écrivez 1008, \`discord:4014\` ou \`http:401\`${NNB}; \`/api/v1/vendors\` donne les fournisseurs.`,
  noSuchVendor: (value) => `Il n’y a pas de fournisseur ${quoted(value)}.`,
  knownVendors: `Choisissez l’un de ceux qui sont connus${NNB}; \`/api/v1/vendors\` les décrit.`,
  notARange: (value) => `\`range\` ${quoted(value)} n’est pas une plage de codes.`,
  writeRange: "Écrivez-la comme 3000-3999.",
  emptyRange: (value) => `\`range\` ${quoted(value)} est vide.`,
  smallerFirst: (from, to) => `Écrivez d’abord le plus petit code${NB}: ${from}-${to}.`,
  noSuchLanguage: (value) => `Il n’y a pas de textes en ${quoted(value)}.`,
  noSuchSituation: (value) => `Il n’y a pas de situation ${quoted(value)}.`,
  knownSituations: `Choisissez l’une de celles qui sont connues${NNB}; \`/api/v1/choose\` en donne le sens.`,
  notATime: (name, value) => `\`${name}\` ${quoted(value)} n’est pas une durée.`,
  writeMilliseconds: "Écrivez des millisecondes entières, comme 60000.",
  unknownValue: (name, value) => `\`${name}\` ${quoted(value)} n’est pas une valeur connue.`,
  useOneOf: (known) => `Choisissez parmi${NB}: \`${known.join("`, `")}\`.`,
  noSuchPath: (path) => `Il n’y a rien sous ${quoted(path)}.`,
  seeOpenapi: "`/api/v1/openapi.json` décrit tous les chemins et paramètres.",
  notAParameter: (name) => `${quoted(name)} n’est pas un paramètre de ce chemin.`,
  givenTwice: (name) => `${quoted(name)} est donné deux fois.`,
  takesNone: "Ce chemin ne prend pas de paramètres.",
  eachOnce: (known) => `Donnez chacun une fois au plus${NB}: \`${known.join("`, `")}\`.`,
  badEncoding: (segment) => `${quoted(segment)} n’est pas de l’UTF-8 encodé en pourcentage.`,
  encodeSegment: "Encodez le segment avec `encodeURIComponent()`.",
  noSuchMethod: "Ce chemin ne connaît pas cette méthode.",
  targetTooLong: (most) => `Le chemin et la requête dépassent ${most} caractères.`,
  shortenTarget: `Raccourcissez-les${NNB}; un long texte pour \`/api/v1/diagnose\` va dans le corps d’un \`POST\`, en \`text/plain\`.`,
  bodyType: (type) => `Un corps de type ${quoted(type)} n’est pas lu ici.`,
  sendPlainText: "Envoyez le texte tel quel, en `text/plain`, encodé en UTF-8.",
  bodyTooLarge: (most) => `Le corps dépasse ${most} octets.`,
  sendFewerLines: "N’envoyez que les lignes autour de l’erreur.",
  textTwice: "Le texte est donné deux fois, dans la requête et comme corps.",
  notInQuery: "Retirez-le de la requête.",
  nothingToDiagnose: "Il n’y a rien à diagnostiquer.",
  giveSomething: `Donnez au moins l’un de${NB}: \`text\`, \`code\`, \`reason\`, \`afterMs\`${NNB}; ou envoyez le texte par \`POST\`, en \`text/plain\`.`,
  defect: "La réponse n’a pas pu être produite, ce qui est un défaut de closewise.",
  reportDefect: "Merci de le signaler aux auteurs de closewise, avec la requête.",
};
