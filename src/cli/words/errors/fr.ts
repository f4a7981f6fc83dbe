import { fr as codes } from "../../../codes/faults/fr.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

/** No-break space, before a colon, inside guillemets, between a figure and its unit. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon and a question mark. */
const NNB = "\u202F";

const quoted = (text: string): string => `«${NB}${text}${NB}»`;

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined
    ? `Valeurs connues${NB}: ${list(known)}.`
    : `Vouliez-vous dire ${meant}${NNB}?`;

const didYouMean = (meant: readonly string[]): string => {
  if (meant.length === 0) return "";
  return ` Vouliez-vous dire ${meant.join(" ou ")}${NNB}?`;
};

export const fr: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang ${quoted(text)} n’est pas une langue que closewise parle. Choisissez parmi${NB}: ${list(known)}.`,
  notACode: (text, last) =>
    `${quoted(text)} n’est pas un code de fermeture${NB}: ce sont les nombres 0-${last}. Essayez \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `\`explain\` prend un seul code, et non ${count}. Côte à côte${NB}: \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) =>
    `${option} ${quoted(text)} n’est pas un port. Écrivez un nombre de 0 à 65535.`,
  notARange: (text) =>
    `--range ${quoted(text)} n’est pas une plage de codes. Écrivez-la comme 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range ${quoted(text)} est vide. Écrivez d’abord le plus petit code${NB}: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} ${quoted(text)} n’est pas une durée d’une heure au plus. Écrivez des secondes, \`10\`, ou bien \`2m\`.`,
  notATime: (option, text) =>
    `${option} ${quoted(text)} n’est pas un moment. Écrivez il y a combien de temps (\`30s\`, \`10m\`, \`2h\`, \`7d\`), ou une date${NB}: \`2025-11-23\`, \`2025-11-23T14:00\`.`,
  notElapsed: (text) =>
    `--after ${quoted(text)} n’est pas une durée. Écrivez un nombre et une unité${NB}: \`60s\`, \`350ms\`, \`2h\`.`,
  notASize: (text) =>
    `--after-send ${quoted(text)} n’est pas une taille. Écrivez \`5MiB\`, \`64KiB\` ou un nombre d’octets.`,
  notACount: (text) =>
    `--limit ${quoted(text)} n’est pas une quantité. Écrivez un nombre de 1 à 10000.`,
  notADuration: (text) =>
    `--for ${quoted(text)} n’est pas une durée. Écrivez \`30m\`, \`2h\` ou \`7d\`.`,
  notConnections: (text, most) =>
    `--max-connections ${quoted(text)} n’est pas un nombre de connexions. Écrivez un nombre de 1 à ${most}.`,
  notAWebSocket: (text) =>
    `${quoted(text)} n’est pas l’adresse d’un WebSocket. Écrivez \`ws://host:port/path\`.`,
  storeOrConfig:
    "--store et --config disent tous deux où sont les fins de connexion. Donnez l’un des deux.",
  nothingToDiagnose: `il n’y a rien à diagnostiquer. Collez un texte d’erreur, envoyez un journal par un tube, ou donnez un code${NB}: \`closewise diagnose --code 1006 --after 60s --idle\`.`,
  noTerminal: (situations) =>
    `\`choose\` pose des questions, et il n’y a pas de terminal où les poser. Donnez --situation, à choisir parmi${NB}: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation ${quoted(text)} est inconnue. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http va avec --situation ${situations.join(" ou ")}${NB}: une fois la négociation terminée, c’est une trame Close qui dit pourquoi.`,
  notARefusal: (text, known) =>
    `--http ${quoted(text)} ne refuse pas une négociation d’ouverture. Choisissez parmi${NB}: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule ${quoted(text)} n’est ni une règle de closewise, ni une règle qui a mis fin à une connexion notée. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} est la passerelle elle-même. Donnez le port de votre serveur, ou déplacez la passerelle avec --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream${NB}: ${quoted(text)} n’est pas l’adresse d’un serveur amont. Écrivez ${instead}.`,
  upstreamCredentials: `--upstream${NB}: une adresse ne doit contenir ni utilisateur ni mot de passe. Retirez ce qui précède le @${NB}: les adresses paraissent dans les journaux.`,
  upstreamFragment: `--upstream${NB}: une adresse ne doit pas avoir de fragment (RFC 6455 3). Retirez le # et ce qui suit.`,
  upstreamWildcard: (instead) =>
    `--upstream${NB}: seule la fin d’un chemin peut être \`/*\`. Écrivez ${instead}.`,
  replay: {
    notASource: (text) =>
      `${quoted(text)} n’est ni un journal d’événements, ni des fins de connexion. Donnez le fichier de \`records.events\`, un fichier de fins (\`closewise.db\`), ou ce qu’affiche \`closewise records --json\`.`,
    unreadable: (text, reason) =>
      `${quoted(text)} ne peut pas être lu (${reason}). Donnez le chemin d’un fichier.`,
    broken: (text, reason) =>
      `${quoted(text)} ne peut pas être lu (${reason}). Donnez un fichier entier.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy ${quoted(text)} n’est pas dans ${file}. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `impossible d’écouter sur ${at}${NB}: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `le serveur d’exemple ne peut pas écouter sur ${at}${NB}: ${reason}. Choisissez un autre port avec --backend-port, ou un autre --host.`,
    reference: (at, reason) =>
      `la référence ne peut pas écouter sur ${at}${NB}: ${reason}. Choisissez un autre port avec --admin-port.`,
    lab: (at, reason) =>
      `le laboratoire ne peut pas écouter sur ${at} (${reason}). Choisissez un autre port avec --port, ou un autre --host.`,
    admin: (at, reason, setBy) =>
      `le serveur d’administration ne peut pas écouter sur ${at}${NB}: ${reason}. Donnez-lui une autre adresse (${setBy}).`,
    reasons: {
      EADDRINUSE: {
        why: "un autre programme y écoute",
        wayOut: "arrêtez-le, ou choisissez un autre port",
      },
      EACCES: {
        why: "il faut plus de droits que ce processus n’en a",
        wayOut: "choisissez un port au-dessus de 1023",
      },
      EADDRNOTAVAIL: {
        why: "cette machine n’a pas cette adresse",
        wayOut: "choisissez 127.0.0.1, 0.0.0.0 ou l’une des siennes",
      },
      ENOTFOUND: {
        why: "cet hôte n’existe pas",
        wayOut: "choisissez une adresse de cette machine",
      },
    },
    whyAndWayOut: (why, wayOut) => `${why}${NNB}; ${wayOut}`,
    setIn: (key, file) => `\`${key}\` dans ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} a pris ${messages} messages sans rien fermer${NB}: aucun débit n’y est limité, ou la limite est plus haute.`,
    refused: (url, status) =>
      `${url} a refusé la connexion avec ${status}. \`closewise records\` de sa passerelle dit pourquoi.`,
    noConnection: (url, reason) =>
      `impossible de se connecter à ${url} (${reason}). \`closewise up\` y tourne-t-il${NNB}?`,
  },
  admin: {
    notAnAddress: (text, usual) =>
      `--admin ${quoted(text)} n’est pas une adresse. Écrivez-la comme ${usual}.`,
    password: (variable) =>
      `--admin ne doit pas contenir de mot de passe. Mettez plutôt le jeton dans ${variable}.`,
    badToken: (variable) =>
      `le jeton d’administration est vide, ou a des caractères qu’aucun jeton n’a. Voyez --admin-token et ${variable}.`,
    noGateway: (at, reason) =>
      `il n’y a pas de passerelle à interroger sous ${at} (${reason}). Écrivez \`admin: {}\` dans sa configuration, ou donnez son adresse avec --admin.`,
    silent: (seconds) => `muette depuis ${seconds}${NB}s`,
    notAdmin: (at, status) =>
      `ce qui répond sous ${at} n’est pas l’adresse d’administration d’une passerelle (HTTP ${status}). Donnez celle-ci avec --admin.`,
    wantsToken: (at, variable) =>
      `la passerelle sous ${at} demande un jeton. Mettez-le dans ${variable}, ou donnez --admin-token.`,
    wrongToken: (at) =>
      `la passerelle sous ${at} n’accepte pas ce jeton. Donnez celui de \`admin:\` dans sa configuration.`,
    revokeOne:
      "on ne révoque qu’une chose à la fois. Donnez --user, --subject, --session ou --token-id.",
    notKept: `la passerelle retient autant de révocations qu’elle peut, et celle-ci n’en fait pas partie${NB}: qui a été révoqué peut se reconnecter. Recommencez quand d’autres auront expiré.`,
  },
  file: {
    missing: (file) => `${file}${NB}: ce fichier n’existe pas${NNB}; donnez le chemin d’un fichier`,
    isFolder: (file) =>
      `${file}${NB}: c’est un dossier${NNB}; donnez le chemin d’un fichier qui s’y trouve`,
    forbidden: (file) =>
      `${file}${NB}: ce fichier ne peut pas être lu${NNB}; changez ses droits, ou donnez-en un autre`,
  },
  defect: (text) =>
    `c’est un défaut de closewise${NB}: ${text}. Merci de le signaler avec ce qu’affiche la même commande après \`CLOSEWISE_DEBUG=1\`.`,
  commandLine: {
    missingArgument: (name) => `il manque l’argument ${quoted(name)}.`,
    missingValue: (option) => `il manque une valeur à l’option ${optionName(option)}.`,
    missingOption: (option) => `il manque l’option ${optionName(option)}, qui est obligatoire.`,
    conflict: (option, other) =>
      `l’option ${optionName(option)} ne va pas avec l’option ${optionName(other)}.`,
    unknownOption: (option, meant) =>
      `l’option ${optionName(option)} est inconnue.${didYouMean(meant)}`,
    unknownCommand: (name, meant) =>
      `la commande ${quoted(name)} est inconnue.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `trop d’arguments pour \`${command}\`${NB}: ${given} au lieu de ${expected}.`,
    badValue: (option, value, choices) =>
      `${quoted(value)} ne convient pas à l’option ${optionName(option)}. Choisissez parmi${NB}: ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `${quoted(value)} ne convient pas à l’argument ${quoted(name)}. Choisissez parmi${NB}: ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Essayez \`${command} --help\`.`,
  },
};
