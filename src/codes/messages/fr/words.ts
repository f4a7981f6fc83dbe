import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000).replace(".", ",");

/** `a`, `a et b`, `a, b et c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} et ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (côté serveur)` : receiver;

/** `Apache Tomcat et Spring Cloud Gateway annoncent 1002, uWebSockets (côté serveur) annonce 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "annonce" : "annoncent";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", ");
}

export const words: Words = {
  aspects: {
    meaning: "Ce qu’il dit",
    outcome: "Succès ou erreur",
    sender: "Qui peut l’envoyer",
    frame: "Envoyé ou déduit",
    clean: "Fin propre",
    status: "Place dans le registre",
    retry: "Faut-il se reconnecter ?",
    fault: "Qui doit agir",
    browser: "Depuis une page, avec `close()`",
    interop: "Arrive intact",
    http: "Parent HTTP",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "succès",
      clause: (code) => `${code} est un succès`,
      alike: "Les deux sont un succès.",
    },
    interruption: {
      short: "interruption voulue",
      clause: (code) => `${code} interrompt le travail sans rien déclarer en erreur`,
      alike: "Les deux interrompent le travail sans rien déclarer en erreur.",
    },
    error: {
      short: "erreur",
      clause: (code) => `${code} signifie que quelque chose a mal tourné`,
      alike: "Les deux signifient que quelque chose a mal tourné.",
    },
    unknown: {
      short: "non précisé",
      clause: (code) => `${code} seul ne dit pas si quelque chose a mal tourné`,
      alike: "Aucun des deux ne dit à lui seul si quelque chose a mal tourné.",
    },
  },
  sender: {
    either: {
      short: "l’une ou l’autre extrémité",
      clause: (code) => `l’une ou l’autre extrémité peut envoyer ${code}`,
      alike: "L’une ou l’autre extrémité peut envoyer les deux.",
    },
    client: {
      short: "le client seulement",
      clause: (code) => `seul un client peut envoyer ${code}`,
      alike: "Seul un client peut envoyer l’un ou l’autre.",
    },
    nobody: {
      short: "personne",
      clause: (code) => `personne ne doit envoyer ${code}`,
      alike: "Personne ne doit envoyer ni l’un ni l’autre.",
    },
  },
  frame: {
    carries: {
      short: "porté par une trame Close",
      clause: (code) => `${code} voyage dans une trame Close, c’est donc le pair qui l’a choisi`,
      alike: "Les deux voyagent dans une trame Close, c’est donc le pair qui les a choisis.",
    },
    empty: {
      short: "déduit d’une trame Close vide",
      clause: (code) => `${code} est déduit sur place d’une trame Close sans code`,
      alike: "Les deux sont déduits sur place d’une trame Close sans code.",
    },
    absent: {
      short: "déduit sans aucune trame Close",
      clause: (code) => `${code} est déduit sur place de l’absence de trame Close`,
      alike: "Les deux sont déduits sur place de l’absence de trame Close.",
    },
    invalid: {
      short: "non valable dans une trame Close",
      clause: (code) => `une trame Close qui porte ${code} est elle-même une erreur de protocole`,
      alike: "Une trame Close qui porte l’un ou l’autre est elle-même une erreur de protocole.",
    },
  },
  clean: {
    possible: {
      short: "oui : `wasClean` vaut normalement `true`",
      clause: (code) =>
        `${code} accompagne une négociation de fermeture achevée, donc \`wasClean\` vaut normalement \`true\``,
      alike:
        "Les deux accompagnent une négociation de fermeture achevée, donc `wasClean` vaut normalement `true`.",
    },
    never: {
      short: "non : `wasClean` vaut `false`",
      clause: (code) => `${code} n’accompagne jamais une fin propre : \`wasClean\` vaut \`false\``,
      alike: "Aucun des deux n’accompagne une fin propre : `wasClean` vaut `false`.",
    },
  },
  status: {
    registered: {
      short: "enregistré",
      clause: (code) => `${code} est enregistré auprès de l’IANA`,
      alike: "Les deux sont enregistrés auprès de l’IANA.",
    },
    reserved: {
      short: "réservé",
      clause: (code) => `${code} est réservé dans le registre et ne doit pas être envoyé`,
      alike: "Les deux sont réservés dans le registre et ne doivent pas être envoyés.",
    },
    unassigned: {
      short: "non attribué",
      clause: (code) => `${code} n’est pas attribué`,
      alike: "Aucun des deux n’est attribué.",
    },
    private: {
      short: "usage privé",
      clause: (code) => `${code} est d’usage privé et ne peut pas être enregistré`,
      alike: "Les deux sont d’usage privé et ne peuvent pas être enregistrés.",
    },
    unused: {
      short: "hors du registre",
      clause: (code) => `${code} se situe hors du registre`,
      alike: "Les deux se situent hors du registre.",
    },
  },
  fault: {
    none: {
      short: "personne",
      clause: (code) => `après ${code}, personne n’a rien à réparer`,
      alike: "Personne n’a rien à réparer.",
    },
    sender: {
      short: "le côté qui a fermé",
      clause: (code) => `après ${code}, c’est au côté qui a fermé de corriger quelque chose`,
      alike: "Dans les deux cas, c’est au côté qui a fermé de corriger quelque chose.",
    },
    recipient: {
      short: "le côté qui reçoit le code",
      clause: (code) => `après ${code}, c’est au côté qui l’a reçu de changer quelque chose`,
      alike: "Dans les deux cas, c’est au côté qui reçoit le code de changer quelque chose.",
    },
    either: {
      short: "l’un des deux côtés",
      clause: (code) => `après ${code}, c’est à l’un ou à l’autre côté de changer quelque chose`,
      alike: "Dans les deux cas, c’est à l’un ou à l’autre côté de changer quelque chose.",
    },
    unknown: {
      short: "non précisé",
      clause: (code) => `${code} ne dit pas qui doit agir`,
      alike: "Aucun des deux ne dit qui doit agir.",
    },
  },
  retry: {
    never: {
      short: "non",
      clause: (code) => `après ${code}, un client n’a pas de raison de revenir`,
      alike: "Après l’un comme après l’autre, un client n’a pas de raison de revenir.",
    },
    "after-change": {
      short: "après un changement",
      clause: (code) => `après ${code}, se reconnecter ne sert qu’une fois quelque chose changé`,
      alike:
        "Après l’un comme après l’autre, se reconnecter ne sert qu’une fois quelque chose changé.",
    },
    "after-auth": {
      short: "avec une nouvelle preuve d’identité",
      clause: (code) =>
        `après ${code}, un client devrait obtenir une nouvelle preuve d’identité, puis se reconnecter`,
      alike:
        "Après l’un comme après l’autre, un client devrait obtenir une nouvelle preuve d’identité, puis se reconnecter.",
    },
    elsewhere: {
      short: "ailleurs, ou à la demande de l’utilisateur",
      clause: (code) =>
        `après ${code}, un client devrait essayer une autre adresse, ou attendre la demande de son utilisateur`,
      alike:
        "Après l’un comme après l’autre, un client devrait essayer une autre adresse, ou attendre la demande de son utilisateur.",
    },
    application: {
      short: "selon l’application",
      clause: (code) =>
        `après ${code}, seule la règle de l’application dit s’il faut se reconnecter`,
      alike:
        "Après l’un comme après l’autre, seule la règle de l’application dit s’il faut se reconnecter.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `un délai aléatoire de ${seconds(minMs)} à ${seconds(maxMs)} s`;
    return {
      short: `oui, après ${delay}`,
      clause: (code) => `après ${code}, un client devrait se reconnecter après ${delay}`,
      alike: `Après l’un comme après l’autre, un client devrait se reconnecter après ${delay}.`,
    };
  },
  browser: {
    yes: {
      short: "oui",
      clause: (code) => `une page peut passer ${code} à \`close()\``,
      alike: "Une page peut passer les deux à `close()`.",
    },
    no: {
      short: "non : l’appel lève `InvalidAccessError`",
      clause: (code) => `un appel à \`close(${code})\` dans une page lève \`InvalidAccessError\``,
      alike: "Dans une page, `close()` lève `InvalidAccessError` pour les deux.",
    },
  },
  interop: {
    intact: {
      short: "dans toutes les implémentations lues",
      clause: (code) => `${code} arrive intact dans toutes les implémentations que nous avons lues`,
      alike: "Les deux arrivent intacts dans toutes les implémentations que nous avons lues.",
    },
    mangled: (manglings) => ({
      short: `pas partout : ${receivers(manglings)}`,
      clause: (code) => `${code} n’arrive pas partout : ${receivers(manglings)}`,
      alike: `Aucun des deux n’arrive partout : ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "aucun",
      clause: (code) => `${code} n’a pas d’équivalent parmi les statuts HTTP`,
      alike: "Aucun des deux n’a d’équivalent parmi les statuts HTTP.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} s’apparente à HTTP ${status}`,
      alike: `Les deux s’apparentent à HTTP ${status}.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}, alors qu${elided(b)}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** `alors que` loses its `e` before a vowel: `alors qu'une page`. */
function elided(clause: string): string {
  return /^[aeiouyàâéèêîôû]/i.test(clause) ? `’${clause}` : `e ${clause}`;
}

export const retry: RetrySentences = {
  advice: {
    never:
      "Ne vous reconnectez pas de vous-même : le travail est terminé, ou la réponse serait la même.",
    "after-change":
      "Changez d’abord ce qui a été refusé, puis reconnectez-vous : sans changement, la fin serait la même.",
    "after-auth":
      "Obtenez d’abord une nouvelle preuve d’identité, puis reconnectez-vous avec elle.",
    elsewhere:
      "Essayez une autre adresse du service ; la même, seulement quand l’utilisateur le demande.",
    application: "Suivez la règle de l’application qui a choisi le code.",
  },
  backoff: (minMs, maxMs) =>
    `Reconnectez-vous après un délai aléatoire de ${seconds(minMs)} à ${seconds(maxMs)} s, et attendez plus longtemps après chaque échec.`,
  source: (title, section) =>
    section === undefined ? `Source : ${title}.` : `Source : ${title}, section ${section}.`,
  judgement: "C’est notre jugement : aucune spécification ne le dit.",
};
