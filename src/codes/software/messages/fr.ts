import type { SoftwareMessages } from "./types.ts";
import { NO_BREAK, sizeIn, timeIn } from "./units.ts";

const UNITS = {
  gap: NO_BREAK,
  bytes: "octets",
  binary: ["Kio", "Mio", "Gio"],
  mega: "Mo",
  times: ["ms", "s", "min", "h"],
} as const;

export const fr: SoftwareMessages = {
  headings: {
    sendability: "Qui peut l’envoyer",
    runtimes: "Les codes que chaque environnement peut envoyer",
    receivers: "Quels codes arrivent intacts",
    libraries: "Bibliothèques et navigateurs",
    intermediaries: "Proxys et plateformes",
    runtime: "Environnement",
    call: "Appel",
    accepts: "Accepte",
    otherwise: "Tout autre code",
    withoutCode: "Sans code",
    longReason: "Motif de plus de 123 octets",
    receiver: "Récepteur",
    alters: "Ce qui n’arrive pas",
    invalid: "Codes que personne ne peut envoyer",
    software: "Logiciel",
    message: "Plus gros message",
    over: "Au-delà, l’émetteur reçoit",
    ping: "Ping toutes les",
    pong: "Attente du pong",
    idle: "Délai d’inactivité",
    close: "Attente de Close",
    life: "Durée de vie",
    sees: "Le client voit",
    safePing: "Ping à envoyer toutes les",
    setting: "Réglage",
    source: "Source",
  },
  attempt: {
    sends: "l’envoie",
    breaks: `l’envoie, alors qu’aucune trame Close ne peut le porter${NO_BREAK}: le pair répond 1002`,
    throws: (error) => `lève ${error}`,
    sticks: (error) => `lève ${error}, et ne peut plus rien envoyer sur la connexion`,
    replaces: (code, error) => {
      const sent =
        code === null ? "envoie à la place une trame Close vide" : `envoie ${code} à la place`;
      return error === undefined ? sent : `${sent}, et signale ${error}`;
    },
    cuts: "envoie ce qui tient dans la trame",
    overlong: `l’envoie en entier, ce qui enfreint le protocole${NO_BREAK}: le pair répond 1002`,
  },
  withoutCode: {
    empty: "envoie une trame Close vide",
    required: "il faut en donner un",
  },
  arrival: {
    intact: "tous les codes arrivent",
    asServer: "en tant que serveur",
    shows: (codes, code) => `${codes}${NO_BREAK}: montre ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}${NO_BREAK}: montre une erreur sans code`
        : `${codes}${NO_BREAK}: montre l’erreur ${error} sans code`,
    answers: (code) => `l’émetteur reçoit ${code}`,
    drops: "l’émetteur ne reçoit aucune trame Close",
    invalid: {
      refuses: "les refuse",
      delivers: "les transmet",
      some: "en transmet certains",
      unknown: "inconnu",
    },
    everythingIntact: `Ceux-ci transmettent tous les codes que l’on peut envoyer${NO_BREAK}:`,
    safe: (codes) =>
      `Transmis intacts par tous les récepteurs que nous avons lus ou exécutés${NO_BREAK}: ${codes} et 4000-4999.`,
  },
  comma: ", ",
  none: "aucun",
  unknown: "absent de notre source",
  pingRule:
    "Envoyez un ping toutes les 20 à 30 secondes depuis le serveur, car les navigateurs ne le peuvent pas\u202F; restez sous le plus petit délai du trajet, jamais à égalité.",
  checked: {
    run: "exécuté par nous",
    source: "lu dans son propre code ou sa documentation",
    secondhand: "d’après la documentation d’un autre projet",
    unconfirmed: "non confirmé",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};
