import type { StoreTexts } from "../../../../store/problems.ts";

/** No-break space, before a colon and inside guillemets. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `Impossible d’ouvrir le fichier de fins ${path}${NB}: ${reason}. ${wayOut}`;

const KNOWN = `Sont connus \`memory:\` et \`sqlite:<chemin>\`, par exemple \`sqlite:./closewise.db\`.`;

export const fr: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(
      path,
      "c’est un dossier",
      `Donnez un fichier qui s’y trouve, par exemple ${path}/closewise.db.`,
    ),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `${directory} n’est pas un dossier existant`,
      "Créez-le, ou donnez un fichier ailleurs.",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "ce fichier n’existe pas",
      "La passerelle le crée quand elle démarre avec lui. Vérifiez le chemin et le dossier courant.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "ce n’est pas une base SQLite, ou elle est endommagée",
      "Donnez un autre fichier, ou déplacez celui-ci.",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "un autre processus le tient verrouillé",
      "Arrêtez ce processus, ou donnez un autre fichier.",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "il est impossible d’y écrire",
      "Donnez à cet utilisateur le droit d’écrire dans le fichier et son dossier, ou donnez un fichier ailleurs.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Vérifiez que cet utilisateur peut lire et écrire le fichier et son dossier, ou donnez un fichier ailleurs.",
    ),
  foreign: ({ path }) =>
    cannotOpen(path, "c’est la base SQLite d’une autre application", "Donnez un autre fichier."),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `son schéma est en version ${version}, et ce Closewise connaît la version ${known}`,
      "Mettez Closewise à jour, ou donnez un autre fichier.",
    ),
  noSqlite: ({ node }) =>
    `Ce Node (${node}) n’a pas \`node:sqlite\`${NB}: prenez Node 22.13 ou plus récent, ou gardez les fins en mémoire avec \`memory:\`.`,
  otherProcess: () =>
    `Les fins gardées dans \`memory:\` ne se lisent que dans le processus qui les garde. Passez par l’adresse d’administration de la passerelle, ou gardez-les dans un fichier avec \`sqlite:./closewise.db\`.`,
  noPath: () => `\`sqlite:\` demande un chemin, sans \`//\`. ${KNOWN}`,
  postgres: () => `PostgreSQL ne peut pas encore garder les fins. ${KNOWN}`,
  noScheme: () => `Cette adresse ne dit pas où garder les fins. ${KNOWN}`,
  unknownScheme: ({ scheme }) =>
    `\`${scheme}:\` ne désigne aucun lieu où garder les fins. ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\` vaut ${value}${NNB}; il faut un entier de ${least} à ${most}.`,
  unreadable: ({ reason }) => `Impossible de lire le fichier de fins${NB}: ${reason}`,
  closed: () => "Le fichier de fins est fermé. Rouvrez-le pour le lire.",
};
