import { fr as sentences } from "../../../record/sentences/fr.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

/** No-break space, before a colon. */
const NB = "\u00A0";
/** Narrow no-break space, before a semicolon. */
const NNB = "\u202F";

const { counted, figure } = counting(sentences);

export const fr: ReplayWords = {
  verdict: (ended, of) =>
    `Cette politique aurait fermé ou refusé ${figure(ended)} connexions sur ${figure(of)}.`,
  today: (ended) => `L’actuelle en a fermé ou refusé ${figure(ended)}.`,
  possible: (more) =>
    `Elle en aurait peut-être touché ${figure(more)} de plus${NB}: les fins de connexion n’en disent pas assez.`,
  unjudged: (connections) =>
    `Aucune politique de ce fichier n’était prévue pour ${counted(connections, "connexion", "connexions")}${NB}: choisissez avec --policy.`,
  incomplete: (connections) =>
    `Le journal a des trous${NB}: ${counted(connections, "connexion est jugée", "connexions sont jugées")} sur ce qui reste, ou pas du tout.`,
  unknowable: (connections) =>
    `Nul ne peut savoir comment ${counted(connections, "connexion se serait poursuivie", "connexions se seraient poursuivies")} sous cette politique.`,
  rule: "Règle",
  really: "Actuel",
  actions: {
    closed: "fermées",
    refused: "refusées",
    paused: "mises en pause",
    dropped: "messages écartés",
    warned: "averties",
    reported: "signalées",
    possible: "possibles",
    spared: "épargnées",
  },
  outcomes: {
    same: "comme aujourd’hui",
    sooner: "plus tôt qu’aujourd’hui",
    added: "par aucune règle aujourd’hui",
    later: "plus tard, à l’âge limite au plus tard",
    spared: "par une règle aujourd’hui",
  },
  examples: "Exemples",
  limits: "Ce que cela ne dit pas",
  caveats: {
    contents: `Les contenus ne sont pas enregistrés${NB}: les constats d’alors comptent, de nouvelles règles de contenu ne trouvent rien.`,
    tokens: "La politique exige des jetons, et on ignore lesquels auraient été acceptés.",
    returns: `Des clients écartés seraient peut-être revenus${NNB}; leurs tentatives ne sont pas inventées.`,
    users: `Les fins ne disent pas à qui était la connexion${NB}: les limites par utilisateur ou par attribut sont laissées de côté.`,
    handshakes: "Les fins ne contiennent ni l’origine ni les sous-protocoles proposés.",
    pace: `Les fins contiennent des totaux${NB}: le rythme des messages est inconnu.`,
    quiet: "Les fins ne disent pas quand une connexion est restée silencieuse.",
    sizes: "Les fins contiennent les octets transmis, et non la taille de chaque message.",
    fractions:
      "Une règle n’agit que sur une part des connexions, et les fins ne disent pas lesquelles.",
    overlaps:
      "Il y a trop de fins pour compter combien de connexions étaient ouvertes en même temps.",
  },
  concerned: (connections) => `(${counted(connections, "connexion", "connexions")})`,
};
